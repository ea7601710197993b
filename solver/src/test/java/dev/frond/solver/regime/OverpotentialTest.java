package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.physics.ButlerVolmer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverpotentialTest {
    /** With equal coefficients {@code i = -2 i0 sinh(eta/2)}. */
    @ParameterizedTest
    @ValueSource(doubles = {-1e6, -30, -1, -1e-3, 0, 1e-3, 1, 30, 1e6})
    void evenKineticsAreAHyperbolicSine(double current) {
        double half = current / (2 * 5);
        double eta = -2 * Math.signum(half) * Math.log(Math.abs(half) + Math.hypot(1, half));
        assertThat(Overpotential.of(new ButlerVolmer(5, 0.5, 0.5), 1, current)).isCloseTo(eta, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 0.7, 0.5, 4",
        "0.3, 0.7, 0.5, -4",
        "0.9, 0.2, 1e-4, 11",
        "0.9, 0.2, 30, -2e3",
        "1.2, 0.8, 2, 0",
        "0.5, 0.5, 1e-7, -3"
    })
    void theCurrentComesBack(double anodic, double cathodic, double cations, double current) {
        ButlerVolmer kinetics = new ButlerVolmer(5, anodic, cathodic);
        double eta = Overpotential.of(kinetics, cations, current);
        double found = cations * kinetics.cathodic(eta) - kinetics.anodic(eta);
        assertThat(found).isCloseTo(current, within(1e-9 * (Math.abs(current) + kinetics.anodic(eta))));
    }

    /** Alone: what deposits at 1e200 times the exchange current, or strips. */
    @Test
    void anyCurrentHasOne() {
        ButlerVolmer kinetics = new ButlerVolmer(1, 0.4, 0.6);
        assertThat(Overpotential.of(kinetics, 0.5, 1e200)).isCloseTo(-Math.log(2e200) / 0.6, within(1e-9));
        assertThat(Overpotential.of(kinetics, 0.5, -1e200)).isCloseTo(Math.log(1e200) / 0.4, within(1e-9));
    }

    @Test
    void withoutCationsOnlyStrippingIsPossible() {
        ButlerVolmer kinetics = new ButlerVolmer(2, 0.4, 0.6);
        assertThat(Overpotential.of(kinetics, 0, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Overpotential.of(kinetics, 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Overpotential.of(kinetics, -1, 3)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Overpotential.of(kinetics, 0, -6)).isCloseTo(Math.log(3) / 0.4, within(1e-11));
    }
}

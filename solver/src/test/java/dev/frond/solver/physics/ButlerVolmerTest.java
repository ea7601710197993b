package dev.frond.solver.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ButlerVolmerTest {
    private static final ButlerVolmer KINETICS = new ButlerVolmer(1.7, 0.3, 0.6);

    private static double j(double u, double eta) {
        return u * KINETICS.cathodic(eta) - KINETICS.anodic(eta);
    }

    @Test
    void isTheLawAsWritten() {
        double expected = 1.7 * (0.8 * Math.exp(-0.6 * -1.2) - Math.exp(0.3 * -1.2));
        assertThat(j(0.8, -1.2)).isCloseTo(expected, within(1e-15));
        assertThat(j(1, 0)).isZero();
        assertThat(j(1, -0.1)).as("deposition is positive").isPositive();
    }

    /** Nernst: no current at eta = ln u when the transfer coefficients add up to one. */
    @Test
    void restsAtTheNernstPotential() {
        ButlerVolmer kinetics = new ButlerVolmer(1.7, 0.4, 0.6);
        double eta = Math.log(0.2);
        assertThat(0.2 * kinetics.cathodic(eta)).isCloseTo(kinetics.anodic(eta), within(1e-15));
    }

    @Test
    void factorsMatchDifferences() {
        double h = 1e-3;
        for (double u : new double[] {1e-3, 0.3, 1.4}) {
            for (double eta : new double[] {-4, -0.5, 0, 0.7, 3}) {
                double cathodic = KINETICS.cathodic(eta);
                double anodic = KINETICS.anodic(eta);
                double near = j(u, eta + h) - j(u, eta - h);
                double far = j(u, eta + 2 * h) - j(u, eta - 2 * h);
                double scale = u * cathodic + anodic;
                double byOverpotential = -(8 * near - far) / (12 * h);
                assertThat(KINETICS.slope(u, cathodic, anodic)).isCloseTo(byOverpotential, within(1e-11 * scale));
                assertThat((j(u + h, eta) - j(u - h, eta)) / (2 * h))
                        .isCloseTo(cathodic, within(1e-11 * (scale + cathodic)));
            }
        }
    }
}

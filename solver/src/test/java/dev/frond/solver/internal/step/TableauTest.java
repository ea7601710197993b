package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Order conditions of the methods (E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 1996, section IV.6). */
class TableauTest {
    private static final Tableau SECOND = Tableau.TR_BDF2;

    /** Sum over the stages of a weight times a power of the stage's time. */
    private interface Weights {
        double of(int stage);
    }

    private static double moment(Tableau tableau, Weights weights, int power) {
        double sum = 0;
        for (int k = 0; k <= tableau.last(); k++) {
            sum += weights.of(k) * Math.pow(tableau.abscissa(k), power);
        }
        return sum;
    }

    @Test
    void stagesOfBothMethods() {
        assertThat(SECOND.last()).isEqualTo(2);
        assertThat(SECOND.abscissa(0)).isZero();
        assertThat(SECOND.abscissa(1)).isCloseTo(2 - Math.sqrt(2), within(1e-15));
        assertThat(SECOND.abscissa(2)).isCloseTo(1, within(1e-15));
        assertThat(Tableau.IMPLICIT_EULER.last()).isEqualTo(1);
        assertThat(Tableau.IMPLICIT_EULER.abscissa(1)).isEqualTo(1);
        assertThat(SECOND.estimatesError()).isTrue();
        assertThat(Tableau.IMPLICIT_EULER.estimatesError()).isFalse();
    }

    @Test
    void everyStageIsOfSecondOrder() {
        for (int stage = 1; stage <= 2; stage++) {
            int k = stage;
            double c = SECOND.abscissa(k);
            assertThat(moment(SECOND, of -> of <= k ? SECOND.weight(k, of) : 0, 1))
                    .isCloseTo(c * c / 2, within(1e-15));
            assertThat(moment(SECOND, of -> of <= k ? SECOND.frontWeight(k, of) : 0, 0))
                    .isCloseTo(c, within(1e-15));
        }
        assertThat(moment(SECOND, of -> SECOND.frontWeight(2, of), 1)).isCloseTo(0.5, within(1e-15));
        // the front is placed before the last stage is solved
        assertThat(SECOND.frontWeight(2, 2)).isZero();
    }

    @Test
    void theErrorIsTheDifferenceToTheThirdOrder() {
        Weights embedded = of -> SECOND.weight(2, of) + SECOND.errorWeight(of);
        for (int power = 0; power < 3; power++) {
            assertThat(moment(SECOND, embedded, power)).isCloseTo(1.0 / (power + 1), within(1e-14));
        }
        assertThat(moment(SECOND, SECOND::errorWeight, 0)).isCloseTo(0, within(1e-15));
    }

    /** A stiff component is gone after one step: with a11 = a22 the growth factor is of the form (1 + a z)/(1 - b z)^2. */
    @Test
    void stiffComponentsDie() {
        double z = -1e9;
        double[] stage = {1, 0, 0};
        for (int k = 1; k <= 2; k++) {
            double sum = 1;
            for (int of = 0; of < k; of++) {
                sum += z * SECOND.weight(k, of) * stage[of];
            }
            stage[k] = sum / (1 - z * SECOND.weight(k, k));
        }
        assertThat(stage[2]).isCloseTo(0, within(1e-7));
        assertThat(SECOND.weight(1, 1)).isEqualTo(SECOND.weight(2, 2));
    }

    /** A parabola's derivative at the end is exact; with one stage a line's. */
    @Test
    void theSlopeAtTheEnd() {
        double[] derivative = {0, 1, 2};
        for (int power = 0; power < 3; power++) {
            assertThat(moment(SECOND, SECOND::slopeWeight, power)).isCloseTo(derivative[power], within(1e-13));
        }
        assertThat(moment(Tableau.IMPLICIT_EULER, Tableau.IMPLICIT_EULER::slopeWeight, 0))
                .isZero();
        assertThat(moment(Tableau.IMPLICIT_EULER, Tableau.IMPLICIT_EULER::slopeWeight, 1))
                .isEqualTo(1);
    }
}

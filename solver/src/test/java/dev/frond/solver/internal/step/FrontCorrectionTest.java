package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrontCorrectionTest {
    private static final FrontCorrection CORRECTION = new FrontCorrection(new double[] {0, 4, 8, -2}, 10);

    @Test
    void aStepAsLongMakesUpForAllOfIt() {
        assertThat(CORRECTION.due(10, 2)).containsExactly(0, 4, 8, -2);
        assertThat(CORRECTION.due(30, 2)).containsExactly(0, 4, 8, -2);
        double[] next = {1, 1, 1, 1};
        assertThat(CORRECTION.after(10, next).due(10, 2)).containsExactly(1, 1, 1, 1);
    }

    @Test
    void shorterStepsMakeUpForItInTurn() {
        double[] none = new double[4];
        double[] sum = new double[4];
        FrontCorrection left = CORRECTION;
        for (int k = 0; k < 4; k++) {
            double[] due = left.due(2.5, 2);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += due[i];
            }
            left = left.after(2.5, none);
        }
        assertThat(sum).containsExactly(new double[] {0, 4, 8, -2}, within(1e-12));
        assertThat(left.due(100, 2)).containsExactly(new double[4], within(1e-12));
    }

    @Test
    void aFrontWithoutACorrectionIsWhereItShouldBe() {
        assertThat(FrontCorrection.NONE.due(1, 2)).containsOnly(0);
        assertThat(FrontCorrection.NONE.after(1, new double[] {1, 2}).due(1, 1)).containsExactly(1, 2);
    }

    @Test
    void itIsSavedAndComesBack() {
        assertThat(FrontCorrection.of(CORRECTION.save()).due(5, 2)).containsExactly(0, 2, 4, -1);
    }

    /**
     * y' = y by the steps of a front: the place by the stages before the last, the quadrature through all three. Halved steps leave an
     * eighth of the error; without the correction a quarter.
     */
    @Test
    void theFrontIsOfThirdOrder() {
        double[] errors = {grown(8, true), grown(16, true), grown(32, true)};
        assertThat(order(errors[0], errors[1])).isBetween(2.8, 3.2);
        assertThat(order(errors[1], errors[2])).isBetween(2.9, 3.1);
        assertThat(order(grown(16, false), grown(32, false))).isBetween(1.9, 2.1);
    }

    private static double order(double coarse, double fine) {
        return Math.log(coarse / fine) / Math.log(2);
    }

    private static double grown(int steps, boolean corrected) {
        Tableau tableau = Tableau.TR_BDF2;
        double dt = 1.0 / steps;
        double y = 1;
        FrontCorrection correction = FrontCorrection.NONE;
        for (int step = 0; step < steps; step++) {
            double due = correction.due(dt, 1)[1];
            double[] speed = {y, 0, 0};
            speed[1] = y + due + tableau.abscissa(1) * dt * speed[0];
            for (int stage = 1; stage <= tableau.last(); stage++) {
                double place = y + due;
                for (int of = 0; of <= stage; of++) {
                    place += dt * tableau.frontWeight(stage, of) * speed[of];
                }
                speed[stage] = place;
            }
            double end = speed[tableau.last()];
            double exact = y + due;
            for (int of = 0; of <= tableau.last(); of++) {
                exact += dt * (tableau.weight(tableau.last(), of) + tableau.errorWeight(of)) * speed[of];
            }
            correction = corrected ? correction.after(dt, new double[] {0, exact - end}) : FrontCorrection.NONE;
            y = end;
        }
        return Math.abs(y - Math.E);
    }
}

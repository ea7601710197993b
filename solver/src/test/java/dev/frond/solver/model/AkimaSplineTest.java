package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.interpolation.AkimaSplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.junit.jupiter.api.Test;

class AkimaSplineTest {
    private static final double[] X = {0, 250, 500, 1000, 1500, 2000, 2500, 3000};

    /** Nowhere straight: Akima's own. */
    @Test
    void itIsThatOfAkima() {
        double[] y = {0.45, 0.38, 0.3, 0.15, -0.05, -0.38, -0.1, 0.35};
        PolynomialSplineFunction got = AkimaSpline.through(X, y);
        PolynomialSplineFunction wanted = new AkimaSplineInterpolator().interpolate(X, y);
        for (double x = 0; x <= 3000; x += 7) {
            assertThat(got.value(x)).isCloseTo(wanted.value(x), within(1e-6));
        }
    }

    /** Straight on both sides of 500 and of 1500: the curve is the same in any unit. */
    @Test
    void roundingDoesNotChooseTheCurve() {
        double[] y = {12e-12, 11.5e-12, 11e-12, 9.5e-12, 8e-12, 7e-12, 6e-12, 5e-12};
        double[] scaled = new double[y.length];
        for (double factor : new double[] {1e12, 1 / 3.0, 7e5, 0.0257}) {
            for (int k = 0; k < y.length; k++) {
                scaled[k] = factor * y[k];
            }
            PolynomialSplineFunction got = AkimaSpline.through(X, scaled);
            PolynomialSplineFunction wanted = AkimaSpline.through(X, y);
            for (double x = 0; x <= 3000; x += 7) {
                assertThat(got.value(x) / factor / wanted.value(x)).isCloseTo(1, within(1e-8));
            }
        }
    }
}

package dev.frond.solver.model;

import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;

/**
 * Akima's spline (H. Akima, J. ACM 17 (1970) 589), its slopes at the two points of either end those of the parabola through three.
 * Where a table is straight on both sides of a point, both weights of Akima are 0 and rounding would choose between the two
 * slopes: in other units it would be another curve. {@link #STRAIGHT} is added to both, so that the slope is then their mean.
 */
final class AkimaSpline {
    /** Of the largest slope: far above rounding, far below what a measurement knows. */
    private static final double STRAIGHT = 1e-7;

    private AkimaSpline() {}

    /** Through at least five points, x rising. */
    static PolynomialSplineFunction through(double[] x, double[] y) {
        int pieces = x.length - 1;
        double[] secant = new double[pieces];
        double steepest = Double.MIN_NORMAL;
        for (int k = 0; k < pieces; k++) {
            secant[k] = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
            steepest = Math.max(steepest, Math.abs(secant[k]));
        }
        double[] slope = slopes(x, y, secant, STRAIGHT * steepest);
        PolynomialFunction[] piece = new PolynomialFunction[pieces];
        for (int k = 0; k < pieces; k++) {
            double h = x[k + 1] - x[k];
            piece[k] = new PolynomialFunction(new double[] {
                y[k],
                slope[k],
                (3 * secant[k] - 2 * slope[k] - slope[k + 1]) / h,
                (slope[k] + slope[k + 1] - 2 * secant[k]) / (h * h)
            });
        }
        return new PolynomialSplineFunction(x, piece);
    }

    private static double[] slopes(double[] x, double[] y, double[] secant, double least) {
        int last = x.length - 1;
        double[] slope = new double[x.length];
        for (int k = 2; k <= last - 2; k++) {
            double after = Math.abs(secant[k + 1] - secant[k]) + least;
            double before = Math.abs(secant[k - 1] - secant[k - 2]) + least;
            slope[k] = (after * secant[k - 1] + before * secant[k]) / (after + before);
        }
        slope[0] = parabola(x, y, 0, x[0]);
        slope[1] = parabola(x, y, 0, x[1]);
        slope[last - 1] = parabola(x, y, last - 2, x[last - 1]);
        slope[last] = parabola(x, y, last - 2, x[last]);
        return slope;
    }

    /** Slope at a place of the parabola through three points, from {@code k} on. */
    private static double parabola(double[] x, double[] y, int k, double at) {
        double first = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        double second = (y[k + 2] - y[k + 1]) / (x[k + 2] - x[k + 1]);
        double bend = (second - first) / (x[k + 2] - x[k]);
        return first + bend * (2 * at - x[k] - x[k + 1]);
    }
}

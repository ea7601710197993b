package dev.frond.solver.internal.step;

/**
 * Coefficients of a diagonally implicit, stiffly accurate Runge-Kutta method, with the explicit weights that place the
 * front of each stage and the weights of the error estimate. Stage 0 is the old state; the solved stages are 1, 2, ...
 */
public final class Tableau {
    /** First order, no error estimate. */
    public static final Tableau IMPLICIT_EULER = new Tableau(
            new double[][] {{0}, {0, 1}}, new double[][] {{0}, {0, 1}}, new double[] {0, 0}, new double[] {-1, 1});

    /** Second order in the step and in its stages, L-stable. */
    public static final Tableau TR_BDF2 = trBdf2();

    private final double[][] weight;
    private final double[][] frontWeight;
    private final double[] errorWeight;
    private final double[] slopeWeight;

    private Tableau(double[][] weight, double[][] frontWeight, double[] errorWeight, double[] slopeWeight) {
        this.weight = weight;
        this.frontWeight = frontWeight;
        this.errorWeight = errorWeight;
        this.slopeWeight = slopeWeight;
    }

    /**
     * Bank et al., IEEE Trans. CAD 4 (1985) 436: the trapezoidal rule to the middle stage at 2 - sqrt 2, then BDF2. The
     * front uses the trapezoidal rule, then the explicit two-stage method on the same nodes. The error is the difference to
     * the third-order quadrature through the rates at the stages (Hosea and Shampine, Appl. Numer. Math. 20 (1996) 21).
     */
    private static Tableau trBdf2() {
        double m = 2 - Math.sqrt(2);
        double w = Math.sqrt(2) / 4;
        double third = (2 - 3 * m) / (6 * (1 - m));
        double second = 1 / (6 * m * (1 - m));
        return new Tableau(
                new double[][] {{0}, {m / 2, m / 2}, {w, w, m / 2}},
                new double[][] {{0}, {m / 2, m / 2}, {1 - 0.5 / m, 0.5 / m, 0}},
                new double[] {1 - second - third - w, second - w, third - m / 2},
                new double[] {(1 - m) / m, -1 / (m * (1 - m)), (2 - m) / (1 - m)});
    }

    /** The last stage, which is the end of the step. */
    public int last() {
        return weight.length - 1;
    }

    /** a_kl for l up to k. */
    public double weight(int stage, int of) {
        return weight[stage][of];
    }

    /** Weight of the speed of stage {@code of} in the front's displacement to a stage. */
    public double frontWeight(int stage, int of) {
        return frontWeight[stage][of];
    }

    /** Weight of a stage's rate in the error estimate. */
    public double errorWeight(int of) {
        return errorWeight[of];
    }

    /** Weight of a stage's value in the slope at the end of a unit step, by the parabola through all. */
    public double slopeWeight(int of) {
        return slopeWeight[of];
    }

    /** Time of a stage within the step, from 0 to 1. */
    public double abscissa(int stage) {
        double sum = 0;
        for (double a : weight[stage]) {
            sum += a;
        }
        return sum;
    }

    public boolean estimatesError() {
        for (double w : errorWeight) {
            if (w != 0) {
                return true;
            }
        }
        return false;
    }
}

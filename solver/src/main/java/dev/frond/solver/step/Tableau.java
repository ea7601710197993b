package dev.frond.solver.step;

/**
 * Coefficients of a diagonally implicit, stiffly accurate Runge-Kutta method, with the explicit weights that place the
 * front of each stage and the weights of the error estimate.
 */
public final class Tableau {
    /** First order, no error estimate. */
    public static final Tableau IMPLICIT_EULER =
            new Tableau(1, new double[][] {{1}}, new double[][] {{1}}, new double[] {0, 0}, new double[] {-1, 1});

    /** Second order, L-stable. */
    public static final Tableau SDIRK2 = sdirk2();

    private final int order;
    private final double[][] weight;
    private final double[][] frontWeight;
    private final double[] errorWeight;
    private final double[] slopeWeight;

    private Tableau(int order, double[][] weight, double[][] frontWeight, double[] errorWeight, double[] slopeWeight) {
        this.order = order;
        this.weight = weight;
        this.frontWeight = frontWeight;
        this.errorWeight = errorWeight;
        this.slopeWeight = slopeWeight;
    }

    /**
     * Alexander, SIAM J. Numer. Anal. 14 (1977) 1006: gamma = 1 - 1/sqrt 2. The front uses the explicit two-stage method
     * on the same nodes. The error is the difference to the third-order quadrature through the rates at 0, gamma and 1
     * (the idea of Hosea and Shampine, Appl. Numer. Math. 20 (1996) 21).
     */
    private static Tableau sdirk2() {
        double g = 1 - Math.sqrt(0.5);
        double last = (2 - 3 * g) / (6 * (1 - g));
        double middle = 1 / (6 * g * (1 - g));
        return new Tableau(
                2,
                new double[][] {{g}, {1 - g, g}},
                new double[][] {{g}, {1 - 0.5 / g, 0.5 / g}},
                new double[] {1 - middle - last, middle - (1 - g), last - g},
                new double[] {(1 - g) / g, -1 / (g * (1 - g)), (2 - g) / (1 - g)});
    }

    public int order() {
        return order;
    }

    public int stages() {
        return weight.length;
    }

    /** a_kl for l up to k. */
    public double weight(int stage, int of) {
        return weight[stage][of];
    }

    /** Weight of the rate {@code of} in the front's displacement to a stage: 0 is the old state, l + 1 is stage l. */
    public double frontWeight(int stage, int of) {
        return frontWeight[stage][of];
    }

    /** Weight of a rate in the error estimate: 0 is the old state, l + 1 is stage l. */
    public double errorWeight(int of) {
        return errorWeight[of];
    }

    /** Weight of a value in the slope at the end of a unit step, by the parabola through old state and stages. */
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

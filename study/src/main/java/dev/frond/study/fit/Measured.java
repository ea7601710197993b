package dev.frond.study.fit;

import java.util.Arrays;

/** What a fit is to meet. Live arrays, not to be written. */
public final class Measured {
    private final double[] values;
    private final double[] deviation;
    private final boolean known;

    /**
     * @param values measured, in the order of the model's
     * @param deviation standard deviation of each, in its unit
     * @param known whether the deviations are those of the measurement; otherwise only their ratios count
     */
    public Measured(double[] values, double[] deviation, boolean known) {
        if (values.length != deviation.length || !Arrays.stream(deviation).allMatch(one -> one > 0)) {
            throw new IllegalArgumentException("a deviation above 0 for each value");
        }
        this.values = values;
        this.deviation = deviation;
        this.known = known;
    }

    public double[] deviation() {
        return deviation;
    }

    public boolean known() {
        return known;
    }

    int size() {
        return values.length;
    }

    /** Differences of the model from the measured values over the deviations. */
    double[] residuals(double[] model) {
        double[] residuals = new double[values.length];
        for (int k = 0; k < residuals.length; k++) {
            residuals[k] = (model[k] - values[k]) / deviation[k];
        }
        return residuals;
    }
}

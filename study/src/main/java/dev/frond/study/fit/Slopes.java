package dev.frond.study.fit;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives of a model by differences, all points asked at once. A run is as good as the tolerance of its time steps, so differences are
 * taken over a way on which the model changes by far more than that: over 2 % of a parameter's range to both sides, and over a tenth of
 * its value at most.
 */
final class Slopes {
    /** Of the range to either side. */
    private static final double STEP = 0.02;

    /** Of the logarithm of a value to either side. */
    private static final double MOST_CHANGE = 0.1;

    private final Model model;
    private final double[] steps;

    /** @param wide ln(high/low) of the parameters at equal ratios; 0 of others */
    Slopes(Model model, double... wide) {
        this.model = model;
        this.steps = new double[wide.length];
        for (int k = 0; k < wide.length; k++) {
            steps[k] = wide[k] > 0 ? Math.min(STEP, MOST_CHANGE / wide[k]) : STEP;
        }
    }

    /**
     * Rows of values, columns of parameters; to one side at a bound or where the other has no value, 0 where there is none on either.
     *
     * @param at places of the parameters
     * @param here the model there
     */
    double[][] at(double[] at, double[] here) throws IOException {
        int parameters = at.length;
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < parameters; k++) {
            points.add(moved(at, k, steps[k]));
            points.add(moved(at, k, -steps[k]));
        }
        List<double[]> values = model.at(points);
        double[][] slopes = new double[here.length][parameters];
        for (int k = 0; k < parameters; k++) {
            double up = points.get(2 * k)[k] - at[k];
            double down = at[k] - points.get(2 * k + 1)[k];
            for (int row = 0; row < here.length; row++) {
                slopes[row][k] = slope(values.get(2 * k)[row], here[row], values.get(2 * k + 1)[row], up, down);
            }
        }
        return slopes;
    }

    private static double[] moved(double[] at, int k, double step) {
        double[] moved = at.clone();
        moved[k] = Math.min(1, Math.max(0, at[k] + step));
        return moved;
    }

    /** Of the parabola through three values; of the line through two. */
    private static double slope(double above, double here, double below, double up, double down) {
        boolean left = down > 0 && Double.isFinite(below);
        boolean right = up > 0 && Double.isFinite(above);
        if (!Double.isFinite(here)) {
            return left && right ? (above - below) / (up + down) : 0;
        }
        double rightSlope = right ? (above - here) / up : 0;
        double leftSlope = left ? (here - below) / down : 0;
        if (left && right) {
            return (rightSlope * down + leftSlope * up) / (up + down);
        }
        return rightSlope + leftSlope;
    }
}

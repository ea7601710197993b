package dev.frond.plot;

import dev.frond.plot.flow.Distribution;
import dev.frond.solver.run.Snapshot;

/** The values, SI, at the two ends of a colour scale. */
public record ValueRange(double min, double max) {
    /** Share of the area that may lie beyond each end of an automatic scale. */
    static final double TAIL = 1e-3;
    /** An extreme is kept when it lengthens the scale by less than this share. */
    private static final double TOLERATED = 0.25;
    /** A scale is at least this share of the values wide: the rest is noise, and not worth a picture. */
    private static final double LEAST_WIDTH = 0.01;

    public ValueRange {
        if (!(min < max) || Double.isInfinite(max - min)) {
            throw new IllegalArgumentException("a scale needs two ends in order, got " + min + " and " + max);
        }
    }

    /**
     * The scale that fits all snapshots inside their windows: from the smallest to the largest value, but when a spot of
     * less than a thousandth of the area would take more than a fifth of the scale, up to that spot only. It is at
     * least a hundredth of its middle value wide, so that a field that is uniform but for noise has one colour.
     */
    public static ValueRange covering(Field field, Iterable<Panel> panels) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Panel panel : panels) {
            Snapshot snapshot = panel.snapshot();
            Distribution values = Distribution.of(field.nodal(snapshot), snapshot.mesh(), panel.window());
            if (!values.isEmpty()) {
                double low = values.quantile(TAIL);
                double high = values.quantile(1 - TAIL);
                double lowest = values.quantile(0);
                double highest = values.quantile(1);
                double tolerated = TOLERATED * (high - low);
                min = Math.min(min, low - lowest <= tolerated ? lowest : low);
                max = Math.max(max, highest - high <= tolerated ? highest : high);
            }
        }
        return min <= max ? widened(min, max, field.resolution()) : new ValueRange(0, 1 / field.displayFactor());
    }

    /** Where the value lies on the scale: 0 at the lower end, 1 at the upper. */
    double share(double value) {
        return (value - min) / (max - min);
    }

    private static ValueRange widened(double min, double max, double resolution) {
        double middle = 0.5 * (min + max);
        double least = Math.max(LEAST_WIDTH * Math.abs(middle), 20 * resolution);
        return max - min >= least ? new ValueRange(min, max) : new ValueRange(middle - least / 2, middle + least / 2);
    }
}

package dev.frond.plot;

import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
            List<Sample> samples = samples(field, panel.snapshot(), panel.window());
            if (!samples.isEmpty()) {
                double low = quantile(samples, TAIL);
                double high = quantile(samples, 1 - TAIL);
                double lowest = samples.get(0).value;
                double highest = samples.get(samples.size() - 1).value;
                double tolerated = TOLERATED * (high - low);
                min = Math.min(min, low - lowest <= tolerated ? lowest : low);
                max = Math.max(max, highest - high <= tolerated ? highest : high);
            }
        }
        return min <= max ? widened(min, max, field.resolution()) : new ValueRange(0, 1 / field.displayFactor());
    }

    /** The value that half of the window's area exceeds; 0 when the window holds no node. */
    static double median(Field field, Snapshot snapshot, Window window) {
        List<Sample> samples = samples(field, snapshot, window);
        return samples.isEmpty() ? 0 : quantile(samples, 0.5);
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

    private record Sample(double value, double area) {}

    private static List<Sample> samples(Field field, Snapshot snapshot, Window window) {
        double[] values = field.nodal(snapshot);
        double[] areas = NodalAverage.nodeAreas(snapshot.mesh());
        double[] xy = snapshot.mesh().coordinates().xy();
        List<Sample> samples = new ArrayList<>();
        for (int n = 0; n < values.length; n++) {
            if (areas[n] > 0 && Double.isFinite(values[n]) && window.contains(xy[2 * n], xy[2 * n + 1])) {
                samples.add(new Sample(values[n], areas[n]));
            }
        }
        samples.sort(Comparator.comparingDouble(Sample::value));
        return samples;
    }

    private static double quantile(List<Sample> sorted, double share) {
        double total = 0;
        for (Sample sample : sorted) {
            total += sample.area;
        }
        double sum = 0;
        for (Sample sample : sorted) {
            sum += sample.area;
            if (sum >= share * total) {
                return sample.value;
            }
        }
        return sorted.get(sorted.size() - 1).value;
    }
}

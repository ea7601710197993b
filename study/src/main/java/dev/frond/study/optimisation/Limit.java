package dev.frond.study.optimisation;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;

/**
 * What a metric has to keep within.
 *
 * @param above the least, SI; minus infinity without one
 * @param below the most, SI; infinity without one
 */
public record Limit(Metric metric, double above, double below) {
    /** The metric of a run, SI; not a number where there is none. */
    public double value(JobResult result) {
        return result.values().getOrDefault(metric, Double.NaN);
    }

    /** By how much it is outside, over the size of the limit it passes; infinite where the metric is not there. */
    double violation(JobResult result) {
        double value = value(result);
        if (Double.isNaN(value)) {
            return Double.POSITIVE_INFINITY;
        }
        if (value < above) {
            return (above - value) / size(above);
        }
        return value > below ? (value - below) / size(below) : 0;
    }

    private static double size(double limit) {
        return limit == 0 ? 1 : Math.abs(limit);
    }
}

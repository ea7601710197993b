package dev.frond.sweep.table;

import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * By how much jobs differ in a metric from others with the same replicates, one by one: what the places of nodules or the seeds do to both is taken
 * away. Student's paired test, which takes the differences as normal.
 */
public final class PairedDifference {
    private static final double CONFIDENCE = 0.95;

    private final List<Double> differences = new ArrayList<>();
    private final SummaryStatistics statistics = new SummaryStatistics();

    /**
     * Of consecutive jobs of two combinations; replicates that lack a number in one of them are left out.
     *
     * @param first the first of {@code count} jobs that are compared
     * @param against the first of those they are compared with
     */
    public PairedDifference(SweepResults results, Metric metric, int first, int against, int count) {
        for (int k = 0; k < count; k++) {
            double difference = results.value(metric, first + k) - results.value(metric, against + k);
            if (Double.isFinite(difference)) {
                differences.add(difference);
                statistics.addValue(difference);
            }
        }
    }

    /** Replicates that both have. */
    public int pairs() {
        return differences.size();
    }

    /** Of those, in how many the metric is greater than what it is compared with. */
    public int greater() {
        return (int) differences.stream().filter(one -> one > 0).count();
    }

    /** SI; not a number without a pair. */
    public double mean() {
        return statistics.getMean();
    }

    /** Half of the interval of 95 % about the mean, SI; not a number of fewer than two pairs. */
    public double halfWidth() {
        return pairs() < 2
                ? Double.NaN
                : new TDistribution(null, pairs() - 1.0).inverseCumulativeProbability(0.5 + 0.5 * CONFIDENCE)
                        * standardError();
    }

    /** The probability of a mean as far from 0, or farther, if there were no difference; not a number of fewer than two pairs. */
    public double probability() {
        if (pairs() < 2) {
            return Double.NaN;
        }
        if (standardError() == 0) {
            return mean() == 0 ? 1 : 0;
        }
        double t = Math.abs(mean() / standardError());
        return 2 * new TDistribution(null, pairs() - 1.0).cumulativeProbability(-t);
    }

    private double standardError() {
        return statistics.getStandardDeviation() / Math.sqrt(pairs());
    }
}

package dev.frond.sweep.table;

import dev.frond.sweep.domain.Metric;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** What the jobs that repeat one combination came to: consecutive rows of the table. */
public final class Repeated {
    private final SweepResults results;
    private final int first;
    private final int count;

    /**
     * Some rows of the results.
     *
     * @param first the number of the first of {@code count} jobs
     */
    public Repeated(SweepResults results, int first, int count) {
        this.results = results;
        this.first = first;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** The outcome of most of them; of several, the first by the alphabet. */
    public String outcome() {
        String most = "";
        int found = 0;
        for (var entry : counts().entrySet()) {
            if (entry.getValue() > found) {
                most = entry.getKey();
                found = entry.getValue();
            }
        }
        return most;
    }

    /** All outcomes with how often they came, such as {@code depleted 1; finished 4}. */
    String outcomes() {
        return counts().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Of the jobs that have a number; not a number when none has. */
    public double mean(Metric metric) {
        return statistics(metric).getMean();
    }

    /** Of a sample, with n - 1; not a number when fewer than two jobs have one. */
    double standardDeviation(Metric metric) {
        SummaryStatistics statistics = statistics(metric);
        return statistics.getN() < 2 ? Double.NaN : statistics.getStandardDeviation();
    }

    private SummaryStatistics statistics(Metric metric) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (int job = first; job < first + count; job++) {
            double value = results.value(metric, job);
            if (Double.isFinite(value)) {
                statistics.addValue(value);
            }
        }
        return statistics;
    }

    private SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int job = first; job < first + count; job++) {
            counts.merge(results.outcome(job), 1, Integer::sum);
        }
        return counts;
    }
}

package dev.frond.study.optimisation;

import dev.frond.solver.run.Outcome;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import java.util.Set;

/** What is to be as large or as small as can be. */
public record Goal(Metric metric, boolean maximise) {
    private static final Set<String> WITHOUT_ANSWER =
            Set.of(JobResult.FAILED, Outcome.STALLED.label(), Outcome.INTERRUPTED.label());

    /** Whether a run has no answer: it failed or stalled. */
    public static boolean failed(JobResult result) {
        return WITHOUT_ANSWER.contains(result.outcome());
    }

    /** The metric of a run, SI; of the time to a short circuit that did not come the time the run ended; not a number where there is none. */
    public double value(JobResult result) {
        if (failed(result)) {
            return Double.NaN;
        }
        Metric read = isAtLeast(result) ? Metric.TIME : metric;
        return result.values().getOrDefault(read, Double.NaN);
    }

    /** Whether the value is a bound from below: the run ended before a short circuit. */
    public boolean isAtLeast(JobResult result) {
        return metric == Metric.TIME_TO_SHORT
                && Double.isNaN(result.values().getOrDefault(Metric.TIME_TO_SHORT, Double.NaN));
    }

    /** The lower the better. */
    double cost(JobResult result) {
        return maximise ? -value(result) : value(result);
    }

    /** In words, such as "longest time to the short circuit". */
    public String words() {
        return (maximise ? "largest " : "smallest ") + metric.words();
    }
}

package dev.frond.sweep.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a job came to.
 *
 * @param outcome its word
 * @param values of the metrics, SI; what could not be measured is absent or not a number
 * @param readings of the series, as the job was asked for; not a number after its end
 * @param error why it failed; empty when it did not
 */
public record JobResult(String outcome, Map<Metric, Double> values, List<Double> readings, String error)
        implements Serializable {
    /** The outcome of a job that ended by an error in the input or a bug. */
    public static final String FAILED = "failed";

    /** The outcome of a job that was to be measured, not run. */
    public static final String MEASURED = "measured";

    public JobResult {
        values = Map.copyOf(values);
        readings = List.copyOf(readings);
    }

    /** Without readings. */
    public JobResult(String outcome, Map<Metric, Double> values, String error) {
        this(outcome, values, List.of(), error);
    }
}

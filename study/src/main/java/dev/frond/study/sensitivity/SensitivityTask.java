package dev.frond.study.sensitivity;

import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.SweepBase;
import java.util.List;

/**
 * A question: which of these inputs decide these metrics?
 *
 * @param base the scenario
 * @param seed of what is random: resampling, or walks
 */
public record SensitivityTask(
        String name,
        SweepBase base,
        List<UncertainInput> inputs,
        List<Metric> metrics,
        SensitivityMethod method,
        long seed) {
    /** The seed where none is given. */
    public static final long USUAL_SEED = 1;

    /** Of a sequence of Sobol' with two dimensions per input. */
    public static final int MOST_INPUTS = 500;

    public SensitivityTask {
        inputs = List.copyOf(inputs);
        metrics = List.copyOf(metrics);
    }
}

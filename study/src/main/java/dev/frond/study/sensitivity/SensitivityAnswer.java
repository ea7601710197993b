package dev.frond.study.sensitivity;

import java.util.List;
import java.util.Map;

/**
 * What a study came to.
 *
 * @param outcomes how many of its runs ended how, in the order they were asked for first
 * @param metrics what the runs have of each metric
 */
public record SensitivityAnswer(SensitivityResult result, Map<String, Integer> outcomes, List<Spread> metrics) {
    public SensitivityAnswer {
        metrics = List.copyOf(metrics);
    }

    /** How many runs there were. */
    public int runs() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * A metric over all runs, SI; not numbers where no run has it.
     *
     * @param without runs that do not have it
     * @param low 5 % of the runs are below
     * @param median half of them are
     * @param high 95 % are
     */
    public record Spread(int without, double low, double median, double high) {}
}

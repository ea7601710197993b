package dev.frond.study.data;

import dev.frond.study.domain.Parameter;
import dev.frond.sweep.domain.SweepBase;
import java.util.List;
import java.util.Optional;

/**
 * Parameters that are to be found from measured values.
 *
 * @param bases the scenarios as their files have them
 * @param prepared the same, to be run: they end with the last measured value, and steps end at each
 * @param sets by their base, in its order
 * @param guess values of the parameters in the first scenario, where all of them lie within their ranges: places
 * @param starts how many points over the ranges are looked at, from the best of which the search starts
 */
public record FitTask(
        String name,
        List<SweepBase> bases,
        List<SweepBase> prepared,
        List<Parameter> parameters,
        List<DataSet> sets,
        Optional<List<Double>> guess,
        int starts) {
    /** Points that are looked at. */
    public static final int USUAL_STARTS = 16;

    public FitTask {
        bases = List.copyOf(bases);
        prepared = List.copyOf(prepared);
        parameters = List.copyOf(parameters);
        sets = List.copyOf(sets);
    }

    /** Whether the noise of the values is known; it is of all sets or of none. */
    public boolean noiseIsKnown() {
        return sets.get(0).entry().noise().isPresent();
    }
}

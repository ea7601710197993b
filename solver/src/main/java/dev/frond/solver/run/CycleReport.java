package dev.frond.solver.run;

/**
 * What became of the cycles of a drive that may be passed over.
 *
 * @param resolved cycles that were computed
 * @param jumped cycles that were passed over
 * @param jumps in how many jumps
 * @param last cycles of the last of them
 * @param error of the growth in the jumps, over the growth: estimated, of all jumps but one that no computed cycles have followed
 */
public record CycleReport(long resolved, long jumped, int jumps, long last, double error) {
    static final CycleReport NOTHING = new CycleReport(0, 0, 0, 0, 0);

    CycleReport computed() {
        return new CycleReport(resolved + 1, jumped, jumps, last, error);
    }

    CycleReport over(long cycles) {
        return new CycleReport(resolved, jumped + cycles, jumps + 1, cycles, error);
    }

    /** The error of the last jump is known. */
    CycleReport judged(double ofLast) {
        return new CycleReport(resolved, jumped, jumps, last, error + (ofLast - error) * last / jumped);
    }
}

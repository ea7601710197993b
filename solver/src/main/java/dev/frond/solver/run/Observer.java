package dev.frond.solver.run;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.saved.Saved;
import java.util.function.Supplier;

/**
 * Watches a run. Calls come in this order: {@link #started}, then {@link #accepted}, {@link #happened}, {@link #cycle},
 * {@link #frame} and {@link #rejected} as they happen, and {@link #finished} last, also after an interruption. The first frame is the
 * initial state.
 */
public interface Observer {
    default void started(Scenario scenario, int nodes) {}

    default void accepted(SeriesRow row) {}

    /** A step was refused and will be tried smaller; {@code step} is its size in s. */
    default void rejected(double time, double step, String reason) {}

    /** Something happened to the front, or ended the run. */
    default void happened(Event event) {}

    /** A cycle of the drive's profile has come to its end. */
    default void cycle(CycleRow row) {}

    default void frame(Snapshot snapshot) {}

    /**
     * Between two attempts at a step, where the run can be taken up again later: see {@link Simulation#resume}.
     *
     * @param state makes a copy of all that the next steps depend on
     * @param ends whether this is the last time, since the run is interrupted, or has finished and may be given a later end
     */
    default void resumable(Supplier<Saved> state, boolean ends) {}

    default void finished(Summary summary) {}

    /** Asked after every step: true ends the run with the outcome {@link Outcome#INTERRUPTED}. */
    default boolean interrupted() {
        return false;
    }
}

package dev.frond.solver.run;

import java.util.Optional;

/**
 * Something a run does beside taking steps. The handlers of a run are asked in this order, which matters:
 *
 * <ol>
 *   <li>{@link Recording}: the row and the frame of the step are written before anything ends the run or changes its mesh
 *   <li>{@link Depletion}: a step is cut short before the salt is used up; without salt there is no solution to go on with
 *   <li>{@link CollectorFoil}: the same of the metal on a collector
 *   <li>{@link EndOfRun}: the end time, a limit of the run, or an interruption
 *   <li>{@link CycleJumps}: the mean of many cycles takes the place of the drive, on the mesh on which the last cycle was measured
 *   <li>{@link Remesher}: a step is cut short before a contact; a contact with the top is a short circuit, any other one, a worn mesh or
 *       a corner that opens means a new mesh: the only place where the topology changes
 *   <li>{@link DriveSteps}: potential and reaction follow the next step of the drive, on the mesh that holds from then on
 * </ol>
 *
 * The first outcome ends the run, and those after it are not asked.
 */
interface Handler {
    /** Before a step: how long it may be at most, s, of the {@code dt} that is wanted. */
    default double limit(double dt) {
        return dt;
    }

    /** After an accepted step. */
    Optional<Outcome> accepted();
}

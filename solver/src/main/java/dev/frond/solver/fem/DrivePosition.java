package dev.frond.solver.fem;

import java.util.List;

/**
 * Where a run is in the steps of its drive: plain data.
 *
 * @param step steps that have ended
 * @param begun when the present step began, s; of a drive without steps, when it began itself
 * @param charge scaled charge that had passed by then, um2
 * @param onTime whether no step has ended by a limit, so that all have begun when they were to
 * @param sides of the limits of the present step, in their order: 1 for one that is reached from below, -1 from above; empty before
 *     they are found
 * @param cycles of the drive whose mean holds in their place, from the present step on; 0 when the step itself holds
 */
public record DrivePosition(long step, double begun, double charge, boolean onTime, List<Integer> sides, long cycles) {
    /** In a step that holds itself. */
    public DrivePosition(long step, double begun, double charge, boolean onTime, List<Integer> sides) {
        this(step, begun, charge, onTime, sides, 0);
    }

    /** Of a run. */
    public static final DrivePosition START = new DrivePosition(0, 0, 0, true, List.of());

    public DrivePosition {
        sides = List.copyOf(sides);
    }

    /**
     * Of a drive that begins within a run.
     *
     * @param time s
     * @param charge that has passed by then, um2
     */
    public static DrivePosition beginning(double time, double charge) {
        return new DrivePosition(0, time, charge, false, List.of());
    }

    /** The same with the sides of its limits. */
    public DrivePosition from(List<Integer> found) {
        return new DrivePosition(step, begun, charge, onTime, found, cycles);
    }

    /** Cycles from here on are jumped over: their mean holds. */
    public DrivePosition over(long jumped) {
        return new DrivePosition(step, begun, charge, onTime, sides, jumped);
    }

    /** Whether the mean of cycles holds. */
    public boolean jumps() {
        return cycles > 0;
    }
}

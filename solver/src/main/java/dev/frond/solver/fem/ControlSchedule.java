package dev.frond.solver.fem;

/** The controls of a run, by the step of its drive and the time in s. */
public interface ControlSchedule {
    /** What holds at a time in a step of the drive, its end included. */
    Control at(DrivePosition position, double time);

    /** The same at all times. */
    static ControlSchedule constant(Control control) {
        return (position, time) -> control;
    }
}

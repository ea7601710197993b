package dev.frond.solver.fem;

/** The controls of a run, over time in s. Times within {@link TimeRounding} are the same. */
public interface ControlSchedule {
    /** What holds up to and at a time. */
    Control until(double time);

    /** What holds at a time and from it on. */
    Control from(double time);

    /** The first time after {@code time} at which the control or its slope jumps; infinite when there is none. */
    double nextBreakpoint(double time);

    /** Whether the control itself jumps at a time. */
    default boolean jumpsAt(double time) {
        return !until(time).equals(from(time));
    }

    /** The same at all times. */
    static ControlSchedule constant(Control control) {
        return new ControlSchedule() {
            @Override
            public Control until(double time) {
                return control;
            }

            @Override
            public Control from(double time) {
                return control;
            }

            @Override
            public double nextBreakpoint(double time) {
                return Double.POSITIVE_INFINITY;
            }
        };
    }
}

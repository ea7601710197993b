package dev.frond.solver.fem;

/** The controls of a run, over time in s. */
public interface ControlSchedule {
    /** What holds up to and at a time. */
    Control until(double time);

    /** What holds at a time and from it on. */
    Control from(double time);

    /** The first time after {@code time} at which the control jumps; infinite when there is none. */
    double nextJump(double time);

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
            public double nextJump(double time) {
                return Double.POSITIVE_INFINITY;
            }
        };
    }
}

package dev.frond.solver.run;

import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.model.Output;

/** When frames are due and when the drive jumps. Steps are cut to end exactly there. */
record FrameClock(Output output, ControlSchedule controls, double end) {
    /** A step of at most {@code dt} from {@code time} that reaches the next frame, jump or the end in steps of even length. */
    double fitted(double time, double dt) {
        double left = next(time) - time;
        double parts = Math.ceil(left / dt * (1 - 1e-9));
        return parts <= 1 ? left : parts <= 4 ? left / parts : dt;
    }

    /** Whether {@code time} is that of a frame. */
    boolean due(double time) {
        double nearest = Math.rint(time / output.every()) * output.every();
        return near(time, end) || near(time, nearest) || output.times().stream().anyMatch(at -> near(time, at));
    }

    /** Whether the drive jumps at {@code time}. */
    boolean jumps(double time) {
        return near(controls.nextJump(time - 1e-8 * end), time);
    }

    private double next(double time) {
        double next = (Math.floor(time / output.every() + 1e-9) + 1) * output.every();
        for (double at : output.times()) {
            if (at > time && !near(time, at)) {
                next = Math.min(next, at);
            }
        }
        return Math.min(Math.min(next, controls.nextJump(time)), end);
    }

    private boolean near(double time, double at) {
        return Math.abs(time - at) <= 1e-9 * end;
    }
}

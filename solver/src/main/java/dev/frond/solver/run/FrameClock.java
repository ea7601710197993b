package dev.frond.solver.run;

import dev.frond.solver.fem.TimeRounding;
import dev.frond.solver.model.Output;

/** When frames are due. Steps end exactly there, and where the drive changes. Times within {@link TimeRounding} are one. */
record FrameClock(Output output, double end) {
    /** Before a stop so many steps are made even, lest the last is a short one. */
    private static final int EVEN_STEPS = 4;

    /** Part of a step by which a stretch may be longer than whole steps. */
    private static final double STRETCHED = 1e-9;

    /**
     * The end of a step of at most {@code dt} from {@code time}: the next stop is reached in steps of even length.
     *
     * @param breakpoint when the drive next changes
     */
    double endOfStep(double time, double dt, double breakpoint) {
        double stop = next(time, breakpoint);
        double parts = Math.ceil((stop - time) / dt * (1 - STRETCHED));
        if (parts <= 1) {
            return stop;
        }
        return parts <= EVEN_STEPS ? time + (stop - time) / parts : time + dt;
    }

    /** Whether {@code time}, after the start, is that of a frame. */
    boolean due(double time) {
        double nearest = Math.rint(time / output.every()) * output.every();
        return TimeRounding.same(time, end)
                || TimeRounding.same(time, nearest)
                || output.times().stream().anyMatch(at -> TimeRounding.same(time, at));
    }

    /** The end or else a frame where either is at the same time as a change of the drive. */
    private double next(double time, double breakpoint) {
        double frame = nextFrame(time);
        double earliest = Math.min(Math.min(frame, breakpoint), end);
        if (TimeRounding.same(earliest, end)) {
            return end;
        }
        return TimeRounding.same(earliest, frame) ? frame : earliest;
    }

    private double nextFrame(double time) {
        double latest = time + TimeRounding.of(time);
        double next = (Math.floor(latest / output.every()) + 1) * output.every();
        for (double at : output.times()) {
            if (at > latest) {
                next = Math.min(next, at);
            }
        }
        return next;
    }
}

package dev.frond.solver.model;

import java.util.List;

/**
 * When a frame of the fields is kept; the series has a row for every accepted step.
 *
 * @param every interval, s
 * @param times further times, s
 */
public record Output(double every, List<Double> times) {
    /** Frames of a run after the first. */
    public static final int DEFAULT_FRAMES = 100;

    /** Interval of the frames, s. */
    public static double defaultInterval(TimeControl time) {
        return time.end() / DEFAULT_FRAMES;
    }

    public Output {
        times = List.copyOf(times);
    }
}

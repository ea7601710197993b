package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/**
 * When a frame of the fields is kept; the series has a row for every accepted step.
 *
 * @param every interval, s
 * @param times further times, s
 * @param series whether all frames are written once more, into one file, when the run ends
 */
public record Output(double every, List<Double> times, boolean series) {
    /** A frame has a file of its own already. */
    public static final boolean DEFAULT_SERIES = false;

    /** Frames of a run after the first. */
    public static final int DEFAULT_FRAMES = 100;

    /** Interval of the frames, s. */
    public static double defaultInterval(TimeControl time) {
        return time.end() / DEFAULT_FRAMES;
    }

    public Output {
        times = List.copyOf(times);
    }

    /** Frames in files of their own alone. */
    public Output(double every, List<Double> times) {
        this(every, times, DEFAULT_SERIES);
    }

    /** A frame every so many seconds. */
    public Output(double every) {
        this(every, List.of());
    }

    /** As where a file says nothing. */
    public static Output of(TimeControl time) {
        return new Output(defaultInterval(time));
    }

    void check(Problems problems) {
        problems.duration("every", every);
        for (int k = 0; k < times.size(); k++) {
            problems.quantity("times[" + k + "]", times.get(k), QuantityKind.TIME, Range.NOT_NEGATIVE);
        }
    }
}

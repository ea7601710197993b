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
 * @param keep which frames stay on the disk
 * @param checkpoint time of the clock between copies of the run's state from which it can be taken up again, s
 */
public record Output(double every, List<Double> times, boolean series, Keep keep, double checkpoint) {
    /** Of the clock, s: what a kill costs at most. */
    public static final double DEFAULT_CHECKPOINT = 60;

    /** A frame has a file of its own already. */
    public static final boolean DEFAULT_SERIES = false;

    /** Nothing is taken away unless somebody asks for it. */
    public static final Keep DEFAULT_KEEP = new Keep.All();

    /** Frames of a run after the first. */
    public static final int DEFAULT_FRAMES = 100;

    /** Interval of the frames, s. */
    public static double defaultInterval(TimeControl time) {
        return time.end() / DEFAULT_FRAMES;
    }

    /** Which frames stay on the disk. */
    public sealed interface Keep {
        /** Of so many that a run makes, how many are there at most at one time. */
        double most(double made);

        /** Every one. */
        record All() implements Keep {
            @Override
            public double most(double made) {
                return made;
            }
        }

        /**
         * The latest ones; while the run goes on up to an eighth more.
         *
         * @param frames how many
         */
        record Last(int frames) implements Keep {
            /** Part of the frames that is taken away at once. */
            public static final double SLACK = 1.0 / 8;

            @Override
            public double most(double made) {
                return Math.min(made, 1 + Math.floor((1 + SLACK) * frames));
            }
        }
    }

    public Output {
        times = List.copyOf(times);
    }

    /** Every frame stays. */
    public Output(double every, List<Double> times, boolean series) {
        this(every, times, series, DEFAULT_KEEP, DEFAULT_CHECKPOINT);
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
        problems.duration("checkpoint", checkpoint);
        if (keep instanceof Keep.Last last && last.frames() < 1) {
            problems.report("keep", "at least 1 frame is kept, found " + last.frames());
        }
        for (int k = 0; k < times.size(); k++) {
            problems.quantity("times[" + k + "]", times.get(k), QuantityKind.TIME, Range.NOT_NEGATIVE);
        }
    }
}

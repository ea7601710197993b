package dev.frond.report.compare;

import dev.frond.report.run.FrameTimes;
import dev.frond.report.run.RunNames;
import dev.frond.report.run.UnusableRunException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Two runs, what to call them, and the times they share. */
public final class Comparison {
    private static final int FRONTS = 4;

    private final ComparedRun first;
    private final ComparedRun second;
    private final double[] times;

    /**
     * Two runs at the times that both cover.
     *
     * @throws UnusableRunException when the runs share no time
     */
    public Comparison(ComparedRun first, ComparedRun second) {
        this.first = first;
        this.second = second;
        double[] other = second.times();
        double start = other[0];
        double end = other[other.length - 1];
        times = Arrays.stream(first.times())
                .filter(time -> time >= start || FrameTimes.same(time, start))
                .filter(time -> time <= end || FrameTimes.same(time, end))
                .toArray();
        if (times.length == 0) {
            throw new UnusableRunException(
                    "no frame of " + first.folder() + " is at a time that " + second.folder() + " covers");
        }
    }

    ComparedRun first() {
        return first;
    }

    ComparedRun second() {
        return second;
    }

    String firstName() {
        return RunNames.of(first.scenario(), first.folder(), second.scenario());
    }

    String secondName() {
        return RunNames.of(second.scenario(), second.folder(), first.scenario());
    }

    String title() {
        return firstName() + "  |  " + secondName();
    }

    /** The last common time, s. */
    double last() {
        return times[times.length - 1];
    }

    /**
     * Up to four common times, near to the quarters of the last, s: where there is one within an eighth of it, a time at which
     * both have a frame, so that two fronts are of one time.
     */
    double[] some() {
        return IntStream.rangeClosed(1, FRONTS)
                .mapToDouble(k -> some(last() * k / FRONTS))
                .distinct()
                .toArray();
    }

    private double some(double wanted) {
        double[] both = Arrays.stream(times).filter(this::bothHave).toArray();
        if (both.length > 0) {
            double nearest = both[FrameTimes.nearest(both, wanted)];
            if (Math.abs(nearest - wanted) <= last() / (2 * FRONTS)) {
                return nearest;
            }
        }
        return times[FrameTimes.nearest(times, wanted)];
    }

    /** Whether both have a frame at a common time. */
    boolean bothHave(double time) {
        return Arrays.stream(second.times()).anyMatch(other -> FrameTimes.same(other, time));
    }
}

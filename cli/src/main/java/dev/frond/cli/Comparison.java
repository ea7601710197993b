package dev.frond.cli;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Two runs, what to call them, and the times they share. */
final class Comparison {
    private static final int FRONTS = 4;

    private final ComparedRun first;
    private final ComparedRun second;
    private final double[] times;

    /** @throws UserMistake when the runs share no time */
    Comparison(ComparedRun first, ComparedRun second) {
        this.first = first;
        this.second = second;
        double[] other = second.times();
        double start = other[0];
        double end = other[other.length - 1];
        times = Arrays.stream(first.times())
                .filter(time -> time >= start || ComparedRun.same(time, start))
                .filter(time -> time <= end || ComparedRun.same(time, end))
                .toArray();
        if (times.length == 0) {
            throw new UserMistake(
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

    /** Up to four common times, nearest to the quarters of the last, s. */
    double[] some() {
        return IntStream.rangeClosed(1, FRONTS)
                .mapToDouble(k -> nearest(last() * k / FRONTS))
                .distinct()
                .toArray();
    }

    private double nearest(double wanted) {
        double nearest = last();
        for (double time : times) {
            nearest = Math.abs(time - wanted) < Math.abs(nearest - wanted) ? time : nearest;
        }
        return nearest;
    }
}

package dev.frond.report.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Which times a movie shows, and how fast. */
public final class MoviePlan {
    /** Pictures per second of a movie whose length is not given. */
    private static final double USUAL_RATE = 10;
    /** A movie whose length is not given is not longer, s. */
    private static final double LONGEST = 30;

    private static final double FASTEST_RATE = 25;

    private final double[] times;
    private final double perSecond;

    private MoviePlan(double[] times, double perSecond) {
        this.times = times;
        this.perSecond = perSecond;
    }

    /** One per picture, s. */
    public double[] times() {
        return times.clone();
    }

    /** Pictures per second. */
    public double perSecond() {
        return perSecond;
    }

    /**
     * Times evenly spaced from the first frame to the last of all runs: as many as show each frame of the run with the
     * densest once, but not more than 25 per second.
     *
     * @param frames times of each run's frames, s, ascending
     * @param seconds length of the movie
     */
    public static MoviePlan even(List<double[]> frames, OptionalDouble seconds) {
        double start = frames.stream().mapToDouble(times -> times[0]).min().orElseThrow();
        double end = frames.stream()
                .mapToDouble(times -> times[times.length - 1])
                .max()
                .orElseThrow();
        double spacing = frames.stream()
                .filter(times -> times.length > 1)
                .mapToDouble(times -> (times[times.length - 1] - times[0]) / (times.length - 1))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        int wanted = 1 + (int) Math.round((end - start) / spacing);
        double length = seconds.orElse(Math.min(LONGEST, wanted / USUAL_RATE));
        int count = (int) Math.max(1, Math.min(wanted, Math.floor(FASTEST_RATE * length)));
        double[] times = IntStream.range(0, count)
                .mapToDouble(k -> count == 1 ? end : start + (end - start) * k / (count - 1))
                .toArray();
        return new MoviePlan(times, count / length);
    }

    /** The given times, one picture each. */
    public static MoviePlan of(double[] times, OptionalDouble seconds) {
        return new MoviePlan(times, times.length / seconds.orElse(times.length / USUAL_RATE));
    }
}

package dev.frond.plot;

import java.util.Arrays;
import java.util.Optional;

/**
 * Times of panels and of a movie's frames: in one unit and with one number of digits behind the point, so that they compare and
 * stand still. As few digits as give the times exactly; of times that need more than two digits too many, as many as make
 * three in the last one and tell neighbours apart.
 */
public final class TimeStamp {
    /** What stands before a time where there is room. */
    static final String SYMBOL = "t = ";

    private static final int MOST_DECIMALS = 3;
    private static final int SIGNIFICANT = 3;
    private static final int EXTRA = 2;
    /** Up to here, times that are exact in s and in no larger unit are in s. */
    private static final double LONGEST_IN_SECONDS = 600;

    /** Relative: more than rounding, less than any digit that is shown. */
    private static final double EXACT = 1e-6;

    private final Measures.Unit unit;
    private final int decimals;

    private TimeStamp(Measures.Unit unit, int decimals) {
        this.unit = unit;
        this.decimals = decimals;
    }

    /** Fitting for these times, s, at least one, in any order. */
    public static TimeStamp of(double... seconds) {
        double last = Arrays.stream(seconds).max().orElseThrow();
        Measures.Unit unit = Measures.timeUnit(last);
        return exact(unit, seconds)
                .or(() -> last < LONGEST_IN_SECONDS ? exact(new Measures.Unit("s", 1), seconds) : Optional.empty())
                .orElseGet(() -> new TimeStamp(unit, usual(in(unit, seconds))));
    }

    /** With the fewest digits that give the times exactly, if these are not too many. */
    private static Optional<TimeStamp> exact(Measures.Unit unit, double... seconds) {
        double[] times = in(unit, seconds);
        for (int decimals = 0; decimals <= usual(times) + EXTRA; decimals++) {
            if (areExact(times, decimals)) {
                return Optional.of(new TimeStamp(unit, decimals));
            }
        }
        return Optional.empty();
    }

    /** Rising. */
    private static double[] in(Measures.Unit unit, double... seconds) {
        return Arrays.stream(seconds)
                .map(time -> time / unit.size())
                .sorted()
                .distinct()
                .toArray();
    }

    /** Of times that no few digits give. */
    private static int usual(double... rising) {
        double spacing = rising[rising.length - 1];
        for (int k = 1; k < rising.length; k++) {
            spacing = Math.min(spacing, rising[k] - rising[k - 1]);
        }
        int inAll = digitsBehindPoint(rising[rising.length - 1], SIGNIFICANT);
        return Math.max(inAll, Math.min(MOST_DECIMALS, digitsBehindPoint(spacing, 1)));
    }

    private static int digitsBehindPoint(double value, int significant) {
        return value > 0 ? Math.max(0, significant - 1 - (int) Math.floor(Math.log10(value) + EXACT)) : 0;
    }

    private static boolean areExact(double[] times, int decimals) {
        double power = Math.pow(10, decimals);
        return Arrays.stream(times)
                .allMatch(
                        time -> Math.abs(time * power - Math.rint(time * power)) <= EXACT * Math.max(1, time * power));
    }

    /** For instance "t = 20.25 min". */
    public String text(double seconds) {
        return SYMBOL + Ticks.number(seconds / unit.size(), decimals) + " " + unit.name();
    }
}

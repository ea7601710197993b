package dev.frond.solver.fem;

/**
 * To which times of a run are known, s. A time is read, multiplied by a count of periods and added to, each of which rounds it
 * by 2^-53 of itself at most: four times that in all. Two times closer than eight times as much are one.
 */
public final class TimeRounding {
    private static final double PART = 0x1p-48;

    private TimeRounding() {}

    /** Largest difference from {@code time} of a time that is the same. */
    public static double of(double time) {
        return PART * Math.abs(time);
    }

    public static boolean same(double a, double b) {
        return Math.abs(a - b) <= of(Math.max(Math.abs(a), Math.abs(b)));
    }
}

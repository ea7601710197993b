package dev.frond.report.run;

/** Times of frames, s. */
public final class FrameTimes {
    /** Relative difference of two times that are the same: more than rounding, less than any step of a run. */
    private static final double SAME_TIME = 1e-6;

    private FrameTimes() {}

    /** Whether two times are the same but for rounding. */
    public static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME_TIME * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The number of the frame nearest to {@code time}, the earlier of two. */
    public static int nearest(double[] frames, double time) {
        int nearest = 0;
        for (int k = 1; k < frames.length; k++) {
            if (Math.abs(frames[k] - time) < Math.abs(frames[nearest] - time)) {
                nearest = k;
            }
        }
        return nearest;
    }
}

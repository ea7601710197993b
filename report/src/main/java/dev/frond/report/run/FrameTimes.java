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

    /**
     * The numbers of at most so many frames, ascending: the first, the last, and between them the nearest to times that are evenly
     * spaced.
     *
     * @param frames ascending
     */
    public static int[] spread(double[] frames, int most) {
        int count = Math.min(most, frames.length);
        int[] chosen = new int[count];
        for (int k = 1; k < count; k++) {
            double time = frames[0] + (frames[frames.length - 1] - frames[0]) * k / (count - 1);
            // each later than the one before, and early enough for those to come
            int latest = frames.length - count + k;
            int nearest = chosen[k - 1] + 1;
            for (int j = nearest; j <= latest; j++) {
                nearest = Math.abs(frames[j] - time) < Math.abs(frames[nearest] - time) ? j : nearest;
            }
            chosen[k] = nearest;
        }
        return chosen;
    }
}

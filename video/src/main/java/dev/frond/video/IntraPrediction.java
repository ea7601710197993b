package dev.frond.video;

import java.util.Arrays;

/** What a macroblock is expected to be from the finished samples at its left and above it. */
final class IntraPrediction {
    static final int LUMA_VERTICAL = 0;
    static final int LUMA_HORIZONTAL = 1;
    static final int LUMA_MEAN = 2;
    static final int CHROMA_MEAN = 0;
    private static final int UNKNOWN = 128;

    private final Plane plane;
    private final int x;
    private final int y;
    private final int size;

    /**
     * Of the square of {@code size} samples whose upper left one is at (x, y).
     *
     * @param plane finished at the left and above
     */
    IntraPrediction(Plane plane, int x, int y, int size) {
        this.plane = plane;
        this.x = x;
        this.y = y;
        this.size = size;
    }

    boolean hasLeft() {
        return x > 0;
    }

    boolean hasAbove() {
        return y > 0;
    }

    int[] vertical() {
        int[] samples = new int[size * size];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = plane.at(x + k % size, y - 1);
        }
        return samples;
    }

    int[] horizontal() {
        int[] samples = new int[size * size];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = plane.at(x - 1, y + k / size);
        }
        return samples;
    }

    /** One mean for all of it. */
    int[] mean() {
        int[] samples = new int[size * size];
        Arrays.fill(samples, mean(0, 0, size, hasLeft(), hasAbove()));
        return samples;
    }

    /** A mean for each quarter: of both sides on the diagonal, else of the side that the quarter lies at. */
    int[] quarterMeans() {
        int half = size / 2;
        int[] samples = new int[size * size];
        for (int k = 0; k < samples.length; k++) {
            int column = k % size / half;
            int row = k / size / half;
            boolean left = hasLeft() && (column <= row || !hasAbove());
            boolean above = hasAbove() && (row <= column || !hasLeft());
            samples[k] = mean(half * column, half * row, half, left, above);
        }
        return samples;
    }

    private int mean(int fromColumn, int fromRow, int length, boolean left, boolean above) {
        if (!left && !above) {
            return UNKNOWN;
        }
        int sum = 0;
        for (int k = 0; k < length; k++) {
            sum += left ? plane.at(x - 1, y + fromRow + k) : 0;
            sum += above ? plane.at(x + fromColumn + k, y - 1) : 0;
        }
        int count = left && above ? 2 * length : length;
        return (sum + count / 2) / count;
    }
}

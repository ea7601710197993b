package dev.frond.video;

import java.util.Arrays;

/** Samples of one component, 0 to 255, by row. */
final class Plane {
    private final int width;
    private final int height;
    private final int[] samples;

    Plane(int width, int height) {
        this.width = width;
        this.height = height;
        samples = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return samples[y * width + x];
    }

    void set(int x, int y, int value) {
        samples[y * width + x] = Math.min(255, Math.max(0, value));
    }

    /** Whether the square at (x, y) is that of another plane of the same size. */
    boolean isSame(Plane other, int x, int y, int size) {
        for (int row = y; row < y + size; row++) {
            int from = row * width + x;
            if (!Arrays.equals(samples, from, from + size, other.samples, from, from + size)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the square at (x, y) from another plane of the same size. */
    void copy(Plane other, int x, int y, int size) {
        for (int row = y; row < y + size; row++) {
            System.arraycopy(other.samples, row * width + x, samples, row * width + x, size);
        }
    }
}

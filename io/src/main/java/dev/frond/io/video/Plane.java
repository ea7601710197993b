package dev.frond.io.video;

/**
 * Samples of one component, 0 to 255, by row.
 *
 * @param samples width x height, live
 */
record Plane(int width, int height, int[] samples) {
    Plane(int width, int height) {
        this(width, height, new int[width * height]);
    }

    int at(int x, int y) {
        return samples[y * width + x];
    }

    void set(int x, int y, int value) {
        samples[y * width + x] = Math.min(255, Math.max(0, value));
    }
}

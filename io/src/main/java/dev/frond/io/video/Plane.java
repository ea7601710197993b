package dev.frond.io.video;

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
}

package dev.frond.video;

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

    /** Whether no sample of the square at (x, y) differs by more than 1 from that of another plane of the same size. */
    boolean isNear(Plane other, int x, int y, int size) {
        for (int row = y; row < y + size; row++) {
            for (int k = row * width + x; k < row * width + x + size; k++) {
                if (Math.abs(samples[k] - other.samples[k]) > 1) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The sum of the distances of the square at (x, y) from {@code expected}, row by row. */
    long distance(int[] expected, int x, int y, int size) {
        long sum = 0;
        int k = 0;
        for (int row = y; row < y + size; row++) {
            int from = row * width + x;
            for (int column = 0; column < size; column++) {
                sum += Math.abs(samples[from + column] - expected[k++]);
            }
        }
        return sum;
    }

    /** The square at (x, y), row by row. */
    int[] square(int x, int y, int size) {
        int[] square = new int[size * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(samples, (y + row) * width + x, square, row * size, size);
        }
        return square;
    }

    /** Takes the square at (x, y) from another plane of the same size. */
    void copy(Plane other, int x, int y, int size) {
        for (int row = y; row < y + size; row++) {
            System.arraycopy(other.samples, row * width + x, samples, row * width + x, size);
        }
    }
}

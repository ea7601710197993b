package dev.frond.plot;

import java.util.Arrays;

/** Points in square cells, to ask whether any lies within a distance. */
final class PointGrid {
    private final Window extent;
    private final double size;
    private final int columns;
    private final int rows;
    private final double[][] cells;
    private final int[] counts;

    PointGrid(Window extent, double size) {
        this.extent = extent;
        this.size = size;
        columns = 1 + (int) (extent.width() / size);
        rows = 1 + (int) (extent.height() / size);
        cells = new double[columns * rows][8];
        counts = new int[columns * rows];
    }

    void add(double x, double y) {
        int cell = row(y) * columns + column(x);
        if (2 * counts[cell] == cells[cell].length) {
            cells[cell] = Arrays.copyOf(cells[cell], 2 * cells[cell].length);
        }
        cells[cell][2 * counts[cell]] = x;
        cells[cell][2 * counts[cell] + 1] = y;
        counts[cell]++;
    }

    /** Whether no point lies nearer than {@code distance}. */
    boolean isFree(double x, double y, double distance) {
        for (int row = row(y - distance); row <= row(y + distance); row++) {
            for (int column = column(x - distance); column <= column(x + distance); column++) {
                int cell = row * columns + column;
                for (int k = 0; k < counts[cell]; k++) {
                    if (Math.hypot(cells[cell][2 * k] - x, cells[cell][2 * k + 1] - y) < distance) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int column(double x) {
        return Math.min(columns - 1, Math.max(0, (int) ((x - extent.xMin()) / size)));
    }

    private int row(double y) {
        return Math.min(rows - 1, Math.max(0, (int) ((y - extent.yMin()) / size)));
    }
}

package dev.frond.video;

/** How many coefficients the blocks of a component have, by which the code of the next is chosen. */
final class CoefficientCounts {
    private final int columns;
    private final int[] counts;

    CoefficientCounts(int columns, int rows) {
        this.columns = columns;
        counts = new int[columns * rows];
    }

    void set(int column, int row, int count) {
        counts[row * columns + column] = count;
    }

    /** The mean of the blocks at the left and above, rounded up, of those that there are. */
    int around(int column, int row) {
        int left = column > 0 ? counts[row * columns + column - 1] : 0;
        int above = row > 0 ? counts[(row - 1) * columns + column] : 0;
        return column > 0 && row > 0 ? (left + above + 1) / 2 : left + above;
    }
}

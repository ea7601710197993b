package dev.frond.mesh.geom;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the points near to a place among many, in a time that does not grow with their number: a grid of square cells, of which
 * only the nine about a place are looked through. Points are counted from 0 in the order in which they were added.
 */
public final class NeighbourGrid {
    /** Cells to a side at most. */
    private static final int MOST = 2048;

    /** Cells per point at most, but for the rounding to whole ones. */
    private static final double PER_POINT = 2;

    private static final int NONE = -1;

    private final double left;
    private final double bottom;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] first;
    private int[] next = new int[16];
    private int count;

    /**
     * No points yet. Points outside the box are found as well, only more slowly when there are many.
     *
     * @param reach distance up to which points count as near, above 0
     * @param expected number of points, about
     */
    public NeighbourGrid(double left, double bottom, double right, double top, double reach, int expected) {
        if (!(reach > 0 && right >= left && top >= bottom)) {
            throw new IllegalArgumentException("a grid needs a box and a positive reach, got " + reach);
        }
        this.left = left;
        this.bottom = bottom;
        double width = right - left;
        double height = top - bottom;
        double sparse = Math.sqrt(width * height / (PER_POINT * Math.max(1, expected)));
        this.cell = Math.max(Math.max(reach, sparse), Math.max(width, height) / MOST);
        this.columns = 1 + (int) (width / cell);
        this.rows = 1 + (int) (height / cell);
        this.first = new int[columns * rows];
        Arrays.fill(first, NONE);
    }

    /** Number of points. */
    public int size() {
        return count;
    }

    /** Adds a point. */
    public void add(double x, double y) {
        if (count == next.length) {
            next = Arrays.copyOf(next, 2 * count);
        }
        int at = column(x) + columns * row(y);
        next[count] = first[at];
        first[at] = count++;
    }

    /**
     * The first point, in the order of adding, that is in a cell next to a place and passes a test; -1 when there is none. Every
     * point within the reach of the place is tested, and some further ones.
     */
    public int first(double x, double y, IntPredicate test) {
        int found = Integer.MAX_VALUE;
        int column = column(x);
        int row = row(y);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (int k = first[c + columns * r]; k != NONE; k = next[k]) {
                    if (k < found && test.test(k)) {
                        found = k;
                    }
                }
            }
        }
        return found == Integer.MAX_VALUE ? NONE : found;
    }

    /** Whether a point near to a place passes a test; as {@link #first}, but quicker. */
    public boolean any(double x, double y, IntPredicate test) {
        int column = column(x);
        int row = row(y);
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                for (int k = first[c + columns * r]; k != NONE; k = next[k]) {
                    if (test.test(k)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor((x - left) / cell)));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor((y - bottom) / cell)));
    }
}

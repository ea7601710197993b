package dev.frond.algebra;

import java.util.Arrays;

/**
 * The square structure of a sparse matrix in compressed rows: which entries are stored. Many matrices share one
 * instance, so that a scatter map or a symbolic factorisation made for it serves them all.
 */
public final class Sparsity {
    private final int[] rowStart;
    private final int[] column;

    /**
     * @param rowStart offsets into {@code column}, length rows + 1; kept, not copied
     * @param column column of each stored entry, ascending within a row; kept, not copied
     */
    public Sparsity(int[] rowStart, int[] column) {
        if (rowStart.length == 0 || rowStart[rowStart.length - 1] != column.length) {
            throw new IllegalArgumentException(
                    "row offsets end at " + (rowStart.length == 0 ? "nothing" : rowStart[rowStart.length - 1])
                            + ", but there are " + column.length + " entries");
        }
        this.rowStart = rowStart;
        this.column = column;
    }

    /**
     * The graph of P1 elements: rows i and j are coupled when a triangle has both nodes.
     *
     * @param nodeCount number of rows
     * @param triangles three nodes per triangle, length 3 x triangles
     */
    public static Sparsity ofTriangles(int nodeCount, int[] triangles) {
        int[] rowStart = new int[nodeCount + 1];
        for (int node : triangles) {
            rowStart[node + 1] += 3;
        }
        for (int i = 0; i < nodeCount; i++) {
            rowStart[i + 1] += rowStart[i];
        }
        int[] fill = Arrays.copyOf(rowStart, nodeCount);
        int[] candidates = new int[rowStart[nodeCount]];
        for (int t = 0; t < triangles.length; t += 3) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    candidates[fill[triangles[t + a]]++] = triangles[t + b];
                }
            }
        }
        return withoutRepeats(rowStart, candidates);
    }

    private static Sparsity withoutRepeats(int[] start, int[] candidates) {
        int rows = start.length - 1;
        int[] rowStart = new int[rows + 1];
        int[] column = new int[candidates.length];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            Arrays.sort(candidates, start[i], start[i + 1]);
            for (int k = start[i]; k < start[i + 1]; k++) {
                if (k == start[i] || candidates[k] != candidates[k - 1]) {
                    column[count++] = candidates[k];
                }
            }
            rowStart[i + 1] = count;
        }
        return new Sparsity(rowStart, Arrays.copyOf(column, count));
    }

    /** Number of rows, equal to the number of columns. */
    public int rows() {
        return rowStart.length - 1;
    }

    /** Number of stored entries. */
    public int entries() {
        return column.length;
    }

    /** Offsets of the rows, length rows + 1; the live array, not to be written. */
    public int[] rowStart() {
        return rowStart;
    }

    /** Columns of the entries, ascending within a row; the live array, not to be written. */
    public int[] column() {
        return column;
    }

    /**
     * Position of entry (row, col) in the value array.
     *
     * @throws IllegalArgumentException when the entry is not stored
     */
    public int index(int row, int col) {
        int at = Arrays.binarySearch(column, rowStart[row], rowStart[row + 1], col);
        if (at < 0) {
            throw new IllegalArgumentException("entry (" + row + ", " + col + ") is not in the structure");
        }
        return at;
    }
}

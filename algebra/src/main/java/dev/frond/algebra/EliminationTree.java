package dev.frond.algebra;

import java.util.Arrays;

/**
 * The elimination tree of a symmetric matrix whose rows are eliminated in a given order, and the number of entries in
 * each column of its Cholesky factor. Rows and columns are named by their place in the order. Both come from one visit of
 * every entry of the factor (T. A. Davis, Algorithm 849: LDL, ACM Trans. Math. Softw. 31, 2005), half as many as in a
 * solution.
 */
final class EliminationTree {
    private final int[] lowerStart;
    private final int[] lowerColumn;
    private final int[] source;
    private final int[] parent;
    private final int[] below;

    /**
     * @param sparsity a symmetric structure
     * @param order the row eliminated k-th, for each k
     * @throws IllegalArgumentException when the order is not a permutation of the rows
     */
    EliminationTree(Sparsity sparsity, int[] order) {
        int size = sparsity.rows();
        lowerStart = new int[size + 1];
        lowerColumn = new int[sparsity.entries()];
        source = new int[sparsity.entries()];
        collectLower(sparsity, order, positions(order, size));
        parent = new int[size];
        below = new int[size];
        climb();
    }

    private static int[] positions(int[] order, int size) {
        int[] position = new int[size];
        Arrays.fill(position, -1);
        for (int k = 0; k < order.length; k++) {
            position[order[k]] = k;
        }
        for (int at : position) {
            if (at < 0 || order.length != size) {
                throw new IllegalArgumentException("the order is not a permutation of " + size + " rows");
            }
        }
        return position;
    }

    private void collectLower(Sparsity sparsity, int[] order, int[] position) {
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
                int j = position[column[k]];
                if (j <= i) {
                    lowerColumn[count] = j;
                    source[count++] = k;
                }
            }
            lowerStart[i + 1] = count;
        }
    }

    /**
     * Row i of the factor has its entries on the ways from the entries of row i of the matrix up to i. The parent of a
     * column is its first entry below the diagonal.
     */
    private void climb() {
        int[] seen = new int[parent.length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i;
            parent[i] = -1;
            for (int k = lowerStart[i]; k < lowerStart[i + 1]; k++) {
                int j = lowerColumn[k];
                while (seen[j] != i) {
                    seen[j] = i;
                    below[j]++;
                    if (parent[j] < 0) {
                        parent[j] = i;
                    }
                    j = parent[j];
                }
            }
        }
    }

    int size() {
        return parent.length;
    }

    /** Offsets of the rows of the lower triangle in {@link #lowerColumn()}, length size + 1. */
    int[] lowerStart() {
        return lowerStart;
    }

    /** Columns of the lower triangle of the matrix, diagonal included, row by row in the order of elimination. */
    int[] lowerColumn() {
        return lowerColumn;
    }

    /** Index in the matrix of each entry of {@link #lowerColumn()}. */
    int[] source() {
        return source;
    }

    /** Parent of each column, -1 for a root. */
    int[] parent() {
        return parent;
    }

    /** Entries of each column of the factor below its diagonal. */
    int[] below() {
        return below;
    }
}

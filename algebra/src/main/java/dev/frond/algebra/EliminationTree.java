package dev.frond.algebra;

import java.util.Arrays;

/**
 * The elimination tree of a symmetric matrix whose rows are eliminated in a given order, and the number of entries in
 * each column of its Cholesky factor (J. W. H. Liu, SIAM J. Matrix Anal. Appl. 11, 1990). Rows and columns are named by
 * their place in the order. The counts take as many steps as the factor has entries, half of what one solution takes.
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
        link();
        below = new int[size];
        count();
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

    /** The parent of a column is its first entry below the diagonal; {@code ancestor} shortens the way up. */
    private void link() {
        int[] ancestor = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = -1;
            ancestor[i] = i;
            for (int k = lowerStart[i]; k < lowerStart[i + 1]; k++) {
                int j = lowerColumn[k];
                while (ancestor[j] != i) {
                    int next = ancestor[j];
                    ancestor[j] = i;
                    if (next == j) {
                        parent[j] = i;
                        break;
                    }
                    j = next;
                }
            }
        }
    }

    /** Row i of the factor has its entries on the ways from the entries of row i of the matrix up to i. */
    private void count() {
        int[] seen = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            seen[i] = i;
            for (int k = lowerStart[i]; k < lowerStart[i + 1]; k++) {
                for (int j = lowerColumn[k]; seen[j] != i; j = parent[j]) {
                    seen[j] = i;
                    below[j]++;
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

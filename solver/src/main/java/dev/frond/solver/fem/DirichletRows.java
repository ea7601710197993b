package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;

/** Turns the rows and columns of nodes whose values are given into those of an identity or of zero. */
final class DirichletRows {
    private final int[] rows;
    private final int[] columns;
    private final int[] diagonal;

    DirichletRows(Sparsity sparsity, int[] given) {
        int count = 0;
        for (int node : given) {
            count += sparsity.rowStart()[node + 1] - sparsity.rowStart()[node];
        }
        rows = new int[count];
        columns = new int[count];
        diagonal = new int[given.length];
        int at = 0;
        for (int k = 0; k < given.length; k++) {
            int node = given[k];
            diagonal[k] = sparsity.index(node, node);
            for (int e = sparsity.rowStart()[node]; e < sparsity.rowStart()[node + 1]; e++) {
                rows[at] = e;
                columns[at++] = sparsity.index(sparsity.column()[e], node);
            }
        }
    }

    /** Zeroes the rows in the entries of a block. */
    void clearRows(double[] value) {
        clear(rows, value);
    }

    /** Zeroes the columns in the entries of a block. */
    void clearColumns(double[] value) {
        clear(columns, value);
    }

    /** Puts one on the diagonal. */
    void identity(double[] value) {
        for (int e : diagonal) {
            value[e] = 1;
        }
    }

    private static void clear(int[] entries, double[] value) {
        for (int e : entries) {
            value[e] = 0;
        }
    }
}

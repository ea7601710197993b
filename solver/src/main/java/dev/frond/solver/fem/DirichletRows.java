package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;

/** Turns the rows and columns of nodes whose values are given into those of an identity or of zero. */
final class DirichletRows {
    private final int[] offDiagonal;
    private final int[] diagonal;

    DirichletRows(Sparsity sparsity, int[] given) {
        int count = 0;
        for (int node : given) {
            count += 2 * (sparsity.rowStart()[node + 1] - sparsity.rowStart()[node] - 1);
        }
        offDiagonal = new int[count];
        diagonal = new int[given.length];
        int at = 0;
        for (int k = 0; k < given.length; k++) {
            int node = given[k];
            diagonal[k] = sparsity.index(node, node);
            for (int e = sparsity.rowStart()[node]; e < sparsity.rowStart()[node + 1]; e++) {
                if (e != diagonal[k]) {
                    offDiagonal[at++] = e;
                    offDiagonal[at++] = sparsity.index(sparsity.column()[e], node);
                }
            }
        }
    }

    /** Zeroes the rows and columns and puts {@code onDiagonal} on their diagonal. */
    void apply(double[] value, double onDiagonal) {
        for (int e : offDiagonal) {
            value[e] = 0;
        }
        for (int e : diagonal) {
            value[e] = onDiagonal;
        }
    }
}

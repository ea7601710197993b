package dev.frond.mesh.internal.move;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.SparseCholesky;
import dev.frond.algebra.Sparsity;

/** One component of the displacement: a weighted Laplace equation with some nodes prescribed, factored once. */
final class DisplacementComponent {
    private final CsrMatrix stiffness;
    private final boolean[] prescribed;
    private final SparseCholesky factor;

    /**
     * Factors the free rows.
     *
     * @param stiffness of all nodes, as if none were prescribed; kept
     * @param factor of matrices of its structure, not made yet
     */
    DisplacementComponent(CsrMatrix stiffness, boolean[] prescribed, SparseCholesky factor) {
        this.stiffness = stiffness;
        this.prescribed = prescribed;
        this.factor = factor;
        factor.factor(freeRows());
    }

    int nodeCount() {
        return prescribed.length;
    }

    boolean isPrescribed(int node) {
        return prescribed[node];
    }

    /** Fills in the free nodes of {@code displacement}, zero so far, from the prescribed ones. */
    void extend(double[] displacement) {
        double[] load = new double[displacement.length];
        stiffness.multiply(displacement, load);
        for (int i = 0; i < load.length; i++) {
            load[i] = prescribed[i] ? displacement[i] : -load[i];
        }
        factor.solve(load, displacement);
    }

    /** The stiffness of the free nodes, the identity at the others. */
    private CsrMatrix freeRows() {
        Sparsity sparsity = stiffness.sparsity();
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        CsrMatrix matrix = new CsrMatrix(sparsity);
        for (int i = 0; i < sparsity.rows(); i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                if (!prescribed[i] && !prescribed[column[k]]) {
                    matrix.value()[k] = stiffness.value()[k];
                } else if (i == column[k]) {
                    matrix.value()[k] = 1;
                }
            }
        }
        return matrix;
    }
}

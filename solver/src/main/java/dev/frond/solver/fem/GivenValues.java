package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.SparseCholesky;
import dev.frond.algebra.Sparsity;
import dev.frond.mesh.tri.Coordinates;

/** Solves a symmetric positive definite system with the values of some nodes given. */
public final class GivenValues {
    private GivenValues() {}

    /**
     * The field that leaves no residual at the free nodes.
     *
     * @param matrix derivative of the residual by the field; its entries of the given nodes are overwritten
     * @param field with the given values in place
     * @param residual of {@code field}, linear in it
     */
    public static double[] solve(CsrMatrix matrix, Coordinates at, boolean[] given, double[] field, double[] residual) {
        Sparsity sparsity = matrix.sparsity();
        double[] right = residual.clone();
        for (int i = 0; i < given.length; i++) {
            for (int e = sparsity.rowStart()[i]; e < sparsity.rowStart()[i + 1]; e++) {
                int j = sparsity.column()[e];
                if (given[i] || given[j]) {
                    matrix.value()[e] = i == j ? 1 : 0;
                }
            }
            right[i] = given[i] ? 0 : right[i];
        }
        SparseCholesky factor = SparseCholesky.of(Elimination.of(sparsity, at.xy()));
        factor.factor(matrix);
        factor.solve(right, right);
        double[] out = field.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] -= right[i];
        }
        return out;
    }
}

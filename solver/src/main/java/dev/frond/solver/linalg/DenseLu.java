package dev.frond.solver.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.MatrixFeatures_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Small dense systems, by LU factors with row pivots. */
public final class DenseLu {
    private DenseLu() {}

    /**
     * X of {@code A X = B}.
     *
     * @param matrix A, row by row, shape (n, n) flat; overwritten
     * @param right B, row by row, shape (n, m) flat
     * @return shape (n, m) flat
     * @throws LinearSolveException when A is singular or not a number
     */
    public static double[] solve(int n, double[] matrix, double... right) {
        int columns = right.length / n;
        DMatrixRMaj solution = new DMatrixRMaj(n, columns);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.lu(n);
        boolean factored = solver.setA(DMatrixRMaj.wrap(n, n, matrix));
        if (factored) {
            solver.solve(DMatrixRMaj.wrap(n, columns, right), solution);
        }
        if (!factored || MatrixFeatures_DDRM.hasUncountable(solution)) {
            throw new LinearSolveException("the dense matrix of " + n + " rows is singular");
        }
        return solution.data;
    }
}

package dev.frond.solver.linalg;

import dev.frond.algebra.Sparsity;
import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.lu.LuUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;

/**
 * LU factors of the whole system by EJML, the two unknowns of a node side by side in the given order of nodes, the voltage
 * last. EJML pivots for size only, which the order survives when the diagonal stays the largest of its column: every row
 * is divided by its largest entry, and the voltage's further. One step of iterative refinement follows.
 */
final class CoupledLuSolver implements LinearSolver {
    private static final double LAST_ROW = 1e-6;

    private final int nodes;
    private final int[] position;
    private final int[] source;
    private final DMatrixSparseCSC matrix;
    private final LuUpLooking_DSCC lu = new LuUpLooking_DSCC(null);
    private final double[] rowScale;
    private final double[] defect;
    private final double[] work;
    private SolverCosts costs = SolverCosts.NONE;

    CoupledLuSolver(Sparsity sparsity, int[] order) {
        nodes = sparsity.rows();
        int size = 2 * nodes + 1;
        position = new int[size];
        for (int k = 0; k < nodes; k++) {
            position[order[k]] = 2 * k;
            position[nodes + order[k]] = 2 * k + 1;
        }
        position[2 * nodes] = 2 * nodes;
        int entries = 4 * sparsity.entries() + 4 * nodes + 1;
        matrix = new DMatrixSparseCSC(size, size, entries);
        source = new int[entries];
        rowScale = new double[size];
        defect = new double[size];
        work = new double[size];
        layOut(sparsity, order);
    }

    /** The structure by columns: a symmetric one, so the rows of a column are those that a row of the blocks names. */
    private void layOut(Sparsity sparsity, int[] order) {
        int count = 0;
        for (int p = 0; p < nodes; p++) {
            int j = order[p];
            for (int field = 0; field < 2; field++) {
                for (int k = sparsity.rowStart()[j]; k < sparsity.rowStart()[j + 1]; k++) {
                    int i = sparsity.column()[k];
                    source[count] = sparsity.index(i, j);
                    matrix.nz_rows[count++] = position[i];
                    source[count] = source[count - 1];
                    matrix.nz_rows[count++] = position[nodes + i];
                }
                matrix.nz_rows[count++] = 2 * nodes;
                matrix.col_idx[2 * p + field + 1] = count;
            }
        }
        for (int i = 0; i <= 2 * nodes; i++) {
            matrix.nz_rows[count++] = i;
        }
        matrix.col_idx[2 * nodes + 1] = count;
        matrix.nz_length = count;
    }

    @Override
    public void solve(CoupledSystem system, double[] residual, double[] increment, double tolerance) {
        fill(system);
        scaleRows();
        costs = costs.plus(new SolverCosts(1, 1, 0));
        if (!lu.decompose(matrix)) {
            throw new LinearSolveException("the coupled system is singular");
        }
        substitute(residual, increment);
        system.multiply(increment, defect);
        for (int i = 0; i < defect.length; i++) {
            defect[i] = residual[i] - defect[i];
        }
        substitute(defect, defect);
        for (int i = 0; i < defect.length; i++) {
            increment[i] += defect[i];
            if (!Double.isFinite(increment[i])) {
                throw new LinearSolveException("the coupled system has no finite solution");
            }
        }
    }

    private void fill(CoupledSystem system) {
        double[] value = matrix.nz_values;
        for (int j = 0; j < nodes; j++) {
            fillColumn(
                    position[j],
                    system.saltSalt().value(),
                    system.potentialSalt().value(),
                    system.voltageSalt()[j]);
            fillColumn(
                    position[nodes + j],
                    system.saltPotential().value(),
                    system.potentialPotential().value(),
                    system.voltagePotential()[j]);
        }
        int last = matrix.col_idx[2 * nodes];
        for (int i = 0; i < nodes; i++) {
            value[last + position[i]] = system.saltVoltage()[i];
            value[last + position[nodes + i]] = system.potentialVoltage()[i];
        }
        value[last + 2 * nodes] = system.voltageVoltage();
    }

    private void fillColumn(int column, double[] saltRows, double[] chargeRows, double voltageRow) {
        double[] value = matrix.nz_values;
        int end = matrix.col_idx[column + 1] - 1;
        for (int k = matrix.col_idx[column]; k < end; k += 2) {
            value[k] = saltRows[source[k]];
            value[k + 1] = chargeRows[source[k]];
        }
        value[end] = voltageRow;
    }

    private void scaleRows() {
        Arrays.fill(rowScale, 0);
        for (int k = 0; k < matrix.nz_length; k++) {
            int row = matrix.nz_rows[k];
            rowScale[row] = Math.max(rowScale[row], Math.abs(matrix.nz_values[k]));
        }
        for (int i = 0; i < rowScale.length; i++) {
            rowScale[i] = 1 / rowScale[i];
        }
        // As a pivot the voltage's row would spread over the whole factor: keep it small until it is the last.
        rowScale[2 * nodes] *= LAST_ROW;
        for (int k = 0; k < matrix.nz_length; k++) {
            matrix.nz_values[k] *= rowScale[matrix.nz_rows[k]];
        }
    }

    /** Writes the solution for b to x, which may be the same. */
    private void substitute(double[] b, double[] x) {
        int[] pivot = lu.getPinv();
        for (int i = 0; i < b.length; i++) {
            work[pivot[position[i]]] = rowScale[position[i]] * b[i];
        }
        TriangularSolver_DSCC.solveL(lu.getL(), work);
        TriangularSolver_DSCC.solveU(lu.getU(), work);
        for (int i = 0; i < x.length; i++) {
            x[i] = work[position[i]];
        }
    }

    @Override
    public void forget() {}

    @Override
    public SolverCosts costs() {
        return costs;
    }
}

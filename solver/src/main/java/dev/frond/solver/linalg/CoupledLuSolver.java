package dev.frond.solver.linalg;

import dev.frond.algebra.Sparsity;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.lu.LuUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;

/**
 * LU factors of the whole system by EJML, the unknowns of a node side by side in the given order of nodes, the voltage
 * last. EJML pivots for size only, which the order survives when the diagonal stays the largest of its column: every row
 * is divided by its largest entry, and the voltage's further. One step of iterative refinement follows.
 */
final class CoupledLuSolver implements LinearSolver {
    private static final double LAST_ROW = 1e-6;

    private final int fields;
    private final int nodes;
    private final int[] position;
    private final int[] source;
    private final DMatrixSparseCSC matrix;
    private final LuUpLooking_DSCC lu = new LuUpLooking_DSCC(null);
    private final double[] rowScale;
    private final double[] defect;
    private final double[] work;
    private SolverCosts costs = SolverCosts.NONE;

    CoupledLuSolver(Sparsity sparsity, int fields, int[] order) {
        this.fields = fields;
        nodes = sparsity.rows();
        int last = fields * nodes;
        int size = last + 1;
        position = new int[size];
        for (int k = 0; k < nodes; k++) {
            for (int field = 0; field < fields; field++) {
                position[field * nodes + order[k]] = fields * k + field;
            }
        }
        position[last] = last;
        int entries = fields * fields * sparsity.entries() + 2 * last + 1;
        matrix = new DMatrixSparseCSC(size, size, entries);
        source = new int[entries];
        rowScale = new double[size];
        defect = new double[size];
        work = new double[size];
        layOut(sparsity, order);
    }

    /** The structure by columns: a symmetric one, so the rows of a column are those that a row of the blocks names. */
    private void layOut(Sparsity sparsity, int[] order) {
        int last = fields * nodes;
        int count = 0;
        for (int p = 0; p < nodes; p++) {
            int j = order[p];
            for (int field = 0; field < fields; field++) {
                for (int k = sparsity.rowStart()[j]; k < sparsity.rowStart()[j + 1]; k++) {
                    int i = sparsity.column()[k];
                    int entry = sparsity.index(i, j);
                    for (int row = 0; row < fields; row++) {
                        source[count] = entry;
                        matrix.nz_rows[count++] = position[row * nodes + i];
                    }
                }
                matrix.nz_rows[count++] = last;
                matrix.col_idx[fields * p + field + 1] = count;
            }
        }
        for (int i = 0; i <= last; i++) {
            matrix.nz_rows[count++] = i;
        }
        matrix.col_idx[last + 1] = count;
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
        for (int field = 0; field < fields; field++) {
            for (int j = 0; j < nodes; j++) {
                fillColumn(system, field, position[field * nodes + j], system.numberRow(field)[j]);
            }
        }
        int last = matrix.col_idx[fields * nodes];
        for (int field = 0; field < fields; field++) {
            for (int i = 0; i < nodes; i++) {
                value[last + position[field * nodes + i]] = system.numberColumn(field)[i];
            }
        }
        value[last + fields * nodes] = system.voltageVoltage();
    }

    private void fillColumn(CoupledSystem system, int field, int column, double lastRow) {
        double[] value = matrix.nz_values;
        int start = matrix.col_idx[column];
        int end = matrix.col_idx[column + 1] - 1;
        for (int row = 0; row < fields; row++) {
            double[] block = system.block(row, field).value();
            for (int k = start + row; k < end; k += fields) {
                value[k] = block[source[k]];
            }
        }
        value[end] = lastRow;
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
        rowScale[fields * nodes] *= LAST_ROW;
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
    public Saved save() {
        return Saved.builder().part("costs", SavedRecord.of(costs)).build();
    }

    @Override
    public void restore(Saved saved) {
        costs = SavedRecord.to(SolverCosts.class, saved.part("costs"));
    }

    @Override
    public SolverCosts costs() {
        return costs;
    }
}

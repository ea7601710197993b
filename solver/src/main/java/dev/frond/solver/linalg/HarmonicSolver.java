package dev.frond.solver.linalg;

import dev.frond.algebra.Sparsity;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * LU factors by EJML of a {@link HarmonicSystem} written in real numbers, the four of a node side by side in the given order of
 * nodes. Rows are divided by their largest entry.
 */
public final class HarmonicSolver {
    private final Sparsity sparsity;
    private final int nodes;
    /** Of the real part of each unknown, 2 n; the imaginary part comes two later. */
    private final int[] position;

    /** @param order of elimination of the nodes */
    public HarmonicSolver(Sparsity sparsity, int[] order) {
        this.sparsity = sparsity;
        this.nodes = sparsity.rows();
        this.position = new int[2 * nodes];
        for (int k = 0; k < nodes; k++) {
            position[order[k]] = 4 * k;
            position[nodes + order[k]] = 4 * k + 1;
        }
    }

    /**
     * The oscillation at an angular frequency.
     *
     * @return real parts of n concentrations and n potentials, then the imaginary parts: 4 n
     * @throws LinearSolveException when there is none
     */
    public double[] solve(HarmonicSystem system, double frequency) {
        DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(4 * nodes, 4 * nodes, 16 * sparsity.entries());
        double[] scale = new double[4 * nodes];
        addBlock(
                triplets,
                0,
                0,
                system.resistive().saltSalt().value(),
                system.saltStorage().value(),
                frequency);
        addBlock(
                triplets,
                0,
                1,
                system.resistive().saltPotential().value(),
                system.saltCharging().value(),
                frequency);
        double[] none = new double[sparsity.entries()];
        addBlock(triplets, 1, 0, system.resistive().potentialSalt().value(), none, frequency);
        addBlock(
                triplets,
                1,
                1,
                system.resistive().potentialPotential().value(),
                system.charging().value(),
                frequency);
        for (int k = 0; k < triplets.nz_length; k++) {
            int row = triplets.nz_rowcol.data[2 * k];
            scale[row] = Math.max(scale[row], Math.abs(triplets.nz_value.data[k]));
        }
        for (int k = 0; k < triplets.nz_length; k++) {
            triplets.nz_value.data[k] /= scale[triplets.nz_rowcol.data[2 * k]];
        }
        DMatrixRMaj right = new DMatrixRMaj(4 * nodes, 1);
        for (int i = 0; i < 2 * nodes; i++) {
            int row = position[i];
            right.set(row, 0, system.source().value()[i] / scale[row]);
            right.set(row + 2, 0, frequency * system.sourceStorage().value()[i] / scale[row + 2]);
        }
        return unpacked(solution(triplets, right));
    }

    private void addBlock(
            DMatrixSparseTriplet triplets,
            int rowField,
            int columnField,
            double[] resistive,
            double[] storage,
            double frequency) {
        for (int i = 0; i < nodes; i++) {
            int row = position[rowField * nodes + i];
            for (int k = sparsity.rowStart()[i]; k < sparsity.rowStart()[i + 1]; k++) {
                int column = position[columnField * nodes + sparsity.column()[k]];
                add(triplets, row, column, resistive[k]);
                add(triplets, row + 2, column + 2, resistive[k]);
                add(triplets, row, column + 2, -frequency * storage[k]);
                add(triplets, row + 2, column, frequency * storage[k]);
            }
        }
    }

    private static void add(DMatrixSparseTriplet triplets, int row, int column, double value) {
        if (value != 0) {
            triplets.addItem(row, column, value);
        }
    }

    private static DMatrixRMaj solution(DMatrixSparseTriplet triplets, DMatrixRMaj right) {
        DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(triplets, (DMatrixSparseCSC) null);
        LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> lu = LinearSolverFactory_DSCC.lu(FillReducing.NONE);
        DMatrixRMaj out = new DMatrixRMaj(right.numRows, 1);
        if (!lu.setA(matrix)) {
            throw new LinearSolveException("the system of small oscillations is singular");
        }
        lu.solve(right, out);
        if (Arrays.stream(out.data).anyMatch(value -> !Double.isFinite(value))) {
            throw new LinearSolveException("the system of small oscillations has no finite solution");
        }
        return out;
    }

    private double[] unpacked(DMatrixRMaj solution) {
        double[] out = new double[4 * nodes];
        for (int i = 0; i < 2 * nodes; i++) {
            out[i] = solution.get(position[i], 0);
            out[2 * nodes + i] = solution.get(position[i] + 2, 0);
        }
        return out;
    }
}

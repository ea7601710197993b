package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.linsol.chol.LinearSolverCholesky_DSCC;

/** Structures of any kind, from a diagonal to a dense matrix, mostly in several parts when sparse, in random order. */
class SparseCholeskyProperties {
    /** The rows and columns of a matrix in the order of elimination, as EJML takes them. */
    private static DMatrixSparseCSC permuted(CsrMatrix matrix, int[] order) {
        Sparsity sparsity = matrix.sparsity();
        int[] position = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            position[order[k]] = k;
        }
        DMatrixSparseCSC copy = new DMatrixSparseCSC(order.length, order.length, sparsity.entries());
        for (int p = 0; p < order.length; p++) {
            int start = sparsity.rowStart()[order[p]];
            int end = sparsity.rowStart()[order[p] + 1];
            for (int k = start; k < end; k++) {
                copy.nz_rows[k - start + copy.col_idx[p]] = position[sparsity.column()[k]];
                copy.nz_values[k - start + copy.col_idx[p]] = matrix.value()[k];
            }
            copy.col_idx[p + 1] = copy.col_idx[p] + end - start;
        }
        copy.nz_length = sparsity.entries();
        copy.sortIndices(null);
        return copy;
    }

    private static double[] solveByEjml(DMatrixSparseCSC matrix, int[] order, double[] b) {
        LinearSolverCholesky_DSCC solver = new LinearSolverCholesky_DSCC(new CholeskyUpLooking_DSCC(), null);
        assertThat(solver.setA(matrix)).isTrue();
        DMatrixRMaj right = new DMatrixRMaj(order.length, 1);
        DMatrixRMaj solution = new DMatrixRMaj(order.length, 1);
        for (int k = 0; k < order.length; k++) {
            right.data[k] = b[order[k]];
        }
        solver.solve(right, solution);
        double[] x = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            x[order[k]] = solution.data[k];
        }
        return x;
    }

    private static int entriesByEjml(DMatrixSparseCSC matrix) {
        CholeskyUpLooking_DSCC cholesky = new CholeskyUpLooking_DSCC();
        cholesky.decompose(matrix);
        return cholesky.getL().col_idx[matrix.numCols];
    }

    /** Both err by their residual's round-off times the condition: size 80, 161 x 2e-16 x a few. */
    @Property(tries = 300)
    void agreesWithEjmlOnAnyStructure(
            @ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double root,
            @ForAll long seed) {
        Random random = new Random(seed);
        Sparsity sparsity = RandomMatrices.structure(size, root * root * root, random);
        agreesWithEjml(RandomMatrices.dominant(sparsity, random), RandomMatrices.order(size, random), seed);
    }

    @Property(tries = 60)
    void agreesWithEjmlOnTriangulations(
            @ForAll @IntRange(min = 2, max = 40) int columns,
            @ForAll @IntRange(min = 2, max = 40) int rows,
            @ForAll long seed) {
        Grid grid = new Grid(columns, rows, 0.4);
        int[] order = NestedDissection.order(grid.sparsity(), grid.xy());
        agreesWithEjml(grid.laplacian(1, seed), order, seed);
    }

    private static void agreesWithEjml(CsrMatrix matrix, int[] order, long seed) {
        double[] b = Grid.randomVector(order.length, seed);
        double[] x = new double[order.length];
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(matrix.sparsity(), order));
        cholesky.factor(matrix);
        cholesky.solve(b, x);
        DMatrixSparseCSC permuted = permuted(matrix, order);
        double[] expected = solveByEjml(permuted, order, b);
        for (int i = 0; i < x.length; i++) {
            expected[i] -= x[i];
        }
        assertThat(Grid.maximum(expected)).isLessThanOrEqualTo(1e-12 * Grid.maximum(x));
        assertThat(cholesky.factorEntries()).isEqualTo(entriesByEjml(permuted));
    }

    /** One diagonal entry is wrong; the rows eliminated before it that do not reach it are sound, so its pivot fails. */
    @Property(tries = 200)
    void theFailedRowIsNamed(
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double root,
            @ForAll long seed) {
        Random random = new Random(seed);
        Sparsity sparsity = RandomMatrices.structure(size, root * root, random);
        CsrMatrix matrix = RandomMatrices.dominant(sparsity, random);
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(sparsity, RandomMatrices.order(size, random)));
        int row = random.nextInt(size);
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            matrix.value()[sparsity.index(row, row)] = wrong;
            assertThatThrownBy(() -> cholesky.factor(matrix))
                    .isInstanceOfSatisfying(NotPositiveDefiniteException.class, failure -> assertThat(failure.row())
                            .isEqualTo(row));
        }
    }
}

package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class SparseCholeskyTest {
    private final Grid grid = new Grid(31, 23, 0.2);
    private final Elimination elimination = Elimination.of(grid.sparsity(), grid.xy());
    private final SparseCholesky cholesky = SparseCholesky.of(elimination);
    private final double[] b = Grid.randomVector(31 * 23, 3);

    /** Backward stability: the residual is a small multiple of eps |A| |x|, with |A| at most 2 x 8 x 1.5 + shift. */
    private void solves(CsrMatrix matrix) {
        double[] x = new double[b.length];
        cholesky.factor(matrix);
        cholesky.solve(b, x);
        double round = 10 * Math.ulp(1.0) * 30 * Grid.maximum(x);
        assertThat(Grid.maximum(Grid.residual(matrix, x, b))).isLessThan(round);
    }

    @Test
    void solvesAndSolvesAgainWithOtherValues() {
        solves(grid.laplacian(1, 1));
        solves(grid.laplacian(1e-3, 2));
        solves(grid.laplacian(5, 3));
    }

    @Test
    void theSolutionMayReplaceTheRightHandSide() {
        cholesky.factor(grid.laplacian(1, 1));
        double[] x = new double[b.length];
        double[] inPlace = b.clone();
        cholesky.solve(b, x);
        cholesky.solve(inPlace, inPlace);
        assertThat(inPlace).isEqualTo(x);
    }

    @Test
    void theRowOfAFailedPivotIsNamedAndTheFactorRecovers() {
        CsrMatrix matrix = grid.laplacian(1, 1);
        int diagonal = grid.sparsity().index(400, 400);
        double kept = matrix.value()[diagonal];
        for (double wrong : new double[] {-1, Double.NaN}) {
            matrix.value()[diagonal] = wrong;
            assertThatThrownBy(() -> cholesky.factor(matrix)).isInstanceOf(NotPositiveDefiniteException.class);
            assertThat(cholesky.isFactored()).isFalse();
            assertThatThrownBy(() -> cholesky.solve(b, new double[b.length])).isInstanceOf(IllegalStateException.class);
        }
        matrix.value()[diagonal] = kept;
        solves(matrix);
    }

    @Test
    void onADiagonalMatrixTheFailedRowIsExact() {
        CsrMatrix matrix = new CsrMatrix(grid.sparsity());
        for (int i = 0; i < matrix.rows(); i++) {
            matrix.value()[grid.sparsity().index(i, i)] = i == 77 ? Double.NaN : 2;
        }
        assertThatThrownBy(() -> cholesky.factor(matrix)).hasMessageContaining("row 77");
        matrix.value()[grid.sparsity().index(77, 77)] = 0;
        assertThatThrownBy(() -> cholesky.factor(matrix)).hasMessageContaining("row 77");
    }

    @Test
    void whatIsNotAPermutationIsRefused() {
        int[] order = NestedDissection.order(grid.sparsity(), grid.xy());
        order[3] = order[4];
        assertThatThrownBy(() -> SparseCholesky.of(Elimination.of(grid.sparsity(), order)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a permutation");
    }

    @Test
    void afterAFailureThereIsNoFactor() {
        cholesky.factor(grid.laplacian(1, 1));
        CsrMatrix matrix = grid.laplacian(1, 2);
        matrix.value()[grid.sparsity().index(3, 3)] = -1;
        assertThatThrownBy(() -> cholesky.factor(matrix)).isInstanceOf(NotPositiveDefiniteException.class);
        assertThat(cholesky.isFactored()).isFalse();
        assertThat(cholesky.factorEntries()).isZero();
    }

    @Test
    void anotherFactorOfTheSameStructureIsIndependent() {
        SparseCholesky other = SparseCholesky.of(elimination);
        assertThat(other.isFactored()).isFalse();
        cholesky.factor(grid.laplacian(1, 1));
        double[] x = new double[b.length];
        cholesky.solve(b, x);
        other.factor(grid.laplacian(3, 2));
        double[] again = new double[b.length];
        cholesky.solve(b, again);
        assertThat(again).isEqualTo(x);
        assertThat(other.factorEntries()).isEqualTo(cholesky.factorEntries());
    }

    @Test
    void theSameValuesGiveTheSameBits() {
        double[] x = new double[b.length];
        cholesky.factor(grid.laplacian(1, 1));
        cholesky.solve(b, x);
        cholesky.factor(grid.laplacian(7, 2));
        cholesky.factor(grid.laplacian(1, 1));
        double[] again = new double[b.length];
        cholesky.solve(b, again);
        assertThat(again).isEqualTo(x);
    }

    /** The positions that pad the panels must not carry a value from one solution to the next. */
    @Test
    void aSolutionThatIsNotANumberLeavesNoTrace() {
        cholesky.factor(grid.laplacian(1, 1));
        double[] x = new double[b.length];
        cholesky.solve(b, x);
        double[] wrong = b.clone();
        wrong[11] = Double.NaN;
        cholesky.solve(wrong, wrong);
        double[] again = new double[b.length];
        cholesky.solve(b, again);
        assertThat(again).isEqualTo(x);
    }

    /** The factor of this grid alone is 0.1 MB; the allowance is for the virtual machine's own. */
    @Test
    void factorisationsAndSolutionsAllocateNothing() {
        CsrMatrix matrix = grid.laplacian(1, 1);
        double[] x = new double[b.length];
        cholesky.factor(matrix);
        cholesky.solve(b, x);
        long before = allocatedBytes();
        for (int k = 0; k < 20; k++) {
            cholesky.factor(matrix);
            cholesky.solve(b, x);
        }
        assertThat(allocatedBytes() - before).isLessThan(20_000);
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}

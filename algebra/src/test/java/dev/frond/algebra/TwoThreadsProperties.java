package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Two threads give what one gives, to the last bit. */
class TwoThreadsProperties {
    private static final Workers TWO = new Threads(2, 0).start();

    @AfterContainer
    static void close() {
        TWO.close();
    }

    @Property(tries = 300)
    void factorsOfAnyStructure(
            @ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double root,
            @ForAll long seed) {
        Random random = new Random(seed);
        Sparsity sparsity = RandomMatrices.structure(size, root * root * root, random);
        sameSolutions(RandomMatrices.dominant(sparsity, random), RandomMatrices.order(size, random), seed);
    }

    @Property(tries = 60)
    void factorsOnTriangulations(
            @ForAll @IntRange(min = 2, max = 60) int columns,
            @ForAll @IntRange(min = 2, max = 60) int rows,
            @ForAll long seed) {
        Grid grid = new Grid(columns, rows, 0.4);
        sameSolutions(grid.laplacian(1e-3, seed), NestedDissection.order(grid.sparsity(), grid.xy()), seed);
    }

    private static void sameSolutions(CsrMatrix matrix, int[] order, long seed) {
        double[] b = Grid.randomVector(order.length, seed);
        assertThat(solution(matrix, order, b, TWO)).isEqualTo(solution(matrix, order, b, Workers.one()));
    }

    private static double[] solution(CsrMatrix matrix, int[] order, double[] b, Workers workers) {
        double[] x = new double[b.length];
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(matrix.sparsity(), order), workers);
        cholesky.factor(matrix);
        cholesky.solve(b, x);
        return x;
    }

    @Property(tries = 100)
    void theSameFailedRow(
            @ForAll @IntRange(min = 2, max = 60) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double root,
            @ForAll long seed) {
        Random random = new Random(seed);
        CsrMatrix matrix = RandomMatrices.dominant(RandomMatrices.structure(size, root * root, random), random);
        int[] order = RandomMatrices.order(size, random);
        for (int k = 0; k < 3; k++) {
            int row = random.nextInt(size);
            matrix.value()[matrix.sparsity().index(row, row)] = -1;
        }
        assertThat(failedRow(matrix, order, TWO)).isEqualTo(failedRow(matrix, order, Workers.one()));
    }

    private static int failedRow(CsrMatrix matrix, int[] order, Workers workers) {
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(matrix.sparsity(), order), workers);
        int[] row = new int[1];
        assertThatThrownBy(() -> cholesky.factor(matrix))
                .isInstanceOfSatisfying(NotPositiveDefiniteException.class, failure -> row[0] = failure.row());
        return row[0];
    }

    @Property(tries = 30)
    void krylovIterations(@ForAll @IntRange(min = 3, max = 40) int columns, @ForAll long seed) {
        Grid grid = new Grid(columns, 25, 0.3);
        CsrMatrix matrix = grid.laplacian(1e-2, seed);
        double[] b = Grid.randomVector(matrix.rows(), seed);
        double[] one = new double[b.length];
        double[] two = new double[b.length];
        LinearOperator identity = (x, y) -> System.arraycopy(x, 0, y, 0, x.length);
        Gmres.Result first = new Gmres(b.length, 20).solve(matrix::multiply, identity, b, one, 1e-6, 100);
        Gmres.Result second = new Gmres(b.length, 20, TWO).solve(matrix::multiply, identity, b, two, 1e-6, 100);
        assertThat(second).isEqualTo(first);
        assertThat(two).isEqualTo(one);
    }

    /** No panel of a half has a row in the other: checked on the values that each half may touch. */
    @Property(tries = 100)
    void halvesAreIndependent(
            @ForAll @IntRange(min = 1, max = 80) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double root,
            @ForAll long seed) {
        Random random = new Random(seed);
        Sparsity sparsity = RandomMatrices.structure(size, root * root * root, random);
        CholeskyStructure structure = CholeskyStructure.of(sparsity, RandomMatrices.order(size, random));
        CholeskyPart top = structure.part(2);
        for (int half = 0; half < 2; half++) {
            CholeskyPart part = structure.part(half);
            for (int k = structure.rowStart[part.firstPanel()]; k < structure.rowStart[part.endPanel()]; k++) {
                int position = structure.row[k];
                assertThat(position < part.endPosition() || position >= top.firstPosition())
                        .isTrue();
            }
        }
        assertThat(top.endPosition()).isEqualTo(structure.rowAt.length);
        assertThat(top.endEntry()).isEqualTo(structure.source.length);
    }

    @Property(tries = 20)
    void halvesOfASquareAreEqual(@ForAll @IntRange(min = 30, max = 60) int side) {
        Grid grid = new Grid(side, side, 0.3);
        CholeskyStructure structure =
                CholeskyStructure.of(grid.sparsity(), NestedDissection.order(grid.sparsity(), grid.xy()));
        int first = structure.part(0).endValue() - structure.part(0).firstValue();
        int second = structure.part(1).endValue() - structure.part(1).firstValue();
        int top = structure.values - first - second;
        assertThat(Math.max(first, second) + top).isLessThan((int) (0.65 * structure.values));
    }
}

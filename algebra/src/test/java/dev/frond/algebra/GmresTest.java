package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GmresTest {
    /** Of residuals relative to b, for 300 unknowns. */
    private static final double ROUND_OFF = 300 * 1e-16;

    private final Grid grid = new Grid(20, 15, 0.2);
    private final double[] b = Grid.randomVector(300, 4);

    private CsrMatrix convected() {
        CsrMatrix matrix = grid.laplacian(0.1, 1);
        Sparsity s = grid.sparsity();
        for (int i = 0; i < s.rows(); i++) {
            for (int k = s.rowStart()[i]; k < s.rowStart()[i + 1]; k++) {
                matrix.value()[k] += s.column()[k] > i ? 0.3 : s.column()[k] < i ? -0.3 : 0;
            }
        }
        return matrix;
    }

    private SparseCholesky laplacianFactor() {
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(grid.sparsity(), grid.xy()));
        cholesky.factor(grid.laplacian(0.1, 1));
        return cholesky;
    }

    @Test
    void theReportedResidualIsTheTrueOne() {
        CsrMatrix matrix = convected();
        double[] x = new double[300];
        Gmres.Result result = new Gmres(300, 40).solve(matrix::multiply, laplacianFactor()::solve, b, x, 1e-11, 400);
        double relative = norm(Grid.residual(matrix, x, b)) / norm(b);
        assertThat(result.converged()).isTrue();
        assertThat(result.relativeResidual()).isEqualTo(relative).isLessThanOrEqualTo(1e-11);
    }

    @Test
    void restartsReachTheSameTolerance() {
        CsrMatrix matrix = convected();
        double[] x = new double[300];
        Gmres.Result whole = new Gmres(300, 60).solve(matrix::multiply, laplacianFactor()::solve, b, x, 1e-11, 400);
        x = new double[300];
        Gmres.Result restarted = new Gmres(300, 12).solve(matrix::multiply, laplacianFactor()::solve, b, x, 1e-11, 400);
        assertThat(restarted.converged()).isTrue();
        assertThat(restarted.iterations()).isGreaterThan(12).isGreaterThanOrEqualTo(whole.iterations());
    }

    @Test
    void anExactPreconditionerNeedsOneIteration() {
        CsrMatrix matrix = grid.laplacian(0.1, 1);
        double[] x = Grid.randomVector(300, 9);
        Gmres.Result result = new Gmres(300, 5).solve(matrix::multiply, laplacianFactor()::solve, b, x, 1e-10, 10);
        assertThat(result.iterations()).isEqualTo(1);
        assertThat(result.converged()).isTrue();
    }

    @Test
    void theSolutionAsFirstGuessNeedsNone() {
        CsrMatrix matrix = grid.laplacian(0.1, 1);
        double[] x = Grid.randomVector(300, 9);
        double[] product = new double[300];
        matrix.multiply(x, product);
        Gmres.Result result = new Gmres(300, 5).solve(matrix::multiply, laplacianFactor()::solve, product, x, 0, 10);
        assertThat(result.iterations()).isZero();
        assertThat(new Gmres(300, 5)
                        .solve(matrix::multiply, laplacianFactor()::solve, new double[300], new double[300], 1e-9, 10))
                .isEqualTo(new Gmres.Result(0, 0, true));
    }

    @Test
    void aFailureIsReportedWithinTheLimit() {
        CsrMatrix matrix = convected();
        double[] x = new double[300];
        Gmres.Result result = new Gmres(300, 30).solve(matrix::multiply, laplacianFactor()::solve, b, x, 1e-12, 3);
        assertThat(result.iterations()).isEqualTo(3);
        assertThat(result.converged()).isFalse();
        assertThat(result.relativeResidual()).isCloseTo(norm(Grid.residual(matrix, x, b)) / norm(b), within(ROUND_OFF));
    }

    /** From x = 0 to a tolerance that round-off does not touch. */
    @Test
    void anIterationAppliesEachOperatorOnce() {
        int[] applied = new int[2];
        CsrMatrix matrix = convected();
        SparseCholesky factor = laplacianFactor();
        LinearOperator counted = (in, out) -> {
            applied[0]++;
            matrix.multiply(in, out);
        };
        LinearOperator preconditioner = (in, out) -> {
            applied[1]++;
            factor.solve(in, out);
        };
        double[] x = new double[300];
        Gmres.Result result = new Gmres(300, 40).solve(counted, preconditioner, b, x, 1e-6, 400);
        assertThat(result.iterations()).isGreaterThan(2);
        assertThat(applied).containsExactly(result.iterations(), result.iterations());
        assertThat(result.relativeResidual()).isCloseTo(norm(Grid.residual(matrix, x, b)) / norm(b), within(ROUND_OFF));
    }

    /** A rotation by a right angle: no multiple of the residual reduces it, so one direction leaves all of it. */
    @Test
    void aCycleThatLeavesMoreThanHalfIsTheLast() {
        LinearOperator rotation = (in, out) -> {
            out[0] = -in[1];
            out[1] = in[0];
        };
        LinearOperator identity = (in, out) -> System.arraycopy(in, 0, out, 0, 2);
        double[] x = new double[2];
        Gmres.Result stuck = new Gmres(2, 1).solve(rotation, identity, new double[] {3, 4}, x, 1e-9, 100);
        assertThat(stuck).isEqualTo(new Gmres.Result(1, 1, false));
        Gmres.Result solved = new Gmres(2, 2).solve(rotation, identity, new double[] {3, 4}, x, 1e-9, 100);
        assertThat(solved.converged()).isTrue();
    }

    /** A rotation by an angle: one direction leaves the sine of it, cycle after cycle. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.45, 0.49})
    void cyclesThatLeaveLessThanHalfGoOn(double sine) {
        double[] x = new double[2];
        Gmres.Result found = new Gmres(2, 1).solve(rotation(sine), GmresTest::copy, new double[] {3, 4}, x, 1e-9, 100);
        int cycles = (int) Math.ceil(Math.log(1e-9) / Math.log(sine));
        assertThat(found.converged()).isTrue();
        assertThat(found.iterations()).isEqualTo(cycles);
        assertThat(found.relativeResidual()).isCloseTo(Math.pow(sine, cycles), within(1e-3 * 1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.51, 0.55, 0.8, 0.99})
    void aCycleThatLeavesABitMoreThanHalfIsTheLast(double sine) {
        double[] x = new double[2];
        Gmres.Result found = new Gmres(2, 1).solve(rotation(sine), GmresTest::copy, new double[] {3, 4}, x, 1e-9, 100);
        assertThat(found.converged()).isFalse();
        assertThat(found.iterations()).isEqualTo(1);
        assertThat(found.relativeResidual()).isCloseTo(sine, within(1e-14));
    }

    /** Two cycles of two directions and one of a single one. */
    @Test
    void theLimitCutsTheLastCycleShort() {
        double[] x = new double[300];
        Gmres.Result found = new Gmres(300, 2).solve(convected()::multiply, laplacianFactor()::solve, b, x, 1e-300, 5);
        assertThat(found.iterations()).isEqualTo(5);
    }

    @Test
    void withoutAllowanceOnlyTheResidualIsComputed() {
        int[] applied = new int[2];
        LinearOperator matrix = (in, out) -> {
            applied[0]++;
            copy(in, out);
        };
        LinearOperator preconditioner = (in, out) -> {
            applied[1]++;
            copy(in, out);
        };
        double[] x = {1, 1};
        Gmres.Result found = new Gmres(2, 2).solve(matrix, preconditioner, new double[] {4, 5}, x, 1e-9, 0);
        assertThat(found.relativeResidual()).isCloseTo(5 / Math.sqrt(41), within(1e-15));
        assertThat(applied).containsExactly(1, 0);
        assertThat(x).containsExactly(1, 1);
    }

    private static LinearOperator rotation(double sine) {
        double cosine = Math.sqrt(1 - sine * sine);
        return (in, out) -> {
            out[0] = cosine * in[0] - sine * in[1];
            out[1] = sine * in[0] + cosine * in[1];
        };
    }

    private static void copy(double[] in, double[] out) {
        System.arraycopy(in, 0, out, 0, in.length);
    }

    /** The residual of the first guess (3, 4) is its norm, and not relative to anything. */
    @Test
    void withoutARightHandSideTheResidualIsAbsolute() {
        LinearOperator identity = (in, out) -> System.arraycopy(in, 0, out, 0, 2);
        Gmres.Result found = new Gmres(2, 2).solve(identity, identity, new double[2], new double[] {3, 4}, 1e-3, 0);
        assertThat(found).isEqualTo(new Gmres.Result(0, 5, false));
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}

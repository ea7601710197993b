package dev.frond.benchmarks;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.NestedDissection;
import dev.frond.algebra.SparseCholesky;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of a direct solve: the ordering, the analysis, the numerical factor of a known structure, one solution. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FactorisationBenchmark {
    /** Nodes along a side: from 400 to 160,000 unknowns. */
    @Param({"20", "50", "100", "200", "400"})
    int side;

    private CsrMatrix matrix = GridMatrix.of(2);
    private double[] positions = GridMatrix.positions(2);
    private int[] ordering = NestedDissection.order(matrix.sparsity(), positions);
    private SparseCholesky cholesky = SparseCholesky.of(Elimination.of(matrix.sparsity(), ordering));
    private double[] right = {};
    private double[] solution = {};

    @Setup
    public void prepare() {
        matrix = GridMatrix.of(side);
        positions = GridMatrix.positions(side);
        ordering = NestedDissection.order(matrix.sparsity(), positions);
        cholesky = SparseCholesky.of(Elimination.of(matrix.sparsity(), ordering));
        cholesky.factor(matrix);
        right = new double[matrix.rows()];
        solution = new double[matrix.rows()];
        Arrays.fill(right, 1);
    }

    @Benchmark
    public int[] order() {
        return NestedDissection.order(matrix.sparsity(), positions);
    }

    @Benchmark
    public SparseCholesky analyse() {
        return SparseCholesky.of(Elimination.of(matrix.sparsity(), ordering));
    }

    @Benchmark
    public SparseCholesky factor() {
        cholesky.factor(matrix);
        return cholesky;
    }

    @Benchmark
    public double[] solve() {
        cholesky.solve(right, solution);
        return solution;
    }
}

package dev.frond.benchmarks;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.SparseCholesky;
import dev.frond.algebra.Threads;
import dev.frond.algebra.Workers;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.linalg.LinearSolver;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What two threads share out, on one and on two: the parts and whole Newton increments, whatever the size. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TwoThreadsBenchmark {
    /** Nodes along a side: from 2,500 to 160,000 nodes. */
    @Param({"50", "100", "200", "400"})
    int side;

    @Param({"1", "2"})
    int threads;

    private Workers workers = Workers.one();
    private CsrMatrix matrix = GridMatrix.of(2);
    private SparseCholesky cholesky = factored(2);
    private double[] right = {};
    private double[] solution = {};
    private GridElectrolyte electrolyte = new GridElectrolyte(2, workers);
    private LinearSolver solver = electrolyte.solver();

    @Setup
    public void prepare() {
        workers = new Threads(threads, 0).start();
        matrix = GridMatrix.of(side);
        cholesky = factored(side);
        right = new double[matrix.rows()];
        solution = new double[matrix.rows()];
        Arrays.fill(right, 1);
        electrolyte = new GridElectrolyte(side, workers);
        electrolyte.assemble();
        solver = electrolyte.solver();
        electrolyte.solve(solver);
    }

    private SparseCholesky factored(int nodes) {
        SparseCholesky made =
                SparseCholesky.of(Elimination.of(matrix.sparsity(), GridMatrix.positions(nodes)), workers);
        made.factor(matrix);
        return made;
    }

    @TearDown
    public void close() {
        workers.close();
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

    @Benchmark
    public double[] multiply() {
        return electrolyte.multiply();
    }

    @Benchmark
    public CoupledSystem assemble() {
        return electrolyte.assemble();
    }

    /** With factors from before, which fit. */
    @Benchmark
    public double[] increment() {
        return electrolyte.solve(solver);
    }

    /** With factors of its own. */
    @Benchmark
    public double[] factorAndIncrement() {
        solver.forget();
        return electrolyte.solve(solver);
    }
}

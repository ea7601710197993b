package dev.frond.benchmarks;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
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

/** The matrix-vector product of a Krylov iteration, and the structure it is made of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SparseProductBenchmark {
    /** Nodes along a side: 10,000, 40,000 and 160,000 unknowns. */
    @Param({"100", "200", "400"})
    int side;

    private CsrMatrix matrix = GridMatrix.of(2);
    private int[] triangles = {};
    private double[] x = {};
    private double[] y = {};

    @Setup
    public void prepare() {
        matrix = GridMatrix.of(side);
        triangles = GridMatrix.triangles(side);
        x = new double[matrix.rows()];
        y = new double[matrix.rows()];
        Arrays.fill(x, 1);
    }

    @Benchmark
    public double[] multiply() {
        matrix.multiply(x, y);
        return y;
    }

    @Benchmark
    public Sparsity structure() {
        return Sparsity.ofTriangles(side * side, triangles);
    }
}

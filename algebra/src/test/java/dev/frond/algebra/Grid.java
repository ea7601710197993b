package dev.frond.algebra;

import java.util.Random;

/** The graph and the coordinates of a triangulated rectangle, the matrices of the tests. */
final class Grid {
    private final Sparsity sparsity;
    private final double[] xy;

    /** Columns x rows nodes of spacing 1, each moved by up to {@code jitter}. */
    Grid(int columns, int rows, double jitter) {
        int[] triangles = new int[6 * (columns - 1) * (rows - 1)];
        int count = 0;
        for (int j = 0; j + 1 < rows; j++) {
            for (int i = 0; i + 1 < columns; i++) {
                int corner = j * columns + i;
                for (int node : new int[] {0, 1, columns + 1, 0, columns + 1, columns}) {
                    triangles[count++] = corner + node;
                }
            }
        }
        Random random = new Random(5);
        xy = new double[2 * columns * rows];
        for (int k = 0; k < columns * rows; k++) {
            xy[2 * k] = k % columns + jitter * (2 * random.nextDouble() - 1);
            xy[2 * k + 1] = Math.floorDiv(k, columns) + jitter * (2 * random.nextDouble() - 1);
        }
        sparsity = Sparsity.ofTriangles(columns * rows, triangles);
    }

    Sparsity sparsity() {
        return sparsity;
    }

    double[] xy() {
        return xy;
    }

    /** Graph Laplacian with random weights, plus {@code shift} on the diagonal: positive definite for a positive shift. */
    CsrMatrix laplacian(double shift, long seed) {
        Random random = new Random(seed);
        CsrMatrix matrix = new CsrMatrix(sparsity);
        double[] value = matrix.value();
        for (int i = 0; i < matrix.rows(); i++) {
            value[sparsity.index(i, i)] += shift;
            for (int k = sparsity.rowStart()[i]; k < sparsity.rowStart()[i + 1]; k++) {
                int j = sparsity.column()[k];
                if (j < i) {
                    double weight = 0.5 + random.nextDouble();
                    value[k] = -weight;
                    value[sparsity.index(j, i)] = -weight;
                    value[sparsity.index(i, i)] += weight;
                    value[sparsity.index(j, j)] += weight;
                }
            }
        }
        return matrix;
    }

    static double[] randomVector(int size, long seed) {
        Random random = new Random(seed);
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            vector[i] = 2 * random.nextDouble() - 1;
        }
        return vector;
    }

    static double maximum(double[] vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    static double[] residual(CsrMatrix matrix, double[] x, double[] b) {
        double[] r = new double[b.length];
        matrix.multiply(x, r);
        for (int i = 0; i < r.length; i++) {
            r[i] = b[i] - r[i];
        }
        return r;
    }
}

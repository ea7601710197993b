package dev.frond.solver.fem;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A small crooked mesh, random fields on it, and derivatives by differences. */
final class Jacobians {
    private static final int COLUMNS = 5;
    private static final int ROWS = 4;

    private Jacobians() {}

    /** Twenty nodes over a bumpy front, every inner node off its place. */
    static Mesh mesh(Random random) {
        double[] xy = new double[2 * COLUMNS * ROWS];
        for (int k = 0; k < COLUMNS * ROWS; k++) {
            int column = k % COLUMNS;
            int row = Math.floorDiv(k, COLUMNS);
            boolean side = column == 0 || column == COLUMNS - 1;
            xy[2 * k] = column + (side ? 0 : 0.4 * (random.nextDouble() - 0.5));
            xy[2 * k + 1] = row + (row == ROWS - 1 ? 0 : 0.4 * (random.nextDouble() - 0.5));
        }
        int[] triangles = new int[6 * (COLUMNS - 1) * (ROWS - 1)];
        int count = 0;
        for (int row = 0; row + 1 < ROWS; row++) {
            for (int column = 0; column + 1 < COLUMNS; column++) {
                for (int node : new int[] {0, 1, COLUMNS + 1, 0, COLUMNS + 1, COLUMNS}) {
                    triangles[count++] = row * COLUMNS + column + node;
                }
            }
        }
        return new Mesh(new Topology(COLUMNS * ROWS, triangles, edges(), tags()), new Coordinates(xy));
    }

    private static int[] edges() {
        int[] round = new int[2 * (COLUMNS + ROWS) - 4];
        int count = 0;
        for (int column = 0; column < COLUMNS - 1; column++) {
            round[count++] = column;
        }
        for (int row = 0; row < ROWS - 1; row++) {
            round[count++] = row * COLUMNS + COLUMNS - 1;
        }
        for (int column = COLUMNS - 1; column > 0; column--) {
            round[count++] = (ROWS - 1) * COLUMNS + column;
        }
        for (int row = ROWS - 1; row > 0; row--) {
            round[count++] = row * COLUMNS;
        }
        int[] edges = new int[2 * count];
        for (int e = 0; e < count; e++) {
            edges[2 * e] = round[e];
            edges[2 * e + 1] = round[(e + 1) % count];
        }
        return edges;
    }

    private static int[] tags() {
        int[] tags = new int[2 * (COLUMNS + ROWS) - 4];
        for (int e = 0; e < tags.length; e++) {
            tags[e] = e < COLUMNS - 1
                    ? BoundaryTag.FRONT
                    : e < COLUMNS + ROWS - 2
                            ? BoundaryTag.RIGHT
                            : e < 2 * COLUMNS + ROWS - 3 ? BoundaryTag.TOP : BoundaryTag.LEFT;
        }
        return tags;
    }

    /** u from 0.05 to 1.05, psi and V from -2 to 2, in the layout of the equations. */
    static double[] unknowns(int nodes, Random random) {
        double[] x = new double[2 * nodes + 1];
        for (int k = 0; k < x.length; k++) {
            x[k] = k < nodes ? 0.05 + random.nextDouble() : 4 * random.nextDouble() - 2;
        }
        return x;
    }

    static Fields fields(double[] x) {
        int n = x.length / 2;
        double[] u = new double[n];
        double[] psi = new double[n];
        System.arraycopy(x, 0, u, 0, n);
        System.arraycopy(x, n, psi, 0, n);
        return new Fields(u, psi, x[2 * n]);
    }

    /**
     * Derivatives of f at x, [row][column], by Richardson's combination of central differences over h and 2 h: the error
     * is of order h^4 with round-off of order 1e-16/h.
     */
    static double[][] differences(UnaryOperator<double[]> f, double[] x) {
        double h = 1e-3;
        int rows = f.apply(x).length;
        double[][] out = new double[rows][x.length];
        for (int column = 0; column < x.length; column++) {
            double[][] near = {moved(f, x, column, h), moved(f, x, column, -h)};
            double[][] far = {moved(f, x, column, 2 * h), moved(f, x, column, -2 * h)};
            for (int row = 0; row < rows; row++) {
                out[row][column] = (8 * (near[0][row] - near[1][row]) - (far[0][row] - far[1][row])) / (12 * h);
            }
        }
        return out;
    }

    private static double[] moved(UnaryOperator<double[]> f, double[] x, int column, double by) {
        double[] y = x.clone();
        y[column] += by;
        return f.apply(y).clone();
    }
}

package dev.frond.mesh.sample;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A box of columns x rows cells, each cut along one diagonal, over a curved front; rows may shrink towards the front,
 * nodes may be jittered, and a rectangle of cells may be left out as filler 0. The area is the exact one to rounding, as
 * for a front that was resampled with its area kept.
 *
 * @param front height of the front over x in [0, width]
 * @param area area between front and top
 * @param grading 1 for even rows; the row heights grow as the power {@code grading} of the level
 * @param jitter largest shift of a node as a fraction of the spacing
 */
public record SampleMesh(
        int columns,
        int rows,
        double width,
        double height,
        DoubleUnaryOperator front,
        double area,
        double grading,
        double jitter,
        long seed) {

    public static SampleMesh flat(int columns, int rows) {
        return new SampleMesh(columns, rows, 1, 1, x -> 0, 1, 1, 0, 1);
    }

    /** A front of one cosine hump, 0.8 below the top in the mean. */
    public static SampleMesh curved(int columns, int rows, long seed) {
        return new SampleMesh(columns, rows, 1, 1, x -> 0.2 - 0.1 * Math.cos(2 * Math.PI * x), 0.8, 1, 0.2, seed);
    }

    public SampleMesh graded(double power) {
        return new SampleMesh(columns, rows, width, height, front, area, power, jitter, seed);
    }

    public SampleMesh jittered(double fraction) {
        return new SampleMesh(columns, rows, width, height, front, area, grading, fraction, seed);
    }

    /** Whether every triangle is counter-clockwise. */
    public static boolean isPositive(Mesh mesh) {
        for (int t = 0; t < mesh.topology().triangleCount(); t++) {
            if (!(mesh.area(t) > 0)) {
                return false;
            }
        }
        return true;
    }

    public Mesh build() {
        return build(0, 0, 0, 0);
    }

    /** With the cells of columns [firstColumn, endColumn) and rows [firstRow, endRow) left out. */
    public Mesh build(int firstColumn, int endColumn, int firstRow, int endRow) {
        Random random = new Random(seed);
        boolean[] gone = new boolean[columns * rows];
        for (int j = firstRow; j < endRow; j++) {
            Arrays.fill(gone, j * columns + firstColumn, j * columns + endColumn, true);
        }
        int[] triangles = triangles(gone, random);
        Edges edges = new Edges(columns, rows, gone);
        double[] xy = positions(random, edges);
        return withoutUnused(xy, triangles, edges);
    }

    private int node(int i, int j) {
        return j * (columns + 1) + i;
    }

    private int[] triangles(boolean[] gone, Random random) {
        int[] triangles = new int[6 * columns * rows];
        int at = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int a = node(i, j);
                int b = node(i + 1, j);
                int c = node(i + 1, j + 1);
                int d = node(i, j + 1);
                int[] pair = (jitter == 0 ? 2 * i < columns : random.nextBoolean())
                        ? new int[] {a, b, d, b, c, d}
                        : new int[] {a, b, c, a, c, d};
                if (!gone[j * columns + i]) {
                    System.arraycopy(pair, 0, triangles, at, 6);
                    at += 6;
                }
            }
        }
        return Arrays.copyOf(triangles, at);
    }

    private double[] positions(Random random, Edges edges) {
        double[] x = new double[(columns + 1) * (rows + 1)];
        double[] level = new double[x.length];
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                boolean slidesX = i > 0 && i < columns && !edges.ofFiller(node(i, j));
                boolean slidesY = j > 0 && j < rows && !edges.ofFiller(node(i, j));
                x[node(i, j)] = width * (i + (slidesX ? shift(random) : 0)) / columns;
                level[node(i, j)] = Math.pow((j + (slidesY ? shift(random) : 0)) / rows, grading);
            }
        }
        double lift = lift(x);
        double[] xy = new double[2 * x.length];
        for (int k = 0; k < x.length; k++) {
            double foot = front.applyAsDouble(x[k]) + lift;
            xy[2 * k] = x[k];
            xy[2 * k + 1] = level[k] == 1 ? height : foot + (height - foot) * level[k];
        }
        return xy;
    }

    private double shift(Random random) {
        return jitter * (2 * random.nextDouble() - 1);
    }

    /** Shift of the front that gives the mesh its exact area. */
    private double lift(double[] x) {
        double under = 0;
        for (int i = 0; i < columns; i++) {
            under += 0.5 * (x[i + 1] - x[i]) * (front.applyAsDouble(x[i]) + front.applyAsDouble(x[i + 1]));
        }
        return (width * height - area - under) / width;
    }

    private static Mesh withoutUnused(double[] xy, int[] triangles, Edges edges) {
        int[] index = new int[xy.length / 2];
        for (int node : triangles) {
            index[node] = 1;
        }
        int count = 0;
        double[] kept = new double[xy.length];
        for (int k = 0; k < index.length; k++) {
            if (index[k] == 1) {
                kept[2 * count] = xy[2 * k];
                kept[2 * count + 1] = xy[2 * k + 1];
                index[k] = count++;
            }
        }
        int[] nodes = Arrays.stream(triangles).map(k -> index[k]).toArray();
        int[] ends = edges.nodes().map(k -> index[k]).toArray();
        Topology topology = new Topology(count, nodes, ends, edges.tags());
        return new Mesh(topology, new Coordinates(Arrays.copyOf(kept, 2 * count)));
    }
}

package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Fields;
import java.util.Arrays;

/** States on one row of cells between a front and a level top. */
public final class SampleState {
    private SampleState() {}

    /**
     * Nodes of the front first, from left to right, then those of the top above them.
     *
     * @param front x0, y0, x1, y1, ..., um
     */
    public static Mesh mesh(double top, double... front) {
        int n = front.length / 2;
        double[] xy = new double[4 * n];
        int[] triangles = new int[6 * (n - 1)];
        int[] edges = new int[4 * n];
        int[] tags = new int[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = front[2 * i];
            xy[2 * i + 1] = front[2 * i + 1];
            xy[2 * (n + i)] = front[2 * i];
            xy[2 * (n + i) + 1] = top;
        }
        for (int i = 0; i < n - 1; i++) {
            int[] pair = {i, i + 1, n + i + 1, i, n + i + 1, n + i};
            System.arraycopy(pair, 0, triangles, 6 * i, 6);
            edge(edges, tags, i, i, i + 1, BoundaryTag.FRONT);
            edge(edges, tags, n + i, n + i + 1, n + i, BoundaryTag.TOP);
        }
        edge(edges, tags, n - 1, n - 1, 2 * n - 1, BoundaryTag.RIGHT);
        edge(edges, tags, 2 * n - 1, n, 0, BoundaryTag.LEFT);
        return new Mesh(new Topology(2 * n, triangles, edges, tags), new Coordinates(xy));
    }

    /**
     * Squares, or what is left of them above the front, cut in halves, in a box of 1 by 1 um.
     *
     * @param bump how much higher the front is between the sides than there
     */
    static Mesh grid(int columns, int rows, double bump) {
        double[] xy = new double[2 * (columns + 1) * (rows + 1)];
        int[] triangles = new int[6 * columns * rows];
        int[] edges = new int[4 * (columns + rows)];
        int[] tags = new int[2 * (columns + rows)];
        int t = 0;
        for (int r = 0; r <= rows; r++) {
            for (int c = 0; c <= columns; c++) {
                int node = r * (columns + 1) + c;
                double bottom = c == 0 || c == columns ? 0 : bump;
                xy[2 * node] = (double) c / columns;
                xy[2 * node + 1] = bottom + (1 - bottom) * r / rows;
                if (r < rows && c < columns) {
                    int up = node + columns + 1;
                    int[] pair = {node, node + 1, up + 1, node, up + 1, up};
                    System.arraycopy(pair, 0, triangles, t, 6);
                    t += 6;
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            int top = rows * (columns + 1) + c;
            edge(edges, tags, c, c, c + 1, BoundaryTag.FRONT);
            edge(edges, tags, columns + c, top + 1, top, BoundaryTag.TOP);
        }
        for (int r = 0; r < rows; r++) {
            int left = r * (columns + 1);
            edge(edges, tags, 2 * columns + r, left + columns, left + 2 * columns + 1, BoundaryTag.RIGHT);
            edge(edges, tags, 2 * columns + rows + r, left + columns + 1, left, BoundaryTag.LEFT);
        }
        return new Mesh(new Topology(xy.length / 2, triangles, edges, tags), new Coordinates(xy));
    }

    /** The integral of a nodal field. */
    static double integral(Mesh mesh, double[] values) {
        int[] nodes = mesh.topology().triangles();
        double sum = 0;
        for (int t = 0; t < nodes.length / 3; t++) {
            sum += mesh.area(t) * (values[nodes[3 * t]] + values[nodes[3 * t + 1]] + values[nodes[3 * t + 2]]) / 3;
        }
        return sum;
    }

    private static void edge(int[] edges, int[] tags, int at, int from, int to, int tag) {
        edges[2 * at] = from;
        edges[2 * at + 1] = to;
        tags[at] = tag;
    }

    /** At time 0, at rest but for the reaction of the front's nodes. */
    public static State reacting(Mesh mesh, double... reaction) {
        int n = mesh.topology().nodeCount();
        Fields still = new Fields(new double[n], new double[n], 0);
        return new State(0, mesh, still, still, new double[][] {reaction, {}});
    }

    /** At time 0, with these values and their slopes in time at all nodes, the salt's also those of the potential. */
    public static State salted(Mesh mesh, double[] salt, double[] rate) {
        double[] reaction = new double[mesh.topology().anode().nodes().length];
        Arrays.fill(reaction, 1);
        return new State(
                0, mesh, new Fields(salt, salt, salt[0]), new Fields(rate, rate, rate[0]), new double[][] {reaction, {}
                });
    }
}

package dev.frond.io.image;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Snapshots for pictures: a box over a front y(x), holes for discs, and the flux of a potential that is 1 at the top and
 * 0 at the front. The mesh is a sheared grid without the triangles under a disc; its nodes beside a disc are moved onto
 * the circle.
 */
final class Samples {
    static final double MICRON = 1e-6;

    private Samples() {}

    /** The eight discs of the picture's model, diameter 0.5 um, for a box of 5 x 3 um. */
    static List<Snapshot.Disc> eight() {
        List<Snapshot.Disc> discs = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            discs.add(disc(0.4 + 1.2 * k, 1.55, 0.25));
        }
        for (int k = 0; k < 4; k++) {
            discs.add(disc(1.0 + 1.2 * k, 2.35, 0.25));
        }
        return discs;
    }

    static Snapshot.Disc disc(double x, double y, double radius) {
        return new Snapshot.Disc(x * MICRON, y * MICRON, radius * MICRON);
    }

    static DoubleUnaryOperator flat(double height) {
        return x -> height;
    }

    /** All in um. */
    static DoubleUnaryOperator bump(double base, double at, double height, double width) {
        return x -> base + height * Math.exp(-Math.pow((x - at) / width, 2));
    }

    /** A box width x height, um, of columns x rows cells over the front. */
    static Snapshot snapshot(
            double seconds,
            double width,
            double height,
            DoubleUnaryOperator front,
            List<Snapshot.Disc> discs,
            int columns,
            int rows) {
        Mesh mesh = mesh(width, height, front, discs, columns, rows);
        double[] potential = laplace(mesh);
        double[] cells = gradients(mesh, potential);
        int nodes = mesh.topology().nodeCount();
        double[] concentration = new double[nodes];
        double[] volts = new double[nodes];
        for (int n = 0; n < nodes; n++) {
            concentration[n] = 1000 + 1650 * potential[n];
            volts[n] = 0.02 * potential[n] - 0.02;
        }
        double[] flux = new double[cells.length];
        double[] current = new double[cells.length];
        for (int k = 0; k < cells.length; k++) {
            flux[k] = -3e-5 * height * MICRON * cells[k];
            current[k] = 96485.33212 * flux[k];
        }
        return new Snapshot(seconds, mesh, concentration, volts, -0.06, recovered(mesh, flux), flux, current, discs);
    }

    static Mesh mesh(
            double width, double height, DoubleUnaryOperator front, List<Snapshot.Disc> discs, int columns, int rows) {
        double[] xy = new double[2 * (columns + 1) * (rows + 1)];
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                double x = width * i / columns;
                double bottom = front.applyAsDouble(x);
                int n = 2 * (j * (columns + 1) + i);
                xy[n] = x * MICRON;
                xy[n + 1] = (bottom + (height - bottom) * j / rows) * MICRON;
            }
        }
        double cell = Math.max(width / columns, height / rows) * MICRON;
        snapToCircles(xy, discs, 0.5 * cell);
        int[] triangles = new int[6 * columns * rows];
        int count = 0;
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                int a = j * (columns + 1) + i;
                int b = a + 1;
                int c = b + columns + 1;
                int d = a + columns + 1;
                int[] pair = (i + j) % 2 == 0 ? new int[] {a, b, c, a, c, d} : new int[] {a, b, d, b, c, d};
                for (int k = 0; k < 6; k += 3) {
                    if (!inDisc(xy, pair[k], pair[k + 1], pair[k + 2], discs)) {
                        System.arraycopy(pair, k, triangles, count, 3);
                        count += 3;
                    }
                }
            }
        }
        return compact(xy, Arrays.copyOf(triangles, count), columns, rows, discs);
    }

    private static void snapToCircles(double[] xy, List<Snapshot.Disc> discs, double near) {
        for (int k = 0; k < xy.length; k += 2) {
            for (Snapshot.Disc disc : discs) {
                double dx = xy[k] - disc.x();
                double dy = xy[k + 1] - disc.y();
                double r = Math.hypot(dx, dy);
                if (Math.abs(r - disc.radius()) < near) {
                    xy[k] = disc.x() + dx * disc.radius() / r;
                    xy[k + 1] = disc.y() + dy * disc.radius() / r;
                }
            }
        }
    }

    private static boolean inDisc(double[] xy, int a, int b, int c, List<Snapshot.Disc> discs) {
        double x = (xy[2 * a] + xy[2 * b] + xy[2 * c]) / 3;
        double y = (xy[2 * a + 1] + xy[2 * b + 1] + xy[2 * c + 1]) / 3;
        double area = (xy[2 * b] - xy[2 * a]) * (xy[2 * c + 1] - xy[2 * a + 1])
                - (xy[2 * b + 1] - xy[2 * a + 1]) * (xy[2 * c] - xy[2 * a]);
        return area <= 0 || discs.stream().anyMatch(disc -> Math.hypot(x - disc.x(), y - disc.y()) < disc.radius());
    }

    /** Drops unused nodes; boundary edges are those without a reverse, tagged by where they lie. */
    private static Mesh compact(double[] xy, int[] triangles, int columns, int rows, List<Snapshot.Disc> discs) {
        int[] number = new int[xy.length / 2];
        for (int node : triangles) {
            number[node] = 1;
        }
        int nodes = 0;
        for (int n = 0; n < number.length; n++) {
            number[n] = number[n] == 1 ? nodes++ : -1;
        }
        double[] used = new double[2 * nodes];
        int[] grid = new int[nodes];
        for (int n = 0; n < number.length; n++) {
            if (number[n] >= 0) {
                used[2 * number[n]] = xy[2 * n];
                used[2 * number[n] + 1] = xy[2 * n + 1];
                grid[number[n]] = n;
            }
        }
        int[] renumbered = new int[triangles.length];
        java.util.Set<Long> directed = new java.util.LinkedHashSet<>();
        for (int k = 0; k < triangles.length; k++) {
            renumbered[k] = number[triangles[k]];
        }
        for (int k = 0; k < triangles.length; k++) {
            directed.add((long) renumbered[k] * nodes + renumbered[k % 3 == 2 ? k - 2 : k + 1]);
        }
        List<Integer> edges = new ArrayList<>();
        List<Integer> tags = new ArrayList<>();
        for (long edge : directed) {
            int a = (int) (edge / nodes);
            int b = (int) (edge % nodes);
            if (!directed.contains((long) b * nodes + a)) {
                edges.add(a);
                edges.add(b);
                tags.add(tag(grid[a], grid[b], columns, rows, used, a, discs));
            }
        }
        return new Mesh(
                new Topology(
                        nodes,
                        renumbered,
                        edges.stream().mapToInt(Integer::intValue).toArray(),
                        tags.stream().mapToInt(Integer::intValue).toArray()),
                new Coordinates(used));
    }

    private static int tag(int a, int b, int columns, int rows, double[] xy, int node, List<Snapshot.Disc> discs) {
        int stride = columns + 1;
        if (a < stride && b < stride) {
            return BoundaryTag.FRONT;
        }
        if (a / stride == rows && b / stride == rows) {
            return BoundaryTag.TOP;
        }
        if (a % stride == 0 && b % stride == 0) {
            return BoundaryTag.LEFT;
        }
        if (a % stride == columns && b % stride == columns) {
            return BoundaryTag.RIGHT;
        }
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < discs.size(); k++) {
            double distance = Math.hypot(
                    xy[2 * node] - discs.get(k).x(),
                    xy[2 * node + 1] - discs.get(k).y());
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return BoundaryTag.filler(nearest);
    }

    /** P1 solution: 0 on the front, 1 at the top, natural elsewhere; conjugate gradients. */
    private static double[] laplace(Mesh mesh) {
        int n = mesh.topology().nodeCount();
        int[] tri = mesh.topology().triangles();
        boolean[] fixed = new boolean[n];
        double[] u = new double[n];
        int[] edges = mesh.topology().edges();
        for (int e = 0; e < edges.length; e++) {
            int tag = mesh.topology().tags()[e / 2];
            if (tag == BoundaryTag.FRONT || tag == BoundaryTag.TOP) {
                fixed[edges[e]] = true;
                u[edges[e]] = tag == BoundaryTag.TOP ? 1 : 0;
            }
        }
        double[] stiffness = stiffness(mesh);
        double[] r = new double[n];
        multiply(tri, stiffness, u, r);
        double rr = 0;
        for (int k = 0; k < n; k++) {
            r[k] = fixed[k] ? 0 : -r[k];
            rr += r[k] * r[k];
        }
        double[] p = r.clone();
        double[] q = new double[n];
        double stop = 1e-20 * rr;
        while (rr > stop) {
            multiply(tri, stiffness, p, q);
            double pq = 0;
            for (int k = 0; k < n; k++) {
                q[k] = fixed[k] ? 0 : q[k];
                pq += p[k] * q[k];
            }
            double alpha = rr / pq;
            double next = 0;
            for (int k = 0; k < n; k++) {
                u[k] += alpha * p[k];
                r[k] -= alpha * q[k];
                next += r[k] * r[k];
            }
            for (int k = 0; k < n; k++) {
                p[k] = r[k] + next / rr * p[k];
            }
            rr = next;
        }
        return u;
    }

    /** 9 entries per triangle. */
    private static double[] stiffness(Mesh mesh) {
        int[] tri = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double[] local = new double[3 * tri.length];
        for (int t = 0; t < tri.length / 3; t++) {
            double area = mesh.area(t);
            double[] g = shape(xy, tri, t, area);
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    local[9 * t + 3 * i + j] = area * (g[2 * i] * g[2 * j] + g[2 * i + 1] * g[2 * j + 1]);
                }
            }
        }
        return local;
    }

    private static double[] shape(double[] xy, int[] tri, int t, double area) {
        double[] g = new double[6];
        for (int i = 0; i < 3; i++) {
            int b = 2 * tri[3 * t + (i + 1) % 3];
            int c = 2 * tri[3 * t + (i + 2) % 3];
            g[2 * i] = (xy[b + 1] - xy[c + 1]) / (2 * area);
            g[2 * i + 1] = (xy[c] - xy[b]) / (2 * area);
        }
        return g;
    }

    private static void multiply(int[] tri, double[] local, double[] x, double[] y) {
        Arrays.fill(y, 0);
        for (int t = 0; t < tri.length / 3; t++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    y[tri[3 * t + i]] += local[9 * t + 3 * i + j] * x[tri[3 * t + j]];
                }
            }
        }
    }

    private static double[] gradients(Mesh mesh, double[] u) {
        int[] tri = mesh.topology().triangles();
        double[] gradient = new double[2 * tri.length / 3];
        for (int t = 0; t < tri.length / 3; t++) {
            double[] g = shape(mesh.coordinates().xy(), tri, t, mesh.area(t));
            for (int i = 0; i < 3; i++) {
                gradient[2 * t] += u[tri[3 * t + i]] * g[2 * i];
                gradient[2 * t + 1] += u[tri[3 * t + i]] * g[2 * i + 1];
            }
        }
        return gradient;
    }

    private static double[] recovered(Mesh mesh, double[] cells) {
        int[] tri = mesh.topology().triangles();
        double[] areas = NodalAverage.nodeAreas(mesh);
        double[] nodal = new double[2 * areas.length];
        for (int k = 0; k < tri.length; k++) {
            for (int d = 0; d < 2; d++) {
                nodal[2 * tri[k] + d] += mesh.area(k / 3) / 3 * cells[2 * (k / 3) + d] / areas[tri[k]];
            }
        }
        return nodal;
    }
    /** A made-up run of this many seconds in 200 steps. */
    static List<SeriesRow> rows(double end) {
        List<SeriesRow> rows = new ArrayList<>();
        for (int k = 0; k <= 200; k++) {
            double share = k / 200.0;
            double mean = 2.9e-6 * share;
            double tip = mean + 0.2e-6 * Math.exp(0.8 * share);
            double concentration = 2650 - 180 * Math.sqrt(share);
            double potential = -0.041 - 0.012 * Math.sqrt(share);
            rows.add(new SeriesRow(
                    share * end,
                    end / 200,
                    potential,
                    3,
                    1.5e-5 * share,
                    mean,
                    tip,
                    mean,
                    5e-6,
                    4,
                    3,
                    concentration - 40 * share,
                    concentration,
                    0.04,
                    1e-9,
                    1e-9,
                    9000,
                    3,
                    0));
        }
        return rows;
    }
}

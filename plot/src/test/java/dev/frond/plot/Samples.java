package dev.frond.plot;

import dev.frond.mesh.delaunay.Mesher;
import dev.frond.mesh.delaunay.Outline;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Mesh;
import dev.frond.plot.flow.NodalAverage;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Snapshots for pictures: a box over a front, holes for discs, and the flux of a potential that is 1 at the top and 0 at
 * the front. Arguments are in um.
 */
final class Samples {
    static final double MICRON = 1e-6;
    private static final double FARADAY = 96485.33212;

    private Samples() {}

    /** The eight discs of the model, diameter 0.5 um, for a box of 5 x 3 um. */
    static List<Circle> eight() {
        List<Circle> discs = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            discs.add(disc(0.4 + 1.2 * k, 1.55, 0.25));
        }
        for (int k = 0; k < 4; k++) {
            discs.add(disc(1.0 + 1.2 * k, 2.35, 0.25));
        }
        return discs;
    }

    static Circle disc(double x, double y, double radius) {
        return new Circle(x * MICRON, y * MICRON, radius * MICRON);
    }

    static double[] flat(double width, double height) {
        return graph(width, 0.05, x -> height);
    }

    static double[] bump(double width, double base, double height, double bumpWidth) {
        return graph(width, 0.025, x -> base + height * Math.exp(-Math.pow((x - width / 2) / bumpWidth, 2)));
    }

    /** Nodes of y(x) about {@code spacing} apart along the curve. */
    static double[] graph(double width, double spacing, DoubleUnaryOperator y) {
        List<Double> xy = new ArrayList<>(List.of(0.0, y.applyAsDouble(0)));
        double x = 0;
        while (width - x > 1.5 * spacing) {
            double slope = (y.applyAsDouble(x + 1e-6) - y.applyAsDouble(x - 1e-6)) / 2e-6;
            x += spacing / Math.hypot(1, slope);
            xy.add(x);
            xy.add(y.applyAsDouble(x));
        }
        xy.add(width);
        xy.add(y.applyAsDouble(width));
        return xy.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A round head on a stalk in the middle of the box, with an overhang. */
    static double[] mushroom(double width, double base, double stalk, double neck, double head) {
        List<Double> right = new ArrayList<>();
        double centre = base + stalk;
        double start = Math.asin(neck / head);
        for (double angle = 0; angle < Math.PI - start; angle += 0.025 / head) {
            right.addAll(List.of(head * Math.sin(angle), centre + head * Math.cos(angle)));
        }
        double foot = centre - head * Math.cos(start);
        for (double y = foot; y > base + 0.01; y -= 0.025) {
            right.addAll(List.of(neck, y));
        }
        for (double x = neck; x < width / 2 - 0.02; x += 0.03) {
            right.addAll(List.of(x, base));
        }
        right.addAll(List.of(width / 2, base));
        int n = right.size() / 2;
        double[] front = new double[4 * n - 2];
        for (int k = 0; k < n; k++) {
            front[2 * (n - 1 + k)] = width / 2 + right.get(2 * k);
            front[2 * (n - 1 + k) + 1] = right.get(2 * k + 1);
            front[2 * (n - 1 - k)] = width / 2 - right.get(2 * k);
            front[2 * (n - 1 - k) + 1] = right.get(2 * k + 1);
        }
        return front;
    }

    static Mesh mesh(double width, double height, double[] front, List<Circle> discs) {
        double[] scaled = Arrays.stream(front).map(x -> x * MICRON).toArray();
        scaled[scaled.length - 2] = width * MICRON;
        Outline outline = new Outline(scaled, width * MICRON, height * MICRON, discs);
        return Mesher.build(outline, new Sizing(0.025 * MICRON, 0.12 * MICRON));
    }

    static Snapshot snapshot(double seconds, double width, double height, double[] front, List<Circle> discs) {
        Mesh mesh = mesh(width, height, front, discs);
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
            current[k] = FARADAY * flux[k];
        }
        return new Snapshot(seconds, mesh, concentration, volts, -0.06, recovered(mesh, flux), flux, current, discs);
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

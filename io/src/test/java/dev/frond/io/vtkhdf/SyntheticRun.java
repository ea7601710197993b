package dev.frond.io.vtkhdf;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Disc;
import dev.frond.solver.model.Metal;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Snapshots on a grid with a round hole above a bump, with fields that are functions of place and time. */
public final class SyntheticRun {
    public static final double WIDTH = 5e-6;
    public static final double HEIGHT = 3e-6;
    public static final Disc DISC = new Disc(2.5e-6, 1.8e-6, 0.4e-6);
    private static final double BUMP = 0.3e-6;

    private SyntheticRun() {}

    /** Height of the front at {@code x} after {@code time} seconds. */
    public static double front(double x, double time) {
        double u = (x - 2.5e-6) / 0.5e-6;
        return BUMP * (1 + time / 100) * Math.exp(-u * u);
    }

    /** A snapshot on a grid of {@code columns} x {@code rows} cells, cut by diagonals; with the hole. */
    public static Snapshot snapshot(double time, int columns, int rows) {
        return snapshot(time, mesh(time, columns, rows, true), List.of(DISC));
    }

    /** The same without a hole. */
    public static Snapshot plain(double time, int columns, int rows) {
        return snapshot(time, mesh(time, columns, rows, false), List.of());
    }

    /** With a temperature beside salt and potential. */
    public static Snapshot withTemperature(double time, int columns, int rows) {
        Snapshot cold = snapshot(time, columns, rows);
        double[] kelvin = new double[cold.mesh().topology().nodeCount()];
        Arrays.setAll(
                kelvin, node -> 300 + time + 1e6 * cold.mesh().coordinates().y(node));
        return new Snapshot(
                time,
                cold.mesh(),
                cold.concentration(),
                cold.potential(),
                cold.metalPotential(),
                cold.cationFlux(),
                cold.cellCationFlux(),
                cold.cellCurrentDensity(),
                cold.fillers(),
                List.of(new NodalField("temperature", "K", kelvin)),
                Metal.LITHIUM);
    }

    /** Of another metal. */
    public static Snapshot of(Metal metal, double time, int columns, int rows) {
        Snapshot lithium = snapshot(time, columns, rows);
        return new Snapshot(
                time,
                lithium.mesh(),
                lithium.concentration(),
                lithium.potential(),
                lithium.metalPotential(),
                lithium.cationFlux(),
                lithium.cellCationFlux(),
                lithium.cellCurrentDensity(),
                lithium.fillers(),
                List.of(),
                metal);
    }

    private static Snapshot snapshot(double time, Mesh mesh, List<Disc> fillers) {
        int nodes = mesh.topology().nodeCount();
        int triangles = mesh.topology().triangleCount();
        double[] concentration = new double[nodes];
        double[] potential = new double[nodes];
        double[] flux = new double[2 * nodes];
        for (int node = 0; node < nodes; node++) {
            double x = mesh.coordinates().x(node) / WIDTH;
            double y = mesh.coordinates().y(node) / HEIGHT;
            concentration[node] = 1000 * (0.2 + 0.8 * y) + 10 * Math.sin(6 * x);
            potential[node] = -0.01 * (1 - y) - 1e-4 * time;
            flux[2 * node] = 1e-6 * Math.cos(6 * x);
            flux[2 * node + 1] = -3e-5 * (1 - 0.1 * y);
        }
        double[] cellFlux = new double[2 * triangles];
        double[] current = new double[2 * triangles];
        for (int t = 0; t < triangles; t++) {
            cellFlux[2 * t] = 1e-9 * t;
            cellFlux[2 * t + 1] = -3e-5;
            current[2 * t + 1] = -3 + 1e-4 * t;
        }
        return new Snapshot(time, mesh, concentration, potential, -0.05, flux, cellFlux, current, fillers);
    }

    private static Mesh mesh(double time, int columns, int rows, boolean hole) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<double[]> points = new ArrayList<>();
        List<Integer> triangles = new ArrayList<>();
        int holeLeft = (int) Math.round((DISC.x() - 0.9 * DISC.radius()) / WIDTH * columns);
        int holeRight = columns - holeLeft;
        int holeBottom = (int) Math.round((DISC.y() - 0.9 * DISC.radius()) / HEIGHT * rows);
        int holeTop = (int) Math.round((DISC.y() + 0.9 * DISC.radius()) / HEIGHT * rows);
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                if (hole && i >= holeLeft && i < holeRight && j >= holeBottom && j < holeTop) {
                    continue;
                }
                int[] corner = new int[4];
                for (int k = 0; k < 4; k++) {
                    int column = i + (k == 1 || k == 2 ? 1 : 0);
                    int row = j + (k >= 2 ? 1 : 0);
                    boolean onHole =
                            hole && column >= holeLeft && column <= holeRight && row >= holeBottom && row <= holeTop;
                    Integer known = numbers.get((long) column * (rows + 1) + row);
                    if (known == null) {
                        known = points.size();
                        numbers.put((long) column * (rows + 1) + row, known);
                        points.add(point(time, (double) column / columns, (double) row / rows, onHole));
                    }
                    corner[k] = known;
                }
                triangles.addAll(List.of(corner[0], corner[1], corner[2], corner[0], corner[2], corner[3]));
            }
        }
        return assembled(points, triangles);
    }

    private static double[] point(double time, double u, double v, boolean onHole) {
        double x = u * WIDTH;
        double foot = onHole ? 0 : front(x, time);
        // The bump fades out below the hole, whose rows stay straight.
        double y = v * HEIGHT + foot * Math.max(0, 1 - 2.5 * v);
        if (!onHole) {
            return new double[] {x, y};
        }
        double dx = x - DISC.x();
        double dy = y - DISC.y();
        double scale = DISC.radius() / Math.hypot(dx, dy);
        return new double[] {DISC.x() + scale * dx, DISC.y() + scale * dy};
    }

    /** Adds the boundary edges: those that only one triangle has, tagged by where they are. */
    private static Mesh assembled(List<double[]> points, List<Integer> triangles) {
        Map<Long, int[]> open = new LinkedHashMap<>();
        long count = points.size();
        for (int t = 0; t < triangles.size(); t += 3) {
            for (int k = 0; k < 3; k++) {
                int a = triangles.get(t + k);
                int b = triangles.get(t + (k + 1) % 3);
                if (open.remove(b * count + a) == null) {
                    open.put(a * count + b, new int[] {a, b});
                }
            }
        }
        int[] edges = open.values().stream().flatMapToInt(Arrays::stream).toArray();
        double[] xy = points.stream().flatMapToDouble(Arrays::stream).toArray();
        int[] tags = new int[edges.length / 2];
        for (int e = 0; e < tags.length; e++) {
            tags[e] = tag(xy, edges[2 * e], edges[2 * e + 1]);
        }
        int[] nodes = triangles.stream().mapToInt(Integer::intValue).toArray();
        return new Mesh(new Topology(points.size(), nodes, edges, tags), new Coordinates(xy));
    }

    private static int tag(double[] xy, int a, int b) {
        double x = 0.5 * (xy[2 * a] + xy[2 * b]);
        double y = 0.5 * (xy[2 * a + 1] + xy[2 * b + 1]);
        if (x < 1e-9 * WIDTH) {
            return BoundaryTag.LEFT;
        }
        if (x > WIDTH * (1 - 1e-9)) {
            return BoundaryTag.RIGHT;
        }
        if (y > HEIGHT * (1 - 1e-9)) {
            return BoundaryTag.TOP;
        }
        return Math.hypot(x - DISC.x(), y - DISC.y()) <= 1.001 * DISC.radius()
                ? BoundaryTag.filler(0)
                : BoundaryTag.FRONT;
    }
}

package dev.frond.plot.flow;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Mesh;
import java.util.List;
import java.util.stream.DoubleStream;

/** The direction of a nodal P1 vector field inside the electrolyte. */
final class FlowField {
    /** Lines keep this far from a filler's middle, in its radii. */
    private static final double RIM = 1.01;
    /** Lines keep this far from a polygon, in its reaches. */
    private static final double CLEAR = 0.005;
    /** Lines keep this share of the width from the sides. */
    private static final double SIDE = 1e-6;

    private final TriangleIndex index;
    private final int[] triangles;
    private final double[] vectors;
    /** x, y, radius of each disc. */
    private final double[] obstacles;

    private final List<Polygon> polygons;

    private final double stagnant;
    private final double[] weights = new double[3];
    private final double[] unit = new double[3];
    private final double[] place = new double[2];
    private final Window extent;
    private final double margin;

    /**
     * @param vectors 2 per node
     * @param stagnant magnitude below which there is no direction
     */
    FlowField(Mesh mesh, double[] vectors, List<Shape> obstacles, double stagnant) {
        this.index = new TriangleIndex(mesh);
        this.extent = Window.extent(mesh);
        this.margin = SIDE * extent.width();
        this.triangles = mesh.topology().triangles();
        this.vectors = vectors;
        this.obstacles = obstacles.stream()
                .filter(Circle.class::isInstance)
                .map(Circle.class::cast)
                .flatMapToDouble(disc -> DoubleStream.of(disc.x(), disc.y(), disc.radius()))
                .toArray();
        this.polygons = obstacles.stream()
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .toList();
        this.stagnant = stagnant;
    }

    /**
     * The nearest point that is in no filler and inside the sides of the box: recovered vectors have a small component through
     * both, by which a line would end there.
     */
    private void put(double x, double y, double[] point) {
        point[0] = Math.min(extent.xMax() - margin, Math.max(extent.xMin() + margin, x));
        point[1] = y;
        for (int k = 0; k < obstacles.length; k += 3) {
            double dx = point[0] - obstacles[k];
            double dy = point[1] - obstacles[k + 1];
            double rim = RIM * obstacles[k + 2];
            double square = dx * dx + dy * dy;
            if (square < rim * rim && square > 0) {
                double distance = Math.sqrt(square);
                point[0] = obstacles[k] + dx * rim / distance;
                point[1] = obstacles[k + 1] + dy * rim / distance;
            }
        }
        for (Polygon polygon : polygons) {
            leave(polygon, point);
        }
    }

    /**
     * The unit vector along the field and its magnitude, into {@code out[0..2]}.
     *
     * @return false, with {@code out} undefined, outside the electrolyte and where the field vanishes
     */
    boolean direction(double x, double y, double[] out) {
        int t = isCovered(x, y) ? -1 : index.locate(x, y, weights);
        if (t < 0) {
            return false;
        }
        double fx = 0;
        double fy = 0;
        for (int k = 0; k < 3; k++) {
            int node = triangles[3 * t + k];
            fx += weights[k] * vectors[2 * node];
            fy += weights[k] * vectors[2 * node + 1];
        }
        double magnitude = Math.sqrt(fx * fx + fy * fy);
        if (!(magnitude > stagnant)) {
            return false;
        }
        out[0] = fx / magnitude;
        out[1] = fy / magnitude;
        out[2] = magnitude;
        return true;
    }

    /**
     * The classical step of order 4 along the unit direction, from {@code point} to {@code point}, along fillers and the sides of
     * the box where it meets them.
     *
     * @param length against the flow when negative
     * @return false, with {@code point} as it was, where it would leave the electrolyte
     */
    boolean step(double[] point, double length) {
        double x = point[0];
        double y = point[1];
        double[] weight = {1, 2, 2, 1};
        double[] ahead = {0, length / 2, length / 2, length};
        double sumX = 0;
        double sumY = 0;
        unit[0] = 0;
        unit[1] = 0;
        for (int stage = 0; stage < weight.length; stage++) {
            put(x + ahead[stage] * unit[0], y + ahead[stage] * unit[1], place);
            if (!direction(place[0], place[1], unit)) {
                return false;
            }
            sumX += weight[stage] * unit[0];
            sumY += weight[stage] * unit[1];
        }
        put(x + length / 6 * sumX, y + length / 6 * sumY, point);
        return true;
    }

    private static void leave(Polygon polygon, double[] point) {
        double clear = CLEAR * polygon.reach();
        if (Math.hypot(point[0] - polygon.x(), point[1] - polygon.y()) > polygon.reach() + clear) {
            return;
        }
        double distance = polygon.distance(point[0], point[1]);
        if (distance < clear && distance != 0) {
            double[] rim = polygon.nearest(point[0], point[1]);
            double outwards = clear / distance;
            point[0] = rim[0] + outwards * (point[0] - rim[0]);
            point[1] = rim[1] + outwards * (point[1] - rim[1]);
        }
    }

    private boolean isCovered(double x, double y) {
        for (int k = 0; k < obstacles.length; k += 3) {
            double dx = x - obstacles[k];
            double dy = y - obstacles[k + 1];
            if (dx * dx + dy * dy < obstacles[k + 2] * obstacles[k + 2]) {
                return true;
            }
        }
        for (Polygon polygon : polygons) {
            if (polygon.contains(x, y)) {
                return true;
            }
        }
        return false;
    }
}

package dev.frond.plot;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Disc;
import java.util.List;

/** The direction of a nodal P1 vector field inside the electrolyte. */
final class FlowField {
    private final TriangleIndex index;
    private final int[] triangles;
    private final double[] vectors;
    private final List<Disc> obstacles;
    private final double stagnant;
    private final double[] weights = new double[3];
    private final double[] unit = new double[3];

    /**
     * @param vectors 2 per node
     * @param stagnant magnitude below which there is no direction
     */
    FlowField(Mesh mesh, double[] vectors, List<Disc> obstacles, double stagnant) {
        this.index = new TriangleIndex(mesh);
        this.triangles = mesh.topology().triangles();
        this.vectors = vectors;
        this.obstacles = obstacles;
        this.stagnant = stagnant;
    }

    /**
     * The unit vector along the field and its magnitude, into {@code out[0..2]}.
     *
     * @return false, with {@code out} undefined, outside the electrolyte and where the field vanishes
     */
    boolean direction(double x, double y, double[] out) {
        int t = clearance(x, y) < 0 ? -1 : index.locate(x, y, weights);
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
        double magnitude = Math.hypot(fx, fy);
        if (!(magnitude > stagnant)) {
            return false;
        }
        out[0] = fx / magnitude;
        out[1] = fy / magnitude;
        out[2] = magnitude;
        return true;
    }

    /**
     * The classical step of order 4 along the unit direction, from {@code point} to {@code point}.
     *
     * @param length against the flow when negative
     * @return false, with {@code point} as it was, where it would leave the electrolyte
     */
    boolean step(double[] point, double length) {
        double x = point[0];
        double y = point[1];
        if (!direction(x, y, unit)) {
            return false;
        }
        double ax = unit[0];
        double ay = unit[1];
        if (!direction(x + length / 2 * ax, y + length / 2 * ay, unit)) {
            return false;
        }
        double bx = unit[0];
        double by = unit[1];
        if (!direction(x + length / 2 * bx, y + length / 2 * by, unit)) {
            return false;
        }
        double cx = unit[0];
        double cy = unit[1];
        if (!direction(x + length * cx, y + length * cy, unit)) {
            return false;
        }
        point[0] = x + length / 6 * (ax + 2 * bx + 2 * cx + unit[0]);
        point[1] = y + length / 6 * (ay + 2 * by + 2 * cy + unit[1]);
        return true;
    }

    /** Distance to the nearest filler; negative inside one. */
    double clearance(double x, double y) {
        double clearance = Double.POSITIVE_INFINITY;
        for (Disc disc : obstacles) {
            clearance = Math.min(clearance, Math.hypot(x - disc.x(), y - disc.y()) - disc.radius());
        }
        return clearance;
    }
}

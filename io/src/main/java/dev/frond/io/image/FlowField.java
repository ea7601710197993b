package dev.frond.io.image;

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

    /** Distance to the nearest filler; negative inside one. */
    double clearance(double x, double y) {
        double clearance = Double.POSITIVE_INFINITY;
        for (Disc disc : obstacles) {
            clearance = Math.min(clearance, Math.hypot(x - disc.x(), y - disc.y()) - disc.radius());
        }
        return clearance;
    }
}

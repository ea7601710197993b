package dev.frond.solver.internal.step;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;

/** Tells when a mesh that has moved since it was made is due to be made anew. */
public final class RemeshingCriterion {
    private static final double LEAST_ANGLE = 17;

    /** Of the angle when it was made, for a mesh that had a small one already. */
    private static final double LEAST_SHARE = 0.8;

    private static final double MOST_STRETCH = 1.5;

    /** Of an edge so short that it is one of an arc that opens, or beside one: its mesh wears by its angles. */
    private static final double MOST_STRETCH_OF_SHORT = 4;

    private static final double MOST_SQUEEZE = 0.5;

    private final Coordinates made;
    private final int[] front;
    private final double[] lengths;
    private final double leastAngle;
    private final double shortest;

    /** @param shortest edge length that the curvature of a front asks for, um; arcs that open have shorter ones */
    public RemeshingCriterion(Mesh made, double shortest) {
        this.shortest = shortest;
        this.made = made.coordinates();
        this.front = made.topology().anode().nodes();
        this.lengths = lengths(made.coordinates());
        this.leastAngle = Math.min(LEAST_ANGLE, LEAST_SHARE * angle(made));
    }

    /** The nodes when the mesh was made. */
    public Coordinates made() {
        return made;
    }

    /** Whether the mesh has moved at all. */
    public boolean used(Mesh now) {
        return now.coordinates() != made;
    }

    public boolean worn(Mesh now) {
        double[] moved = lengths(now.coordinates());
        for (int k = 0; k < moved.length; k++) {
            double ratio = moved[k] / lengths[k];
            double most = moved[k] < shortest ? MOST_STRETCH_OF_SHORT : MOST_STRETCH;
            if (ratio > most || ratio < MOST_SQUEEZE) {
                return true;
            }
        }
        return angle(now) < leastAngle;
    }

    private static double angle(Mesh mesh) {
        return MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy());
    }

    private double[] lengths(Coordinates at) {
        double[] out = new double[Math.max(0, front.length - 1)];
        for (int k = 0; k < out.length; k++) {
            int a = front[k];
            int b = front[k + 1];
            out[k] = Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
        }
        return out;
    }
}

package dev.frond.io.vtkhdf;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Disc;
import java.util.Arrays;

/** A filler as a fan of triangles that fits the hole in the electrolyte's mesh; the part between the sides. */
final class FillerPatch {
    /** Corners of a disc of which the electrolyte has no closed hole, such as one that lithium touches. */
    private static final int FREE_CORNERS = 48;

    /** Distance of the fan's middle from a side that cuts the disc, of the radius. */
    private static final double INSIDE = 0.1;

    private FillerPatch() {}

    static Mesh of(Mesh electrolyte, int tag, Disc disc) {
        int[] ring = ring(electrolyte.topology(), tag);
        return ring.length == 0
                ? circle(electrolyte.coordinates(), disc)
                : fan(disc.x(), disc.y(), corners(electrolyte.coordinates(), ring));
    }

    /** Nodes round the hole, counter-clockwise about its centre, each once; empty when the edges do not close. */
    private static int[] ring(Topology topology, int tag) {
        int[] edges = topology.edges();
        int[] tags = topology.tags();
        int[] before = new int[topology.nodeCount()];
        Arrays.fill(before, -1);
        int count = 0;
        int first = -1;
        for (int e = 0; e < tags.length; e++) {
            if (tags[e] == tag) {
                // The electrolyte lies left of its edges, so they run clockwise round the hole: go against them.
                first = edges[2 * e + 1];
                before[first] = edges[2 * e];
                count++;
            }
        }
        int[] ring = new int[count];
        int node = first;
        for (int k = 0; k < count; k++) {
            if (node < 0) {
                return new int[0];
            }
            ring[k] = node;
            node = before[node];
        }
        return node == first ? ring : new int[0];
    }

    private static double[] corners(Coordinates coordinates, int[] ring) {
        double[] corners = new double[2 * ring.length];
        for (int k = 0; k < ring.length; k++) {
            corners[2 * k] = coordinates.x(ring[k]);
            corners[2 * k + 1] = coordinates.y(ring[k]);
        }
        return corners;
    }

    private static Mesh circle(Coordinates electrolyte, Disc disc) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < electrolyte.nodeCount(); node++) {
            left = Math.min(left, electrolyte.x(node));
            right = Math.max(right, electrolyte.x(node));
        }
        double r = disc.radius();
        if (disc.x() - r < left) {
            double half = Math.acos((left - disc.x()) / r);
            return fan(Math.max(disc.x(), left + INSIDE * r), disc.y(), arc(disc, -half, half, 1));
        }
        if (disc.x() + r > right) {
            double half = Math.acos((disc.x() - right) / r);
            return fan(Math.min(disc.x(), right - INSIDE * r), disc.y(), arc(disc, Math.PI - half, Math.PI + half, 1));
        }
        return fan(disc.x(), disc.y(), arc(disc, 0, 2 * Math.PI, 0));
    }

    /** Corners from one angle to another; the last one is at its end when that is not the first one again. */
    private static double[] arc(Disc disc, double from, double to, int ends) {
        double[] corners = new double[2 * FREE_CORNERS];
        for (int k = 0; k < FREE_CORNERS; k++) {
            double angle = from + (to - from) * k / (FREE_CORNERS - ends);
            corners[2 * k] = disc.x() + disc.radius() * Math.cos(angle);
            corners[2 * k + 1] = disc.y() + disc.radius() * Math.sin(angle);
        }
        return corners;
    }

    private static Mesh fan(double x, double y, double[] corners) {
        int count = corners.length / 2;
        double[] xy = Arrays.copyOf(corners, corners.length + 2);
        xy[2 * count] = x;
        xy[2 * count + 1] = y;
        int[] triangles = new int[3 * count];
        for (int k = 0; k < count; k++) {
            triangles[3 * k] = count;
            triangles[3 * k + 1] = k;
            triangles[3 * k + 2] = (k + 1) % count;
        }
        return new Mesh(new Topology(count + 1, triangles, new int[0], new int[0]), new Coordinates(xy));
    }
}

package dev.frond.io.vtkhdf;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Overlays;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.List;

/** A filler as triangles, of a disc a fan, that fit the hole in the electrolyte's mesh; the part between the sides. */
final class FillerPatch {
    /** Corners of a disc of which the electrolyte has no closed hole, such as one that lithium touches. */
    private static final int FREE_CORNERS = 48;

    /** Distance of the fan's middle from a side that cuts the disc, of the radius. */
    private static final double INSIDE = 0.1;

    private FillerPatch() {}

    static Mesh of(Mesh electrolyte, int tag, Shape filler) {
        int[] ring = ring(electrolyte.topology(), tag);
        double[] hole = corners(electrolyte.coordinates(), ring);
        if (filler instanceof Polygon polygon) {
            return LithiumPatch.within(ring.length == 0 ? between(electrolyte.coordinates(), polygon) : hole);
        }
        return ring.length == 0
                ? circle(electrolyte.coordinates(), (Circle) filler)
                : fan(filler.x(), filler.y(), hole);
    }

    /** Corners of the part between the sides, counter-clockwise. */
    private static double[] between(Coordinates electrolyte, Polygon filler) {
        double left = side(electrolyte, -1);
        double right = side(electrolyte, 1);
        double reach = filler.reach();
        double low = filler.y() - 2 * reach;
        double high = filler.y() + 2 * reach;
        List<double[]> parts = Overlays.without(
                filler.corners(),
                List.of(
                        new double[] {left - 3 * reach, low, left, low, left, high, left - 3 * reach, high},
                        new double[] {right, low, right + 3 * reach, low, right + 3 * reach, high, right, high}));
        double[] largest = parts.get(0);
        for (double[] part : parts) {
            largest = Polylines.signedArea(part) > Polylines.signedArea(largest) ? part : largest;
        }
        return largest;
    }

    /** x of the left side for -1, of the right side for 1. */
    private static double side(Coordinates electrolyte, int sign) {
        double most = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < electrolyte.nodeCount(); node++) {
            most = Math.max(most, sign * electrolyte.x(node));
        }
        return sign * most;
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

    private static Mesh circle(Coordinates electrolyte, Circle disc) {
        double left = side(electrolyte, -1);
        double right = side(electrolyte, 1);
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
    private static double[] arc(Circle disc, double from, double to, int ends) {
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

package dev.frond.io.vtkhdf;

import dev.frond.mesh.delaunay.PolygonTriangulation;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;

/** The lithium between the front and a base line below it, as triangles between the front's nodes and two base corners. */
final class LithiumPatch {
    /** Depth of the base line below y = 0, and its least distance from the front's lowest point, over the size of the box. */
    private static final double DEPTH = 0.1;

    private static final double CLEARANCE = 0.05;

    private LithiumPatch() {}

    static Mesh of(Mesh electrolyte) {
        return within(outline(electrolyte));
    }

    /** @param outline counter-clockwise */
    static Mesh within(double[] outline) {
        int[] triangles = PolygonTriangulation.triangulate(outline);
        return new Mesh(new Topology(outline.length / 2, triangles, new int[0], new int[0]), new Coordinates(outline));
    }

    /** The base line from left to right, then the front backwards: counter-clockwise. */
    private static double[] outline(Mesh electrolyte) {
        int[] front = electrolyte.topology().anode().nodes();
        if (front.length < 2) {
            throw new IllegalArgumentException("the mesh has no front");
        }
        Coordinates at = electrolyte.coordinates();
        double base = base(at, front);
        int count = front.length;
        double[] outline = new double[2 * (count + 2)];
        outline[0] = at.x(front[0]);
        outline[1] = base;
        outline[2] = at.x(front[count - 1]);
        outline[3] = base;
        for (int k = 0; k < count; k++) {
            outline[4 + 2 * k] = at.x(front[count - 1 - k]);
            outline[5 + 2 * k] = at.y(front[count - 1 - k]);
        }
        return outline;
    }

    /** A tall box, such as one with the rest of the membrane above it, takes the width for its size. */
    private static double base(Coordinates at, int[] front) {
        double top = 0;
        for (int node = 0; node < at.nodeCount(); node++) {
            top = Math.max(top, at.y(node));
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int node : front) {
            lowest = Math.min(lowest, at.y(node));
        }
        double width = Math.abs(at.x(front[front.length - 1]) - at.x(front[0]));
        double size = Math.min(top, width);
        return Math.min(-DEPTH * size, lowest - CLEARANCE * size);
    }
}

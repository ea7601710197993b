package dev.frond.io.vtkhdf;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/** The lithium between the front and a base line below it, as triangles between the front's nodes and two base corners. */
final class LithiumPatch {
    /** Depth of the base line below y = 0, and its least distance from the front's lowest point, over the size of the box. */
    private static final double DEPTH = 0.1;

    private static final double CLEARANCE = 0.05;

    private LithiumPatch() {}

    static Mesh of(Mesh electrolyte) {
        double[] outline = outline(electrolyte);
        int[] triangles = triangulate(outline);
        return new Mesh(new Topology(outline.length / 2, triangles, new int[0], new int[0]), new Coordinates(outline));
    }

    /** Ear clipping by JTS, which keeps to the given corners. */
    private static int[] triangulate(double[] outline) {
        int count = outline.length / 2;
        Coordinate[] ring = new Coordinate[count + 1];
        Map<Coordinate, Integer> corners = new HashMap<>();
        for (int k = 0; k < count; k++) {
            ring[k] = new Coordinate(outline[2 * k], outline[2 * k + 1]);
            corners.putIfAbsent(ring[k], k);
        }
        ring[count] = ring[0];
        Geometry ears = PolygonTriangulator.triangulate(new GeometryFactory().createPolygon(ring));
        int[] triangles = new int[3 * ears.getNumGeometries()];
        for (int t = 0; t < ears.getNumGeometries(); t++) {
            Coordinate[] ear = ears.getGeometryN(t).getCoordinates();
            boolean counterClockwise = Orientation.isCCW(ear);
            for (int k = 0; k < 3; k++) {
                Coordinate corner = ear[counterClockwise ? k : 3 - k];
                triangles[3 * t + k] = Objects.requireNonNull(corners.get(corner));
            }
        }
        return triangles;
    }

    /** The base line from left to right, then the front backwards: counter-clockwise. */
    private static double[] outline(Mesh electrolyte) {
        int[] front = electrolyte.topology().path(BoundaryTag.FRONT);
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

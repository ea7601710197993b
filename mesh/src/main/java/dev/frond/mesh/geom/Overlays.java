package dev.frond.mesh.geom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Robust boolean operations on polygons, by JTS OverlayNG. */
public final class Overlays {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Overlays() {}

    /**
     * What is left of a polygon when others are taken out of it.
     *
     * @param polygon x and y of its corners in turn, not closed
     * @param removed polygons alike; may overlap
     * @return the outer ring of each part, counter-clockwise, x and y in turn, not closed; corners of the given
     *     polygon that are left keep their coordinates to the last bit
     */
    public static List<double[]> without(double[] polygon, List<double[]> removed) {
        List<Geometry> holes = new ArrayList<>();
        for (double[] hole : removed) {
            holes.add(polygon(hole));
        }
        Geometry left = OverlayNGRobust.overlay(polygon(polygon), UnaryUnionOp.union(holes), OverlayNG.DIFFERENCE);
        List<double[]> rings = new ArrayList<>();
        for (int part = 0; part < left.getNumGeometries(); part++) {
            rings.add(outerRing((Polygon) left.getGeometryN(part)));
        }
        return rings;
    }

    /**
     * The union of polygons.
     *
     * @param polygons x and y of the corners of each in turn, not closed
     * @return the outer ring of the largest part, counter-clockwise, x and y in turn, not closed
     */
    public static double[] union(List<double[]> polygons) {
        List<Geometry> parts = new ArrayList<>();
        for (double[] part : polygons) {
            parts.add(polygon(part));
        }
        Geometry all = UnaryUnionOp.union(parts);
        Geometry largest = all.getGeometryN(0);
        for (int part = 1; part < all.getNumGeometries(); part++) {
            Geometry other = all.getGeometryN(part);
            largest = other.getArea() > largest.getArea() ? other : largest;
        }
        return outerRing((Polygon) largest);
    }

    /** The corners of the convex hull of points, counter-clockwise; none when it has no area. */
    public static Optional<double[]> hull(double[] points) {
        Geometry hull = polygon(points).convexHull();
        return hull instanceof Polygon area ? Optional.of(outerRing(area)) : Optional.empty();
    }

    private static Polygon polygon(double[] xy) {
        int n = xy.length / 2;
        Coordinate[] ring = new Coordinate[n + 1];
        for (int i = 0; i <= n; i++) {
            ring[i] = new Coordinate(xy[2 * (i % n)], xy[2 * (i % n) + 1]);
        }
        return FACTORY.createPolygon(ring);
    }

    private static double[] outerRing(Polygon part) {
        Coordinate[] ring = part.getExteriorRing().getCoordinates();
        int n = ring.length - 1;
        boolean forward = Orientation.isCCW(ring);
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            Coordinate corner = ring[forward ? i : n - i];
            xy[2 * i] = corner.x;
            xy[2 * i + 1] = corner.y;
        }
        return xy;
    }
}

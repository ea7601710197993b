package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Overlays;
import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.geom.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Fillers as the front runs round them: one polygon each, of the filler's area, the same for the whole run, so that no area
 * is lost as a contact slides along it. Lengths as the front's.
 *
 * @param fillers all
 * @param size longest edge wanted round discs; polygons come with their edges
 */
public record FillerPolygons(List<Shape> fillers, double size) {
    public FillerPolygons {
        fillers = List.copyOf(fillers);
    }

    /** The mirror images in the line half way between the sides of a box. */
    FillerPolygons reflected(double width) {
        return new FillerPolygons(
                fillers.stream().map(filler -> filler.mirrored(width)).toList(), size);
    }

    /** Radius out of which no polygon that stands for a disc reaches: with fewest edges its corners stand out most. */
    public static double outerRadius(double radius) {
        double angle = 2 * Math.PI / ObstacleLimits.LEAST_EDGES;
        return radius * Math.sqrt(angle / Math.sin(angle));
    }

    /** Corners x0, y0, x1, y1, ..., clockwise. */
    double[] corners(int filler) {
        return fillers.get(filler) instanceof Polygon polygon
                ? polygon.corners()
                : new DiscPolygon((Circle) fillers.get(filler), size).corners();
    }

    /**
     * Polygons that span the gap between two fillers, to where it has grown: of discs a quadrilateral, of others one from edge to edge.
     *
     * @param gap from which it need not be spanned
     */
    List<double[]> bridges(int a, int b, double gap) {
        if (fillers.get(a) instanceof Circle one && fillers.get(b) instanceof Circle other) {
            return List.of(new DiscPolygon(one, size).bridge(new DiscPolygon(other, size), gap));
        }
        double[] from = corners(a);
        double[] to = corners(b);
        List<double[]> bridges = new ArrayList<>();
        for (int i = 0; i < from.length; i += 2) {
            int next = (i + 2) % from.length;
            for (int k = 0; k < to.length; k += 2) {
                int after = (k + 2) % to.length;
                double[] four = {
                    from[i], from[i + 1], from[next], from[next + 1], to[k], to[k + 1], to[after], to[after + 1]
                };
                if (distance(four) < gap) {
                    Overlays.hull(four).ifPresent(bridges::add);
                }
            }
        }
        return bridges;
    }

    /** Of two segments that do not cross. */
    private static double distance(double[] s) {
        double ofFirst = Math.min(
                Segments.distance(s[0], s[1], s[4], s[5], s[6], s[7]),
                Segments.distance(s[2], s[3], s[4], s[5], s[6], s[7]));
        double ofSecond = Math.min(
                Segments.distance(s[4], s[5], s[0], s[1], s[2], s[3]),
                Segments.distance(s[6], s[7], s[0], s[1], s[2], s[3]));
        return Math.min(ofFirst, ofSecond);
    }

    /**
     * The polygon with what is left of it, down to x = end. A filler that the side x = 0 cuts steeply ends where it does;
     * otherwise what is left of it begins where it is far enough from the side, level with the node there.
     *
     * @param gap far enough
     * @param end left of the side
     * @return corners clockwise, the first and the last are at the end
     */
    double[] fromLeft(int filler, double gap, double end) {
        return fillers.get(filler) instanceof Circle disc
                ? new DiscPolygon(disc, size).fromLeft(gap, end)
                : new CutPolygon(corners(filler), size).fromLeft(gap, end);
    }
}

package dev.frond.solver.model;

import dev.frond.mesh.geom.Polygon;
import dev.frond.mesh.geom.Polylines;
import dev.frond.solver.model.FillerGroup.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The corners of a particle as the mesh and the front have it, about its place. Edges are as long as those of the mesh, shorter where
 * the outline bends, and change along it as little as those of the front. The polygon has the particle's area, to rounding: it is
 * scaled about the place, or about its centre.
 */
final class FillerOutline {
    /** Turning per edge of a curve, as of the polygons that stand for discs, rad. */
    private static final double TURNING = Math.toRadians(15);

    /** Shortest edge, over the mesh's: as the front's. */
    private static final double FINEST = 0.25;

    /** Growth of edges per length, as of the front. */
    private static final double GROWTH = 0.3;

    /** Places per shortest edge at which a curve is looked at. */
    private static final int FINENESS = 8;

    private static final int LEAST_PLACES = 64;
    private static final int MOST_PLACES = 20_000;

    /** Edges of a quarter at least. */
    private static final int LEAST_EDGES = 3;

    /** A corner that stands out less than this, over the mesh's edge, may go where edges are short. */
    private static final double FLAT = 0.1;

    private final double[] xy;

    private FillerOutline(double... xy) {
        this.xy = xy;
    }

    /**
     * A quarter of an outline that is its own image in both axes, from the axis along to the one across.
     *
     * @param x of a place on it, from 0 to {@code end}, m
     * @param y the same
     * @param radius of the curvature there, m
     * @param extent largest distance from the middle, m
     */
    record Curve(DoubleUnaryOperator x, DoubleUnaryOperator y, DoubleUnaryOperator radius, double end, double extent) {
        double distance(double from, double to) {
            return Math.hypot(x.applyAsDouble(to) - x.applyAsDouble(from), y.applyAsDouble(to) - y.applyAsDouble(from));
        }
    }

    /** The whole outline, with an edge across each end of both axes. */
    static FillerOutline ofQuarter(Curve curve, double edge, double area) {
        int places = (int) Math.max(LEAST_PLACES, Math.min(MOST_PLACES, FINENESS * curve.extent() / (FINEST * edge)));
        double[] length = new double[places + 1];
        double[] size = new double[places + 1];
        for (int k = 0; k <= places; k++) {
            double at = curve.end() * k / places;
            length[k] = k == 0 ? 0 : length[k - 1] + curve.distance(curve.end() * (k - 1) / places, at);
            size[k] = Math.max(
                    FINEST * edge, Math.min(edge, TURNING * curve.radius().applyAsDouble(at)));
        }
        for (int k = 1; k <= places; k++) {
            size[k] = Math.min(size[k], size[k - 1] + GROWTH * (length[k] - length[k - 1]));
        }
        for (int k = places - 1; k >= 0; k--) {
            size[k] = Math.min(size[k], size[k + 1] + GROWTH * (length[k + 1] - length[k]));
        }
        double[] edges = new double[places + 1];
        for (int k = 1; k <= places; k++) {
            edges[k] = edges[k - 1] + 2 * (length[k] - length[k - 1]) / (size[k] + size[k - 1]);
        }
        return new FillerOutline(scaled(reflected(curve, spread(edges, curve.end())), area));
    }

    /** Where the nodes of a quarter are: half an edge from either end, and one edge from each other. */
    private static double[] spread(double[] edges, double end) {
        int places = edges.length - 1;
        int count = Math.max(LEAST_EDGES, (int) Math.ceil(edges[places]));
        double[] at = new double[count];
        int k = 1;
        for (int i = 0; i < count; i++) {
            double wanted = (i + 0.5) / count * edges[places];
            while (k < places && edges[k] < wanted) {
                k++;
            }
            double part = (wanted - edges[k - 1]) / (edges[k] - edges[k - 1]);
            at[i] = end * (k - 1 + part) / places;
        }
        return at;
    }

    private static double[] reflected(Curve curve, double[] at) {
        int n = at.length;
        double[] xy = new double[8 * n];
        for (int i = 0; i < n; i++) {
            double x = curve.x().applyAsDouble(at[i]);
            double y = curve.y().applyAsDouble(at[i]);
            set(xy, i, x, y);
            set(xy, 2 * n - 1 - i, -x, y);
            set(xy, 2 * n + i, -x, -y);
            set(xy, 4 * n - 1 - i, x, -y);
        }
        return xy;
    }

    private static void set(double[] xy, int k, double x, double y) {
        xy[2 * k] = x;
        xy[2 * k + 1] = y;
    }

    /** About the origin, to an area. */
    private static double[] scaled(double[] xy, double area) {
        double factor = Math.sqrt(area / Math.abs(Polylines.signedArea(xy)));
        for (int k = 0; k < xy.length; k++) {
            xy[k] *= factor;
        }
        return xy;
    }

    /** Of a polygon: long edges are split, corners that the mesh cannot tell apart go. */
    static FillerOutline ofCorners(double[] corners, double edge) {
        double area = Math.abs(Polylines.signedArea(corners));
        List<double[]> kept = new ArrayList<>();
        for (int k = 0; k < corners.length; k += 2) {
            kept.add(new double[] {corners[k], corners[k + 1]});
        }
        for (int k = superfluous(kept, edge); k >= 0; k = superfluous(kept, edge)) {
            kept.remove(k);
        }
        double[] xy = kept.stream().flatMapToDouble(Arrays::stream).toArray();
        xy = Polylines.split(xy, true, edge);
        return new FillerOutline(aboutCentre(xy, area));
    }

    private static double[] aboutCentre(double[] xy, double area) {
        Polygon polygon = Polygon.of(xy);
        double factor = Math.sqrt(area / polygon.area());
        for (int k = 0; k < xy.length; k += 2) {
            xy[k] = polygon.x() + factor * (xy[k] - polygon.x());
            xy[k + 1] = polygon.y() + factor * (xy[k + 1] - polygon.y());
        }
        return xy;
    }

    /** The corner that stands out least of those that are crowded, or between short edges and flat; -1 when there is none. */
    private static int superfluous(List<double[]> nodes, double edge) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        int n = nodes.size();
        for (int k = 0; k < n && n > 3; k++) {
            double[] before = nodes.get((k + n - 1) % n);
            double[] at = nodes.get(k);
            double[] after = nodes.get((k + 1) % n);
            double shorter = Math.min(distance(before, at), distance(at, after));
            double chord = distance(before, after);
            double height = height(before, at, after, chord);
            boolean crowded = shorter < FINEST * edge;
            boolean flat = height < FLAT * edge && shorter < edge && chord < 2 * edge;
            if ((crowded || flat) && height < least) {
                least = height;
                found = k;
            }
        }
        return found;
    }

    private static double height(double[] before, double[] at, double[] after, double chord) {
        double twice = (at[0] - before[0]) * (after[1] - before[1]) - (at[1] - before[1]) * (after[0] - before[0]);
        return chord > 0 ? Math.abs(twice) / chord : distance(before, at);
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(b[0] - a[0], b[1] - a[1]);
    }

    /** Turned, and put where it belongs. */
    Polygon at(Point place, ParticleAngle angle) {
        double turn = ((ParticleAngle.Fixed) angle).value();
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double[] turned = new double[xy.length];
        for (int k = 0; k < xy.length; k += 2) {
            turned[k] = place.x() + cos * xy[k] - sin * xy[k + 1];
            turned[k + 1] = place.y() + sin * xy[k] + cos * xy[k + 1];
        }
        return Polygon.of(turned);
    }
}

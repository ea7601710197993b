package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Circle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Samples an outline to the size field that its own pieces define.
 *
 * <p>A disc of radius r becomes a polygon of at least 32 edges with all its vertices at distance R = r sqrt(2 pi / sum of
 * sin a_k) from the centre, where a_k are the angles its edges subtend: the polygon's area, R^2/2 times that sum, is the disc's.
 */
final class BoundarySampler {
    private static final int LEAST_EDGES = 32;
    /** About two elements across a gap. */
    private static final double SHARE_OF_GAP = 0.5;

    private final Outline outline;
    private final Sizing sizing;
    private final Gaps gaps;
    private final double[] front;

    private BoundarySampler(Outline outline, Sizing sizing) {
        this.outline = outline;
        this.sizing = sizing;
        front = outline.front();
        gaps = new Gaps(outline, longestEdge() / SHARE_OF_GAP);
    }

    /** Of all that gaps to discs can make shorter. */
    private double longestEdge() {
        double longest = 0;
        for (int i = 2; i < front.length; i += 2) {
            longest = Math.max(longest, Math.hypot(front[i] - front[i - 2], front[i + 1] - front[i - 1]));
        }
        for (Circle disc : outline.fillers()) {
            longest = Math.max(longest, 2 * Math.PI * disc.radius() / LEAST_EDGES);
        }
        for (Ring ring : outline.rings()) {
            for (int e = 0; e < ring.edgeCount(); e++) {
                longest = Math.max(longest, Math.hypot(ring.x(e + 1) - ring.x(e), ring.y(e + 1) - ring.y(e)));
            }
        }
        return longest;
    }

    static Boundary sample(Outline outline, Sizing sizing) {
        return new BoundarySampler(outline, sizing).sample();
    }

    private Boundary sample() {
        double[] sources = frontSources();
        SizeField toFront = toFront();
        SizeField toBends = new SizeField(
                new FrontBends(front).sources(sizing.front() / sizing.growth()), (x, y) -> Double.POSITIVE_INFINITY, 1);
        DoubleBinaryOperator most = (x, y) -> sizing.most(toBends.at(x, y), y);
        SizeField nearFront = new SizeField(sources, most, sizing.nearGrowth());
        List<double[]> polygons = new ArrayList<>();
        for (int k = 0; k < outline.fillers().size(); k++) {
            polygons.add(polygon(k, nearFront, toFront));
        }
        List<Ring> rings = new ArrayList<>();
        for (Ring ring : outline.rings()) {
            rings.add(split(ring, nearFront, toFront));
        }
        SizeField field = new SizeField(withFillers(sources, polygons, rings), most, sizing.nearGrowth());
        return join(polygons, rings, field);
    }

    private double[] frontSources() {
        int last = outline.frontCount() - 1;
        double[] spacing = new double[last + 1];
        double[] reach = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            spacing[i] = 0.5 * (gaps.edge(Math.max(0, i - 1)) + gaps.edge(Math.min(last - 1, i)));
            reach[i] = spacing[i] / SHARE_OF_GAP;
        }
        double[] width = gaps.ofFront(reach);
        double[] sources = new double[3 * (last + 1)];
        for (int i = 0; i <= last; i++) {
            double share = Math.max(sizing.floor(), SHARE_OF_GAP * width[i]);
            set(sources, i, front[2 * i], front[2 * i + 1], Math.min(spacing[i], share));
        }
        return sources;
    }

    /** The distance to the front's nodes. */
    private SizeField toFront() {
        double[] bare = new double[3 * outline.frontCount()];
        for (int i = 0; i < outline.frontCount(); i++) {
            set(bare, i, front[2 * i], front[2 * i + 1], 0);
        }
        return new SizeField(bare, (x, y) -> Double.POSITIVE_INFINITY, 1);
    }

    /** The ring with its edges split as the gaps beside it ask for; its corners stay. */
    private Ring split(Ring ring, SizeField nearFront, SizeField toFront) {
        Ring.Builder nodes = new Ring.Builder();
        for (int e = 0; e < ring.edgeCount(); e++) {
            double x = ring.x(e);
            double y = ring.y(e);
            double length = Math.hypot(ring.x(e + 1) - x, ring.y(e + 1) - y);
            double dx = (ring.x(e + 1) - x) / length;
            double dy = (ring.y(e + 1) - y) / length;
            double[] at = Spacing.positions(length, 1, s -> {
                double px = x + s * dx;
                double py = y + s * dy;
                double gap = Math.min(gaps.ofRing(ring, px, py), toFront.at(px, py));
                double size = Math.min(length, nearFront.at(px, py));
                return Math.min(size, Math.max(sizing.floor(), SHARE_OF_GAP * gap));
            });
            nodes.add(x, y, ring.tag(e));
            for (double s : at) {
                nodes.add(x + s * dx, y + s * dy, ring.tag(e));
            }
        }
        return nodes.like(ring);
    }

    /** Vertices clockwise, so that the electrolyte is on the left of the edges. */
    private double[] polygon(int k, SizeField nearFront, SizeField toFront) {
        Circle disc = outline.fillers().get(k);
        double round = 2 * Math.PI * disc.radius();
        double longest = Math.min(round / LEAST_EDGES, sizing.filler());
        double[] at = Spacing.positions(round, LEAST_EDGES, s -> {
            double x = disc.x() + disc.radius() * Math.cos(s / disc.radius());
            double y = disc.y() - disc.radius() * Math.sin(s / disc.radius());
            double gap = Math.min(gaps.ofFiller(k, x, y), toFront.at(x, y));
            double size = Math.min(longest, nearFront.at(x, y));
            return Math.min(size, Math.max(sizing.floor(), SHARE_OF_GAP * gap));
        });
        double[] angles = new double[at.length + 2];
        double sines = 0;
        for (int i = 1; i < angles.length; i++) {
            angles[i] = i <= at.length ? at[i - 1] / disc.radius() : 2 * Math.PI;
            sines += Math.sin(angles[i] - angles[i - 1]);
        }
        double radius = disc.radius() * Math.sqrt(2 * Math.PI / sines);
        double[] xy = new double[2 * at.length + 2];
        for (int i = 0; i <= at.length; i++) {
            xy[2 * i] = disc.x() + radius * Math.cos(angles[i]);
            xy[2 * i + 1] = disc.y() - radius * Math.sin(angles[i]);
        }
        return xy;
    }

    private static double[] withFillers(double[] frontSources, List<double[]> polygons, List<Ring> rings) {
        int count = frontSources.length / 3;
        int total = count;
        for (double[] polygon : polygons) {
            total += polygon.length / 2;
        }
        for (Ring ring : rings) {
            total += ring.edgeCount();
        }
        double[] sources = Arrays.copyOf(frontSources, 3 * total);
        for (double[] polygon : polygons) {
            int last = polygon.length / 2 - 1;
            for (int i = 0; i <= last; i++) {
                double both = edge(polygon, i, i == last ? 0 : i + 1) + edge(polygon, i, i == 0 ? last : i - 1);
                set(sources, count++, polygon[2 * i], polygon[2 * i + 1], 0.5 * both);
            }
        }
        for (Ring ring : rings) {
            for (int e = 0; e < ring.edgeCount(); e++) {
                double x = ring.x(e + 1);
                double y = ring.y(e + 1);
                set(sources, count++, x, y, Math.hypot(x - ring.x(e), y - ring.y(e)));
            }
        }
        return sources;
    }

    private static double edge(double[] xy, int i, int j) {
        return Math.hypot(xy[2 * i] - xy[2 * j], xy[2 * i + 1] - xy[2 * j + 1]);
    }

    private static void set(double[] sources, int i, double x, double y, double size) {
        sources[3 * i] = x;
        sources[3 * i + 1] = y;
        sources[3 * i + 2] = size;
    }

    private Boundary join(List<double[]> polygons, List<Ring> rings, SizeField field) {
        Loops loops = new Loops();
        // the front's last node is the right side's first, and the left side ends at the front's first
        for (int e = 0; e < outline.frontCount() - 1; e++) {
            loops.add(Arrays.copyOfRange(front, 2 * e, 2 * e + 2), outline.frontTag(e));
        }
        new Sides(outline, field, loops).add(rings);
        loops.close();
        for (int k = 0; k < polygons.size(); k++) {
            loops.add(polygons.get(k), outline.fillerTag(k));
            loops.close();
        }
        for (Ring ring : rings) {
            if (ring.isClosed()) {
                Sides.along(ring, loops);
                loops.close();
            }
        }
        return loops.boundary(field);
    }
}

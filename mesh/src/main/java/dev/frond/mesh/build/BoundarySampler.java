package dev.frond.mesh.build;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.tri.BoundaryTag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        gaps = new Gaps(outline);
        front = outline.front();
    }

    static Boundary sample(Outline outline, Sizing sizing) {
        return new BoundarySampler(outline, sizing).sample();
    }

    private Boundary sample() {
        double[] sources = frontSources();
        List<double[]> polygons = polygons(new SizeField(sources, sizing.bulk(), sizing.growth()));
        SizeField field = new SizeField(withFillers(sources, polygons), sizing.bulk(), sizing.growth());
        return join(sides(field), polygons, field);
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

    private List<double[]> polygons(SizeField nearFront) {
        double[] bare = new double[3 * outline.frontCount()];
        for (int i = 0; i < outline.frontCount(); i++) {
            set(bare, i, front[2 * i], front[2 * i + 1], 0);
        }
        SizeField toFront = new SizeField(bare, Double.POSITIVE_INFINITY, 1);
        List<double[]> polygons = new ArrayList<>();
        for (int k = 0; k < outline.fillers().size(); k++) {
            polygons.add(polygon(k, nearFront, toFront));
        }
        return polygons;
    }

    /** Vertices clockwise, so that the electrolyte is on the left of the edges. */
    private double[] polygon(int k, SizeField nearFront, SizeField toFront) {
        Circle disc = outline.fillers().get(k);
        double round = 2 * Math.PI * disc.radius();
        double[] at = Spacing.positions(round, LEAST_EDGES, s -> {
            double x = disc.x() + disc.radius() * Math.cos(s / disc.radius());
            double y = disc.y() - disc.radius() * Math.sin(s / disc.radius());
            double gap = Math.min(gaps.ofFiller(k, x, y), toFront.at(x, y));
            double size = Math.min(round / LEAST_EDGES, nearFront.at(x, y));
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

    private static double[] withFillers(double[] frontSources, List<double[]> polygons) {
        int count = frontSources.length / 3;
        int total = count;
        for (double[] polygon : polygons) {
            total += polygon.length / 2;
        }
        double[] sources = Arrays.copyOf(frontSources, 3 * total);
        for (double[] polygon : polygons) {
            int last = polygon.length / 2 - 1;
            for (int i = 0; i <= last; i++) {
                double both = edge(polygon, i, i == last ? 0 : i + 1) + edge(polygon, i, i == 0 ? last : i - 1);
                set(sources, count++, polygon[2 * i], polygon[2 * i + 1], 0.5 * both);
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

    /** Nodes of right side, top and left side, each with its first end and without its last. */
    private List<double[]> sides(SizeField field) {
        double width = outline.width();
        double height = outline.height();
        double[] corners = {width, front[front.length - 1], width, height, 0, height, 0, front[1]};
        List<double[]> sides = new ArrayList<>();
        for (int s = 0; s < 6; s += 2) {
            double x = corners[s];
            double y = corners[s + 1];
            double dx = Math.signum(corners[s + 2] - x);
            double dy = Math.signum(corners[s + 3] - y);
            double length = Math.abs(corners[s + 2] - x) + Math.abs(corners[s + 3] - y);
            double[] at = Spacing.positions(length, 1, t -> field.at(x + t * dx, y + t * dy));
            double[] xy = new double[2 * at.length + 2];
            xy[0] = x;
            xy[1] = y;
            for (int i = 0; i < at.length; i++) {
                xy[2 * i + 2] = x + at[i] * dx;
                xy[2 * i + 3] = y + at[i] * dy;
            }
            sides.add(xy);
        }
        return sides;
    }

    private Boundary join(List<double[]> sides, List<double[]> polygons, SizeField field) {
        Loops loops = new Loops();
        // the front's last node is the right side's first, and the left side ends at the front's first
        for (int e = 0; e < outline.frontCount() - 1; e++) {
            loops.add(Arrays.copyOfRange(front, 2 * e, 2 * e + 2), outline.frontTag(e));
        }
        loops.add(sides.get(0), BoundaryTag.RIGHT);
        loops.add(sides.get(1), BoundaryTag.TOP);
        loops.add(sides.get(2), BoundaryTag.LEFT);
        loops.close();
        for (int k = 0; k < polygons.size(); k++) {
            loops.add(polygons.get(k), outline.fillerTag(k));
            loops.close();
        }
        return loops.boundary(field);
    }
}

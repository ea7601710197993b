package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.internal.front.curve.Areas;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.SegmentGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where parts of a front cross or nearly meet across the electrolyte. A gap is narrow against the length of front
 * behind it (chord against arc), so that a corner of more than 29 degrees is none.
 */
public final class FrontGaps {
    /**
     * A gap from one place of the front to a later one (places in edges from the first node).
     *
     * @param width of electrolyte, 0 at a crossing
     * @param x middle
     * @param arc length of front behind it
     * @param pocket signed area behind it, positive when it is electrolyte
     * @param still whether both places are on fillers, so that the gap does not change
     */
    public record Gap(
            double from, double to, double width, double x, double y, double arc, double pocket, boolean still) {}

    private final Front front;
    private final double[] arc;
    private final double[] normals;

    /** Sums of the cross products of successive nodes, for the area of any loop in one subtraction. */
    private final double[] cross;

    public FrontGaps(Front front) {
        this.front = front;
        arc = front.arcLengths();
        normals = Areas.normals(front.xy());
        cross = new double[front.nodeCount()];
        for (int i = 1; i < cross.length; i++) {
            cross[i] = cross[i - 1] + front.x(i - 1) * front.y(i) - front.y(i - 1) * front.x(i);
        }
    }

    /** All pairs of edges that cross. */
    public List<Gap> crossings() {
        List<Gap> found = new ArrayList<>();
        SegmentGrid grid = new SegmentGrid(front, 0);
        int[] seen = new int[front.edgeCount()];
        for (int e = 0; e < front.edgeCount(); e++) {
            int edge = e;
            double ax = front.x(e);
            double ay = front.y(e);
            double bx = front.x(e + 1);
            double by = front.y(e + 1);
            grid.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), other -> {
                if (other > edge + 1 && seen[other] != edge + 1) {
                    seen[other] = edge + 1;
                    crossing(edge, other, found);
                }
            });
        }
        return found;
    }

    private void crossing(int a, int b, List<Gap> found) {
        double ux = front.x(a + 1) - front.x(a);
        double uy = front.y(a + 1) - front.y(a);
        double vx = front.x(b + 1) - front.x(b);
        double vy = front.y(b + 1) - front.y(b);
        double wx = front.x(b) - front.x(a);
        double wy = front.y(b) - front.y(a);
        double det = ux * vy - uy * vx;
        if (det == 0) {
            return;
        }
        double s = (wx * vy - wy * vx) / det;
        double t = (wx * uy - wy * ux) / det;
        if (s >= 0 && s <= 1 && t >= 0 && t <= 1) {
            found.add(between(a + s, b + t, 0));
        }
    }

    /** Nodes and edges that face each other across less than {@code reach} with more front behind than {@code leastArc}. */
    public List<Gap> narrow(double reach, double leastArc) {
        List<Gap> found = new ArrayList<>();
        SegmentGrid grid = new SegmentGrid(front, reach);
        int[] seen = new int[front.edgeCount()];
        for (int i = 0; i < front.nodeCount(); i++) {
            int node = i;
            double x = front.x(i);
            double y = front.y(i);
            grid.near(x - reach, y - reach, x + reach, y + reach, edge -> {
                if (edge != node && edge != node - 1 && seen[edge] != node + 1) {
                    seen[edge] = node + 1;
                    facing(node, edge, reach, leastArc, found);
                }
            });
        }
        return found;
    }

    /**
     * Of all crossings and gaps below {@code reach} the narrowest that counts, of two alike the one with most front behind it; null
     * when there is none.
     */
    @Nullable
    Gap narrowest(double reach, double leastArc, Predicate<Gap> counts) {
        List<Gap> all = new ArrayList<>(crossings());
        all.addAll(narrow(reach, leastArc));
        Gap best = null;
        for (Gap gap : all) {
            boolean better = best == null
                    || gap.width() < best.width()
                    || (gap.width() == best.width() && gap.arc() > best.arc());
            if (better && counts.test(gap)) {
                best = gap;
            }
        }
        return best;
    }

    /**
     * The node nearest to a side that faces it across a narrow gap to the mirror image, and counts; -1 when no such gap is below
     * {@code reach}.
     */
    int nearestToSide(double reach, double leastArc, IntPredicate counts) {
        int best = -1;
        double least = reach;
        for (int i = 1; i < front.edgeCount(); i++) {
            double gap = 2 * toSide(i);
            boolean left = isLeft(i);
            double arcs = 2 * (left ? arc[i] : length() - arc[i]);
            boolean facing = gap <= 0 || (left ? normalX(i) < 0 : normalX(i) > 0);
            if (gap < least && facing && arcs > Math.max(leastArc, FrontLimits.CHORD_ARC * gap) && counts.test(i)) {
                least = gap;
                best = i;
            }
        }
        return best;
    }

    /** Whether a place is nearer along the front to the left side than to the right one. */
    public boolean isLeft(double place) {
        return arcAt(place) < 0.5 * length();
    }

    /** The side to which a place is nearer along the front. */
    public double side(double place) {
        return isLeft(place) ? front.left() : front.right();
    }

    /** From that side to a node; negative beyond it. */
    double toSide(int node) {
        return isLeft(node) ? front.x(node) - front.left() : front.right() - front.x(node);
    }

    private void facing(int node, int edge, double reach, double leastArc, List<Gap> found) {
        double t = nearest(edge, front.x(node), front.y(node));
        double acrossX = x(edge + t) - front.x(node);
        double acrossY = y(edge + t) - front.y(node);
        double gap = Math.hypot(acrossX, acrossY);
        double length = Math.abs(arcAt(edge + t) - arc[node]);
        if (gap >= reach || length <= Math.max(leastArc, FrontLimits.CHORD_ARC * gap)) {
            return;
        }
        double edgeX = front.x(edge + 1) - front.x(edge);
        double edgeY = front.y(edge + 1) - front.y(edge);
        boolean ahead = normals[2 * node] * acrossX + normals[2 * node + 1] * acrossY > 0;
        boolean back = edgeY * acrossX - edgeX * acrossY > 0;
        if (ahead && back) {
            found.add(between(Math.min(node, edge + t), Math.max(node, edge + t), gap));
        }
    }

    /** Fraction of an edge that is nearest to a point. */
    private double nearest(int edge, double px, double py) {
        return Segments.nearest(px, py, front.x(edge), front.y(edge), front.x(edge + 1), front.y(edge + 1));
    }

    public Gap between(double from, double to, double width) {
        double x = 0.5 * (x(from) + x(to));
        double y = 0.5 * (y(from) + y(to));
        boolean still = from > 0
                && to < front.edgeCount()
                && !front.isLithium((int) Math.ceil(from) - 1)
                && !front.isLithium((int) to);
        return new Gap(from, to, width, x, y, arcAt(to) - arcAt(from), pocket(from, to), still);
    }

    /** The same gap between the nodes where it is narrowest: at each of its ends by a parabola through the gaps at three nodes. */
    Gap narrowest(Gap gap) {
        double from = narrowest(gap.from(), gap.to());
        double to = narrowest(gap.to(), gap.from());
        return between(from, to, gap.width());
    }

    private double narrowest(double place, double opposite) {
        int node = (int) Math.rint(place);
        if (node < 1 || node >= front.edgeCount() || !front.isFree(node)) {
            return place;
        }
        double before = across(node - 1, opposite);
        double here = across(node, opposite);
        double after = across(node + 1, opposite);
        double left = front.edgeLength(node - 1);
        double right = front.edgeLength(node);
        double slopeLeft = (here - before) / left;
        double slopeRight = (after - here) / right;
        // The slope at the node, and how fast it rises.
        double slope = (slopeLeft * right + slopeRight * left) / (left + right);
        double rise = 2 * (slopeRight - slopeLeft) / (left + right);
        double way = rise > 0 ? Math.max(-left, Math.min(right, -slope / rise)) : 0;
        return placeAt(arc[node] + way);
    }

    /** From a node to the nearest place on the front about another. */
    private double across(int node, double opposite) {
        int middle = Math.min((int) opposite, front.edgeCount() - 1);
        double least = Double.POSITIVE_INFINITY;
        for (int edge = Math.max(0, middle - 2); edge <= Math.min(front.edgeCount() - 1, middle + 2); edge++) {
            double t = nearest(edge, front.x(node), front.y(node));
            least = Math.min(least, Math.hypot(x(edge + t) - front.x(node), y(edge + t) - front.y(node)));
        }
        return least;
    }

    /** Signed area of the loop along the front between two places and straight back, counter-clockwise positive. */
    public double pocket(double from, double to) {
        int first = Math.min((int) from, front.edgeCount() - 1) + 1;
        int last = Math.min((int) to, front.edgeCount() - 1);
        if (last < first) {
            return 0;
        }
        double open = x(from) * front.y(first) - y(from) * front.x(first);
        double close = front.x(last) * y(to) - front.y(last) * x(to);
        return 0.5 * (open + cross[last] - cross[first] + close + x(to) * y(from) - y(to) * x(from));
    }

    /** Electrolyte between the side and the front from the end nearer to a place. */
    public double sidePocket(double place) {
        int last = front.nodeCount() - 1;
        boolean left = isLeft(place);
        double loop = left ? pocket(0, place) : pocket(place, last);
        // The loop closes straight from the place to the end; the triangle up along the side is missing.
        double end = left ? front.y(0) : front.y(last);
        return loop + 0.5 * Math.abs(x(place) - side(place)) * (y(place) - end);
    }

    public double x(double place) {
        return front.xAt(place);
    }

    public double y(double place) {
        return front.yAt(place);
    }

    public double length() {
        return arc[arc.length - 1];
    }

    public double arcAt(double place) {
        return Front.arcAt(arc, place);
    }

    /** The place half way along the front between two places. */
    public double middle(double from, double to) {
        return placeAt(0.5 * (arcAt(from) + arcAt(to)));
    }

    /** The place at an arc length. */
    public double placeAt(double length) {
        int low = 0;
        int high = front.edgeCount();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (arc[middle] <= length) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double edge = arc[low + 1] - arc[low];
        return low + (edge > 0 ? Math.max(0, Math.min(1, (length - arc[low]) / edge)) : 0);
    }

    /** Normal at a node, x component. */
    public double normalX(int node) {
        return normals[2 * node];
    }
}

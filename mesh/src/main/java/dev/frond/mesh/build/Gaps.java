package dev.frond.mesh.build;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Segments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Widths of the gaps between pieces of boundary that face each other across the electrolyte. */
final class Gaps {
    /**
     * Two points of the front face each other when the way along the front is this many times the gap: the flanks of a concave
     * corner of more than 37 degrees do not, its triangles fit anyway.
     */
    private static final double DETOUR = 3;

    private final Outline outline;
    private final double[] front;
    private final double[] arc;

    Gaps(Outline outline) {
        this.outline = outline;
        front = outline.front();
        arc = new double[front.length / 2];
        for (int i = 1; i < arc.length; i++) {
            arc[i] = arc[i - 1] + edge(i - 1);
        }
    }

    /** Length of an edge of the front. */
    double edge(int i) {
        return Math.hypot(front[2 * i + 2] - front[2 * i], front[2 * i + 3] - front[2 * i + 1]);
    }

    /** Gap from a point of filler {@code self} to the sides, the top and the other fillers; not to the front. */
    double ofFiller(int self, double px, double py) {
        double gap = Math.min(Math.min(px, outline.width() - px), outline.height() - py);
        return Math.min(gap, toFillers(self, null, px, py));
    }

    /** Gap from a point of a ring to the sides that it does not stand at, the top, the discs and the other rings. */
    double ofRing(Ring self, double px, double py) {
        double left = self.isAt(0) ? Double.POSITIVE_INFINITY : px;
        double right = self.isAt(outline.width()) ? Double.POSITIVE_INFINITY : outline.width() - px;
        double gap = Math.min(Math.min(left, right), outline.height() - py);
        return Math.min(gap, toFillers(-1, self, px, py));
    }

    /**
     * Gap at each front node to whatever faces it, as far as it is below that node's reach; larger or infinite otherwise.
     *
     * @param reach one per front node
     */
    double[] ofFront(double[] reach) {
        double[] gaps = new double[arc.length];
        int last = arc.length - 1;
        for (int i = 0; i <= last; i++) {
            double x = front[2 * i];
            double y = front[2 * i + 1];
            gaps[i] = Math.min(outline.height() - y, toFillers(-1, null, x, y));
            gaps[i] = Math.min(gaps[i], toSide(x, arc[i] + Math.abs(y - front[1])));
            double fromEnd = arc[last] - arc[i] + Math.abs(y - front[2 * last + 1]);
            gaps[i] = Math.min(gaps[i], toSide(outline.width() - x, fromEnd));
        }
        narrowToFront(gaps, reach);
        return gaps;
    }

    private static double toSide(double gap, double detour) {
        return detour >= DETOUR * gap && gap > 0 ? gap : Double.POSITIVE_INFINITY;
    }

    private double toFillers(int self, @Nullable Ring own, double px, double py) {
        double gap = Double.POSITIVE_INFINITY;
        for (int k = 0; k < outline.fillers().size(); k++) {
            if (k != self) {
                Circle disc = outline.fillers().get(k);
                gap = Math.min(gap, Math.max(0, disc.distance(px, py)));
            }
        }
        for (Ring ring : outline.rings()) {
            if (ring != own) {
                gap = Math.min(gap, ring.distance(px, py));
            }
        }
        return gap;
    }

    private void narrowToFront(double[] gaps, double[] reach) {
        Integer[] edges = new Integer[arc.length - 1];
        Arrays.setAll(edges, e -> e);
        Arrays.sort(edges, (e, f) -> Double.compare(left(e), left(f)));
        double longest = 0;
        for (int e = 0; e < edges.length; e++) {
            longest = Math.max(longest, edge(e));
        }
        for (int i = 0; i < gaps.length; i++) {
            int k = firstNotLeftOf(front[2 * i] - reach[i] - longest, edges);
            for (; k < edges.length && left(edges[k]) <= front[2 * i] + reach[i]; k++) {
                gaps[i] = Math.min(gaps[i], across(i, edges[k], reach[i]));
            }
        }
    }

    private int firstNotLeftOf(double x, Integer[] edges) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (left(edges[middle]) < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double left(int edge) {
        return Math.min(front[2 * edge], front[2 * edge + 2]);
    }

    /** Distance from node i to the edge when they face each other through the electrolyte, which is left of the front. */
    private double across(int i, int edge, double reach) {
        double x = front[2 * i];
        double y = front[2 * i + 1];
        int e = 2 * edge;
        if (Math.min(front[e + 1], front[e + 3]) > y + reach || Math.max(front[e + 1], front[e + 3]) < y - reach) {
            return Double.POSITIVE_INFINITY;
        }
        double gap = Segments.distance(x, y, front[e], front[e + 1], front[e + 2], front[e + 3]);
        double detour = Math.min(Math.abs(arc[i] - arc[edge]), Math.abs(arc[i] - arc[edge + 1]));
        double left = (front[e + 2] - front[e]) * (y - front[e + 1]) - (front[e + 3] - front[e + 1]) * (x - front[e]);
        boolean faces = left > 0 && detour >= DETOUR * gap;
        return faces ? gap : Double.POSITIVE_INFINITY;
    }
}

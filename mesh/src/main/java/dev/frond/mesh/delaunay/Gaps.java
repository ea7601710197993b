package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.NeighbourGrid;
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
    private final NeighbourGrid discs;
    private final double[][] boxes;
    private final double reach;

    /** @param reach distance up to which gaps to discs and rings matter; wider ones may be given as infinite */
    Gaps(Outline outline, double reach) {
        this.outline = outline;
        this.reach = reach;
        boxes = outline.rings().stream().map(Gaps::box).toArray(double[][]::new);
        double largest =
                outline.fillers().stream().mapToDouble(Circle::radius).max().orElse(0);
        discs = new NeighbourGrid(
                0,
                outline.lowest(),
                outline.width(),
                outline.height(),
                largest + reach,
                outline.fillers().size());
        outline.fillers().forEach(disc -> discs.add(disc.x(), disc.y()));
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

    /** Gap from a point of filler {@code self} to the sides, the top and the other fillers within reach; not to the front. */
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
        double[] least = {gap};
        discs.any(px, py, k -> {
            if (k != self) {
                least[0] =
                        Math.min(least[0], Math.max(0, outline.fillers().get(k).distance(px, py)));
            }
            return false;
        });
        gap = least[0];
        for (int k = 0; k < boxes.length; k++) {
            if (outline.rings().get(k) != own && isWithin(boxes[k], px, py, Math.min(gap, reach))) {
                gap = Math.min(gap, outline.rings().get(k).distance(px, py));
            }
        }
        return gap;
    }

    /** Whether a point is nearer to a box, left, bottom, right and top, than a distance along both axes. */
    private static boolean isWithin(double[] box, double px, double py, double distance) {
        return px > box[0] - distance && px < box[2] + distance && py > box[1] - distance && py < box[3] + distance;
    }

    private static double[] box(Ring ring) {
        double[] box = {ring.x(0), ring.y(0), ring.x(0), ring.y(0)};
        for (int e = 1; e <= ring.edgeCount(); e++) {
            box[0] = Math.min(box[0], ring.x(e));
            box[1] = Math.min(box[1], ring.y(e));
            box[2] = Math.max(box[2], ring.x(e));
            box[3] = Math.max(box[3], ring.y(e));
        }
        return box;
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

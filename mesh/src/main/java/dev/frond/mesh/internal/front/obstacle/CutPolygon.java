package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.ImpossibleOutlineException;

/** A polygon, clockwise, near the side x = 0 or across it, as {@link FillerPolygons#fromLeft} makes it end there. */
final class CutPolygon {
    private final double[] xy;
    private final double size;
    private final int leftmost;
    private final int rightmost;

    CutPolygon(double[] xy, double size) {
        this.xy = xy;
        this.size = size;
        int left = 0;
        int right = 0;
        for (int k = 1; k < xy.length / 2; k++) {
            left = xy[2 * k] < xy[2 * left] ? k : left;
            right = xy[2 * k] > xy[2 * right] ? k : right;
        }
        leftmost = left;
        rightmost = right;
    }

    double[] fromLeft(double gap, double end) {
        if (!(xy[2 * rightmost] > 0)) {
            throw new ImpossibleOutlineException("a filler is outside the box");
        }
        End upper = end(1, gap);
        End lower = end(-1, gap);
        int n = xy.length / 2;
        int count = Math.floorMod(lower.node - upper.node, n) + 1;
        double[] cut = new double[2 * count + 8];
        double[] ends = {end, upper.y, 0, upper.y, 0, lower.y, end, lower.y};
        for (int k = 0; k < ends.length; k++) {
            cut[k < 4 ? k : 2 * count + k] = ends[k];
        }
        for (int k = 0; k < count; k++) {
            int node = (upper.node + k) % n;
            cut[4 + 2 * k] = xy[2 * node];
            cut[5 + 2 * k] = xy[2 * node + 1];
        }
        return cut;
    }

    /**
     * One end of what is left.
     *
     * @param node the first that stays
     * @param y height at the side
     */
    private record End(int node, double y) {}

    /** From the leftmost corner clockwise, up, or against it, down, to the last that is too near to the side. */
    private End end(int step, double gap) {
        int n = xy.length / 2;
        int last = lastBefore(step, 0);
        if (last >= 0) {
            int next = Math.floorMod(last + step, n);
            double t = xy[2 * last] / (xy[2 * last] - xy[2 * next]);
            double y = xy[2 * last + 1] + t * (xy[2 * next + 1] - xy[2 * last + 1]);
            double along = Math.atan2(step * (xy[2 * next + 1] - xy[2 * last + 1]), xy[2 * next] - xy[2 * last]);
            // the electrolyte is above an upper end, between the edge and the side
            if (0.5 * Math.PI - along >= ObstacleLimits.LEAST_WEDGE) {
                return new End(beyond(step, ObstacleLimits.LEAST_END * size), y);
            }
        }
        int node = beyond(step, gap);
        return new End(node, xy[2 * node + 1]);
    }

    /** The first corner past all that are nearer to the side than a distance; the rightmost when all are. */
    private int beyond(int step, double distance) {
        int last = lastBefore(step, distance);
        return last < 0 ? leftmost : Math.floorMod(last + step, xy.length / 2);
    }

    /** The last corner before the rightmost with x below a bound; -1 when the leftmost is not. */
    private int lastBefore(int step, double bound) {
        int n = xy.length / 2;
        int last = -1;
        for (int k = leftmost; k != rightmost; k = Math.floorMod(k + step, n)) {
            last = xy[2 * k] < bound || (bound == 0 && xy[2 * k] <= 0) ? k : last;
        }
        return last;
    }
}

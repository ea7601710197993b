package dev.frond.mesh.delaunay;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * h(p) = min(most(p), min over sources b of (s_b + growth |p - b|)), evaluated exactly through a k-d tree whose branches carry
 * their bounding box and smallest s. With s = 0 and growth 1 it is the distance to the nearest source.
 */
final class SizeField {
    private static final int LEAF = 4;

    private final double[] sources;
    private final DoubleBinaryOperator most;
    private final double growth;
    private final double[] branches;

    /**
     * @param sources x, y and s of each source, flat; copied
     * @param most largest value, by x and y
     */
    SizeField(double[] sources, DoubleBinaryOperator most, double growth) {
        this.sources = sources.clone();
        this.most = most;
        this.growth = growth;
        int count = sources.length / 3;
        branches = new double[5 * 2 * Math.max(1, Integer.highestOneBit(Math.max(1, count / LEAF)) * 4)];
        if (count > 0) {
            build(0, 0, count);
        }
    }

    double at(double px, double py) {
        double largest = most.applyAsDouble(px, py);
        return sources.length == 0 ? largest : search(0, 0, sources.length / 3, px, py, largest);
    }

    private void build(int branch, int from, int to) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        double least = Double.POSITIVE_INFINITY;
        for (int i = 3 * from; i < 3 * to; i += 3) {
            box[0] = Math.min(box[0], sources[i]);
            box[1] = Math.min(box[1], sources[i + 1]);
            box[2] = Math.max(box[2], sources[i]);
            box[3] = Math.max(box[3], sources[i + 1]);
            least = Math.min(least, sources[i + 2]);
        }
        System.arraycopy(box, 0, branches, 5 * branch, 4);
        branches[5 * branch + 4] = least;
        if (to - from > LEAF) {
            sort(from, to, box[2] - box[0] >= box[3] - box[1] ? 0 : 1);
            build(2 * branch + 1, from, (from + to) / 2);
            build(2 * branch + 2, (from + to) / 2, to);
        }
    }

    private void sort(int from, int to, int axis) {
        double[][] rows = new double[to - from][];
        for (int i = from; i < to; i++) {
            rows[i - from] = Arrays.copyOfRange(sources, 3 * i, 3 * i + 3);
        }
        Arrays.sort(rows, (p, q) -> Double.compare(p[axis], q[axis]));
        for (int i = from; i < to; i++) {
            System.arraycopy(rows[i - from], 0, sources, 3 * i, 3);
        }
    }

    private double search(int branch, int from, int to, double px, double py, double best) {
        if (bound(branch, px, py) >= best) {
            return best;
        }
        if (to - from <= LEAF) {
            double least = best;
            for (int i = 3 * from; i < 3 * to; i += 3) {
                double dx = px - sources[i];
                double dy = py - sources[i + 1];
                least = Math.min(least, sources[i + 2] + growth * Math.sqrt(dx * dx + dy * dy));
            }
            return least;
        }
        int middle = (from + to) / 2;
        int left = 2 * branch + 1;
        if (bound(left, px, py) <= bound(left + 1, px, py)) {
            return search(left + 1, middle, to, px, py, search(left, from, middle, px, py, best));
        }
        return search(left, from, middle, px, py, search(left + 1, middle, to, px, py, best));
    }

    private double bound(int branch, double px, double py) {
        int b = 5 * branch;
        double dx = Math.max(0, Math.max(branches[b] - px, px - branches[b + 2]));
        double dy = Math.max(0, Math.max(branches[b + 1] - py, py - branches[b + 3]));
        return branches[b + 4] + growth * Math.sqrt(dx * dx + dy * dy);
    }
}

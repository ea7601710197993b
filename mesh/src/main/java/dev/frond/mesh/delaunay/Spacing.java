package dev.frond.mesh.delaunay;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Places nodes along a curve so that the distance between neighbours follows a size. */
final class Spacing {
    private static final double STEPS_PER_EDGE = 4;
    /** Keeps a count from hanging on the rounding of the unit of length. */
    private static final double TIE = 1e-7;

    private Spacing() {}

    /**
     * Positions between, and without, the ends of a curve.
     *
     * @param length of the curve
     * @param leastEdges at least so many edges
     * @param size wanted edge length at an arc length
     * @return arc lengths, rising, one less than there are edges
     */
    static double[] positions(double length, int leastEdges, DoubleUnaryOperator size) {
        double[] arc = new double[64];
        double[] edges = new double[64];
        int count = 1;
        double density = 1 / size.applyAsDouble(0);
        while (arc[count - 1] < length) {
            double next = Math.min(length, arc[count - 1] + 1 / (density * STEPS_PER_EDGE));
            double nextDensity = 1 / size.applyAsDouble(next);
            if (count == arc.length) {
                arc = Arrays.copyOf(arc, 2 * count);
                edges = Arrays.copyOf(edges, 2 * count);
            }
            edges[count] = edges[count - 1] + 0.5 * (density + nextDensity) * (next - arc[count - 1]);
            arc[count++] = next;
            density = nextDensity;
        }
        int wanted = Math.max(leastEdges, (int) Math.floor(edges[count - 1] + 0.5 + TIE));
        return equalShares(arc, edges, count, wanted);
    }

    private static double[] equalShares(double[] arc, double[] edges, int count, int wanted) {
        double[] positions = new double[wanted - 1];
        int j = 1;
        for (int k = 1; k < wanted; k++) {
            double share = edges[count - 1] * k / wanted;
            while (j < count - 1 && edges[j] < share) {
                j++;
            }
            double part = (share - edges[j - 1]) / (edges[j] - edges[j - 1]);
            positions[k - 1] = arc[j - 1] + part * (arc[j] - arc[j - 1]);
        }
        return positions;
    }
}

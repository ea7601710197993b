package dev.frond.mesh.front;

/**
 * Which nodes are corners. A node turns by its corner plus the curvature of the front times the local spacing; a corner
 * is a turning too large for the latter, judged by the neighbours.
 */
final class Corners {
    /** A valley's corner turns at least this much. Its flanks sharpen it: better early than late. */
    private static final double VALLEY = Math.toRadians(35);

    /** A ridge's corner turns at least this much: growth rounds it, so that a tip with few nodes is not yet a corner. */
    private static final double RIDGE = Math.toRadians(50);

    /** ... and this many times more than either neighbour, unless it is ... */
    private static final double ABOVE_NEIGHBOURS = 1.75;

    /** ... this much, which no curve at the proper spacing turns. */
    private static final double ALWAYS = Math.toRadians(75);

    private Corners() {}

    /**
     * One flag per node. An end is a corner when the front and its mirror image meet there at an angle. What is not free
     * counts as a corner: it stays where it is.
     */
    static boolean[] of(Front front) {
        int n = front.nodeCount();
        double[] turning = new double[n];
        for (int i = 0; i < n; i++) {
            turning[i] = front.turning(i);
        }
        boolean[] corner = new boolean[n];
        for (int i = 0; i < n; i++) {
            double size = Math.abs(turning[i]);
            double beside = Math.max(beside(turning, i, -1), beside(turning, i, 1));
            boolean sharp = isCandidate(turning[i]) && (size >= ABOVE_NEIGHBOURS * beside || size >= ALWAYS);
            corner[i] = sharp || !front.isFree(i);
        }
        return corner;
    }

    /** The neighbour's turning; of two corners side by side, what lies beyond the other. */
    private static double beside(double[] turning, int node, int step) {
        int next = inside(node + step, turning.length);
        return Math.abs(isCandidate(turning[next]) ? turning[inside(node + 2 * step, turning.length)] : turning[next]);
    }

    /** Beyond an end lies the mirror image. */
    private static int inside(int node, int nodeCount) {
        int last = nodeCount - 1;
        int reflected = node < 0 ? -node : node > last ? 2 * last - node : node;
        return Math.max(0, Math.min(last, reflected));
    }

    private static boolean isCandidate(double turning) {
        return turning >= VALLEY || turning <= -RIDGE;
    }
}

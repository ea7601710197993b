package dev.frond.mesh.internal.front.curve;

/**
 * Which nodes are corners. A node turns by its corner plus the curvature of the front times the local spacing; a corner
 * is a turning too large for the latter, judged by the neighbours. Turnings are {@linkplain DirectedTurning directed}.
 */
public final class Corners {
    private Corners() {}

    /**
     * One flag per node. An end is a corner when the front and its mirror image meet there at an angle. What is not free
     * counts as a corner: it stays where it is.
     */
    public static boolean[] of(Front front, Recession recession) {
        double[] turning = DirectedTurning.of(front, recession);
        boolean[] corner = new boolean[turning.length];
        for (int i = 0; i < corner.length; i++) {
            corner[i] = isCorner(turning, i) || !front.isFree(i);
        }
        return corner;
    }

    /** One flag per node: free corners that motion opens. */
    static boolean[] protruding(Front front, Recession recession) {
        double[] turning = DirectedTurning.of(front, recession);
        boolean[] protruding = new boolean[turning.length];
        for (int i = 0; i < protruding.length; i++) {
            protruding[i] = turning[i] < 0 && front.isFree(i) && isCorner(turning, i);
        }
        return protruding;
    }

    private static boolean isCorner(double[] turning, int node) {
        double size = Math.abs(turning[node]);
        double beside = Math.max(beside(turning, node, -1), beside(turning, node, 1));
        return isCandidate(turning[node])
                && (size >= CurveLimits.ABOVE_NEIGHBOURS * beside || size >= CurveLimits.CERTAIN_CORNER);
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
        return Math.abs(turning) >= CurveLimits.CORNER;
    }
}

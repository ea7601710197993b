package dev.frond.mesh.delaunay;

import java.util.Arrays;

/** Where a front is not straight: there its current varies, also some way off. */
final class FrontBends {
    /** Turning within a reach on either side from which a node counts as on a bend, radians: one degree. */
    private static final double STRAIGHT = Math.toRadians(1);

    private final double[] front;

    /** @param front x and y of its nodes */
    FrontBends(double[] front) {
        this.front = front;
    }

    /**
     * The nodes on bends.
     *
     * @param reach length of front on either side over which the direction is averaged
     * @return x, y and 0 of each, flat
     */
    double[] sources(double reach) {
        double[] sources = new double[3 * front.length / 2];
        int count = 0;
        int last = front.length / 2 - 1;
        int before = 0;
        int after = 0;
        for (int i = 0; i <= last; i++) {
            while (before < i && distance(before + 1, i) >= reach) {
                before++;
            }
            after = Math.max(after, i);
            while (after < last && distance(i, after) < reach) {
                after++;
            }
            if (turns(before, i, after)) {
                sources[3 * count] = front[2 * i];
                sources[3 * count++ + 1] = front[2 * i + 1];
            }
        }
        return Arrays.copyOf(sources, 3 * count);
    }

    /** At the sides, which are mirrors, a front that is not level is bent. */
    private boolean turns(int before, int at, int after) {
        double turning = direction(at, after) - direction(before, at);
        return Math.abs(Math.IEEEremainder(turning, 2 * Math.PI)) > STRAIGHT;
    }

    private double direction(int from, int to) {
        return from == to ? 0 : Math.atan2(front[2 * to + 1] - front[2 * from + 1], front[2 * to] - front[2 * from]);
    }

    private double distance(int from, int to) {
        return Math.hypot(front[2 * to] - front[2 * from], front[2 * to + 1] - front[2 * from + 1]);
    }
}

package dev.frond.mesh.internal.front.curve;

import java.util.Arrays;

/**
 * Where lithium is stripped off a front, and how fast the front moves: where it recedes it may meet things through the metal.
 * Elsewhere the metal's side is left alone, so that a needle that grows may be as thin as it is. Immutable.
 */
public final class Recession {
    private static final Recession NONE = new Recession(new double[0], new double[0], false);

    private final double[] xy;
    private final double[] speed;
    private final boolean recedes;

    private Recession(double[] xy, double[] speed, boolean recedes) {
        this.xy = xy;
        this.speed = speed;
        this.recedes = recedes;
    }

    /** Of a front that stands still. */
    public static Recession none() {
        return NONE;
    }

    /**
     * Of a front that sweeps given areas.
     *
     * @param rate per node of the front, um2/s: the integral of its normal speed times the node's hat function, negative where
     *     lithium is stripped
     */
    public static Recession of(Front front, double[] rate) {
        double[] xy = new double[2 * rate.length];
        double[] speed = new double[rate.length];
        boolean recedes = false;
        int count = 0;
        for (int i = 0; i < rate.length; i++) {
            double length = lithiumBeside(front, i);
            if (length > 0) {
                xy[2 * count] = front.x(i);
                xy[2 * count + 1] = front.y(i);
                speed[count++] = rate[i] / (0.5 * length);
                recedes |= rate[i] < 0;
            }
        }
        return new Recession(Arrays.copyOf(xy, 2 * count), Arrays.copyOf(speed, count), recedes);
    }

    private static double lithiumBeside(Front front, int node) {
        double before = node > 0 && front.isLithium(node - 1) ? front.edgeLength(node - 1) : 0;
        double after = node < front.edgeCount() && front.isLithium(node) ? front.edgeLength(node) : 0;
        return before + after;
    }

    public boolean isNone() {
        return !recedes;
    }

    /** Whether the front recedes at a place near it. */
    public boolean at(double x, double y) {
        return recedes && speedAt(x, y) < 0;
    }

    /** Into the electrolyte, um/s, at a place near the front: as at the nearest node of lithium; 0 of a front that stands still. */
    public double speedAt(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        double nearest = 0;
        for (int i = 0; i < speed.length; i++) {
            double square = (xy[2 * i] - x) * (xy[2 * i] - x) + (xy[2 * i + 1] - y) * (xy[2 * i + 1] - y);
            if (square < least) {
                least = square;
                nearest = speed[i];
            }
        }
        return nearest;
    }
}

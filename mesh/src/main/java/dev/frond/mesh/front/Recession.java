package dev.frond.mesh.front;

import java.util.Arrays;

/**
 * Where lithium is stripped off a front: there it may meet things through the metal. Elsewhere the metal's side is left
 * alone, so that a needle that grows may be as thin as it is. Immutable.
 */
public final class Recession {
    private static final Recession NONE = new Recession(new double[0], new boolean[0]);

    private final double[] xy;
    private final boolean[] recedes;

    private Recession(double[] xy, boolean[] recedes) {
        this.xy = xy;
        this.recedes = recedes;
    }

    /** Of a front that grows everywhere or stands still. */
    public static Recession none() {
        return NONE;
    }

    /**
     * Of a front that moves at given speeds.
     *
     * @param rate per node of the front, negative where lithium is stripped
     */
    public static Recession of(Front front, double[] rate) {
        double[] xy = new double[2 * rate.length];
        boolean[] recedes = new boolean[rate.length];
        boolean any = false;
        int count = 0;
        for (int i = 0; i < rate.length; i++) {
            if (front.isFree(i) || front.isContact(i)) {
                xy[2 * count] = front.x(i);
                xy[2 * count + 1] = front.y(i);
                recedes[count] = rate[i] < 0;
                any |= recedes[count++];
            }
        }
        return any ? new Recession(Arrays.copyOf(xy, 2 * count), Arrays.copyOf(recedes, count)) : NONE;
    }

    boolean isNone() {
        return recedes.length == 0;
    }

    /** Whether the front recedes at a place near it: as at the nearest node of lithium. */
    boolean at(double x, double y) {
        double least = Double.POSITIVE_INFINITY;
        boolean nearest = false;
        for (int i = 0; i < recedes.length; i++) {
            double square = (xy[2 * i] - x) * (xy[2 * i] - x) + (xy[2 * i + 1] - y) * (xy[2 * i + 1] - y);
            if (square < least) {
                least = square;
                nearest = recedes[i];
            }
        }
        return nearest;
    }
}

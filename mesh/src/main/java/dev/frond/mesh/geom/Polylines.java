package dev.frond.mesh.geom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Open and closed chains of segments. */
public final class Polylines {
    /** Lengths that differ by less of themselves are the same. */
    private static final double SAME = 1e-9;

    private Polylines() {}

    /** Area enclosed by the closed polygon, positive when counter-clockwise (shoelace formula about the first point). */
    public static double signedArea(double[] xy) {
        double twice = 0;
        for (int i = 2; i + 3 < xy.length; i += 2) {
            twice += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
        }
        return 0.5 * twice;
    }

    /** Length of the open chain. */
    public static double length(double[] xy) {
        double sum = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            sum += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
        }
        return sum;
    }

    /** Distance from the point p to the open chain. */
    public static double distance(double px, double py, double[] xy) {
        double least = Math.hypot(px - xy[0], py - xy[1]);
        for (int i = 0; i + 3 < xy.length; i += 2) {
            least = Math.min(least, Segments.distance(px, py, xy[i], xy[i + 1], xy[i + 2], xy[i + 3]));
        }
        return least;
    }

    /** Whether the closed polygon contains p (even-odd rule; undetermined on the boundary itself). */
    public static boolean contains(double[] xy, double px, double py) {
        boolean inside = false;
        int j = xy.length - 2;
        for (int i = 0; i < xy.length; j = i, i += 2) {
            if ((xy[i + 1] > py) != (xy[j + 1] > py)) {
                int side = RobustOrientation.sign(xy[j], xy[j + 1], xy[i], xy[i + 1], px, py);
                inside ^= xy[i + 1] > xy[j + 1] ? side > 0 : side < 0;
            }
        }
        return inside;
    }

    /**
     * Looks for two segments of the open chain that touch although they are not neighbours, or that fold back on each other.
     *
     * @return the numbers of the two segments, smaller first, or an empty array when the chain is simple
     */
    public static int[] firstCrossing(double[] xy) {
        int segments = xy.length / 2 - 1;
        Integer[] order = new Integer[segments];
        Arrays.setAll(order, s -> s);
        Arrays.sort(order, (s, t) -> Double.compare(leftmost(xy, s), leftmost(xy, t)));
        for (int i = 0; i < segments; i++) {
            int s = order[i];
            double rightmost = Math.max(xy[2 * s], xy[2 * s + 2]);
            for (int j = i + 1; j < segments && leftmost(xy, order[j]) <= rightmost; j++) {
                if (meet(xy, Math.min(s, order[j]), Math.max(s, order[j]))) {
                    return new int[] {Math.min(s, order[j]), Math.max(s, order[j])};
                }
            }
        }
        return new int[0];
    }

    private static double leftmost(double[] xy, int segment) {
        return Math.min(xy[2 * segment], xy[2 * segment + 2]);
    }

    private static boolean meet(double[] xy, int s, int t) {
        int a = 2 * s;
        int b = 2 * t;
        if (t == s + 1) {
            boolean oneLine = RobustOrientation.sign(xy[a], xy[a + 1], xy[b], xy[b + 1], xy[b + 2], xy[b + 3]) == 0;
            double along = (xy[b] - xy[a]) * (xy[b + 2] - xy[b]) + (xy[b + 1] - xy[a + 1]) * (xy[b + 3] - xy[b + 1]);
            return oneLine && along <= 0;
        }
        return Segments.touch(xy[a], xy[a + 1], xy[a + 2], xy[a + 3], xy[b], xy[b + 1], xy[b + 2], xy[b + 3]);
    }

    /** The chain, or the closed polygon, with nodes added evenly so that no segment is longer than {@code longest}. */
    public static double[] split(double[] xy, boolean closed, double longest) {
        int nodes = xy.length / 2;
        List<double[]> split = new ArrayList<>();
        for (int k = 0; k < nodes; k++) {
            int next = closed ? (k + 1) % nodes : Math.min(k + 1, nodes - 1);
            double dx = xy[2 * next] - xy[2 * k];
            double dy = xy[2 * next + 1] - xy[2 * k + 1];
            int parts = (int) Math.max(1, Math.ceil((1 - SAME) * Math.hypot(dx, dy) / longest));
            for (int i = 0; i < parts; i++) {
                double t = (double) i / parts;
                split.add(new double[] {xy[2 * k] + t * dx, xy[2 * k + 1] + t * dy});
            }
        }
        return split.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** A disc inside a closed polygon, about the middle of the widest part at half its height. */
    public static Circle discWithin(double[] xy) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 1; k < xy.length; k += 2) {
            low = Math.min(low, xy[k]);
            high = Math.max(high, xy[k]);
        }
        double level = 0.5 * (low + high);
        double[] crossings = crossings(xy, level);
        double x = xy[0];
        double width = 0;
        for (int k = 0; k + 1 < crossings.length; k += 2) {
            if (crossings[k + 1] - crossings[k] > width) {
                width = crossings[k + 1] - crossings[k];
                x = 0.5 * (crossings[k] + crossings[k + 1]);
            }
        }
        double[] closed = Arrays.copyOf(xy, xy.length + 2);
        closed[xy.length] = xy[0];
        closed[xy.length + 1] = xy[1];
        return new Circle(x, level, 0.9 * distance(x, level, closed));
    }

    /** Where a closed polygon crosses a level, from left to right. */
    private static double[] crossings(double[] xy, double level) {
        double[] found = new double[xy.length / 2];
        int count = 0;
        int j = xy.length - 2;
        for (int i = 0; i < xy.length; j = i, i += 2) {
            if ((xy[i + 1] > level) != (xy[j + 1] > level)) {
                found[count++] = xy[i] + (level - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) * (xy[j] - xy[i]);
            }
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }
}

package dev.frond.mesh.geom;

/** A rectangle along the axes. */
public record Box(double left, double low, double right, double high) {
    /** The smallest one round points x0, y0, x1, y1, ... */
    public static Box round(double[] xy) {
        double left = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < xy.length; k += 2) {
            left = Math.min(left, xy[k]);
            low = Math.min(low, xy[k + 1]);
            right = Math.max(right, xy[k]);
            high = Math.max(high, xy[k + 1]);
        }
        return new Box(left, low, right, high);
    }

    /** Wider by a margin on each side. */
    public Box widened(double margin) {
        return new Box(left - margin, low - margin, right + margin, high + margin);
    }

    /** Whether it overlaps the rectangle round the segment a b. */
    public boolean meets(double ax, double ay, double bx, double by) {
        return Math.max(ax, bx) > left && Math.min(ax, bx) < right && Math.max(ay, by) > low && Math.min(ay, by) < high;
    }
}

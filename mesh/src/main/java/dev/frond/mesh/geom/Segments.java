package dev.frond.mesh.geom;

/** Straight segments. */
public final class Segments {
    private Segments() {}

    /** Where the segment a b is nearest to the point p: from 0 at a to 1 at b; 0 of a segment without length. */
    public static double nearest(double px, double py, double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double square = dx * dx + dy * dy;
        double along = square > 0 ? ((px - ax) * dx + (py - ay) * dy) / square : 0;
        return Math.max(0, Math.min(1, along));
    }

    /** Distance from the point p to the segment a b. */
    public static double distance(double px, double py, double ax, double ay, double bx, double by) {
        double t = nearest(px, py, ax, ay, bx, by);
        return Math.hypot(px - ax - t * (bx - ax), py - ay - t * (by - ay));
    }

    /** Whether the closed segments a b and c d share a point; robust. */
    public static boolean touch(
            double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        if (Math.max(ax, bx) < Math.min(cx, dx)
                || Math.max(cx, dx) < Math.min(ax, bx)
                || Math.max(ay, by) < Math.min(cy, dy)
                || Math.max(cy, dy) < Math.min(ay, by)) {
            return false;
        }
        return RobustOrientation.sign(ax, ay, bx, by, cx, cy) * RobustOrientation.sign(ax, ay, bx, by, dx, dy) <= 0
                && RobustOrientation.sign(cx, cy, dx, dy, ax, ay) * RobustOrientation.sign(cx, cy, dx, dy, bx, by) <= 0;
    }
}

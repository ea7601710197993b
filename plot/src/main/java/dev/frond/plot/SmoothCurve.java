package dev.frond.plot;

import java.awt.geom.Path2D;

/**
 * A curve through all given points: cubic pieces whose tangent at a point is that of the circle through it and its
 * neighbours, so that a circle's points give a circle's look. Points where the polyline turns sharply stay corners.
 */
final class SmoothCurve {
    /** Turns beyond this, radians, are corners. */
    private static final double CORNER = Math.toRadians(35);

    private SmoothCurve() {}

    /** @param points x0, y0, x1, y1, ... */
    static Path2D through(double[] points) {
        int last = points.length / 2 - 1;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        double[] leaving = new double[2];
        double[] arriving = new double[2];
        for (int k = 0; k < last; k++) {
            double chordX = points[2 * k + 2] - points[2 * k];
            double chordY = points[2 * k + 3] - points[2 * k + 1];
            double third = Math.hypot(chordX, chordY) / 3;
            tangent(points, k, chordX, chordY, leaving);
            tangent(points, k + 1, chordX, chordY, arriving);
            path.curveTo(
                    points[2 * k] + third * leaving[0],
                    points[2 * k + 1] + third * leaving[1],
                    points[2 * k + 2] - third * arriving[0],
                    points[2 * k + 3] - third * arriving[1],
                    points[2 * k + 2],
                    points[2 * k + 3]);
        }
        return path;
    }

    /** The unit tangent at point {@code k}: the chord's direction at the ends and at corners. */
    private static void tangent(double[] points, int k, double chordX, double chordY, double[] unit) {
        double x = chordX;
        double y = chordY;
        if (k > 0 && 2 * k + 2 < points.length) {
            double beforeX = points[2 * k] - points[2 * k - 2];
            double beforeY = points[2 * k + 1] - points[2 * k - 1];
            double afterX = points[2 * k + 2] - points[2 * k];
            double afterY = points[2 * k + 3] - points[2 * k + 1];
            double turn = Math.atan2(beforeX * afterY - beforeY * afterX, beforeX * afterX + beforeY * afterY);
            if (Math.abs(turn) < CORNER) {
                // the circle's tangent: each chord weighted by the inverse square of its length
                double before = 1 / (beforeX * beforeX + beforeY * beforeY);
                double after = 1 / (afterX * afterX + afterY * afterY);
                x = before * beforeX + after * afterX;
                y = before * beforeY + after * afterY;
            }
        }
        double length = Math.hypot(x, y);
        unit[0] = length > 0 ? x / length : 0;
        unit[1] = length > 0 ? y / length : 0;
    }
}

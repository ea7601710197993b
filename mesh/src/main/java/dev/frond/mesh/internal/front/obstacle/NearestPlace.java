package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.Segments;

/** The nearest of the places looked at so far: of edges, to a point. For one search, by one thread. */
public final class NearestPlace {
    private double distance = Double.POSITIVE_INFINITY;
    private double x;
    private double y;
    private double place;

    /** Looks from a point p to the edge a b, whose number counts places. */
    public void lookAt(int edge, double ax, double ay, double bx, double by, double px, double py) {
        double t = Segments.nearest(px, py, ax, ay, bx, by);
        double atX = ax + t * (bx - ax);
        double atY = ay + t * (by - ay);
        double away = Math.hypot(atX - px, atY - py);
        if (away < distance) {
            distance = away;
            x = atX;
            y = atY;
            place = edge + t;
        }
    }

    /** From the point; infinite before anything was looked at. */
    public double distance() {
        return distance;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    /** In edges from the first node. */
    public double place() {
        return place;
    }
}

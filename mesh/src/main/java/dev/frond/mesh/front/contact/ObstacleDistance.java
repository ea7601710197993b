package dev.frond.mesh.front.contact;

import dev.frond.mesh.front.curve.Front;
import dev.frond.mesh.front.obstacle.Obstacle;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import java.util.Optional;

/** How near a front has come to an obstacle, and where. */
final class ObstacleDistance {
    private final Front front;
    private final boolean still;

    private double least;
    private double x;
    private double y;
    private double toX;
    private double toY;
    private double place;

    /** @param still whether what of the front runs along fillers counts as well */
    ObstacleDistance(Front front, boolean still) {
        this.front = front;
        this.still = still;
    }

    /** The contact, when the gap is below the reach. */
    Optional<Contact.Filler> to(int index, Obstacle obstacle, double reach) {
        least = Double.POSITIVE_INFINITY;
        if (obstacle.isDisc()) {
            disc(obstacle.first());
        } else {
            outline(obstacle, reach);
        }
        return least < reach
                ? Optional.of(new Contact.Filler(index, least, 0.5 * (x + toX), 0.5 * (y + toY), place))
                : Optional.empty();
    }

    private void disc(Circle disc) {
        for (int e = 0; e < front.edgeCount(); e++) {
            if (still || front.isLithium(e)) {
                nearest(e, disc.x(), disc.y());
            }
        }
        // From the front's point half way to the rim.
        double centre = least;
        least -= disc.radius();
        double part = centre > 0 ? least / centre : 0;
        toX = x + part * (disc.x() - x);
        toY = y + part * (disc.y() - y);
    }

    /** Looks from a point to an edge of the front. */
    private void nearest(int e, double px, double py) {
        double ux = front.x(e + 1) - front.x(e);
        double uy = front.y(e + 1) - front.y(e);
        double t = along(front.x(e), front.y(e), ux, uy, px, py);
        take(front.x(e) + t * ux, front.y(e) + t * uy, px, py, e + t, 1);
    }

    private static double along(double x, double y, double ux, double uy, double px, double py) {
        double t = ((px - x) * ux + (py - y) * uy) / Math.max(ux * ux + uy * uy, Double.MIN_NORMAL);
        return Math.max(0, Math.min(1, t));
    }

    /** A pair of places, kept when it is the nearest so far. */
    private void take(double fromX, double fromY, double px, double py, double at, int sign) {
        double distance = sign * Math.hypot(px - fromX, py - fromY);
        if (distance < least) {
            least = distance;
            x = fromX;
            y = fromY;
            toX = px;
            toY = py;
            place = at;
        }
    }

    private void outline(Obstacle obstacle, double reach) {
        Bounds bounds = Bounds.of(obstacle, reach);
        for (int e = 0; e < front.edgeCount(); e++) {
            if ((still || front.isLithium(e)) && bounds.meets(front.x(e), front.y(e), front.x(e + 1), front.y(e + 1))) {
                for (int k = 0; k < obstacle.nodeCount(); k++) {
                    nearest(e, obstacle.x(k), obstacle.y(k));
                }
                toEdges(obstacle, e);
                toEdges(obstacle, e + 1);
            }
        }
    }

    private void toEdges(Obstacle obstacle, int node) {
        double px = front.x(node);
        double py = front.y(node);
        int sign = Polylines.contains(obstacle.xy(), px, py) ? -1 : 1;
        double nearest = Double.POSITIVE_INFINITY;
        double nearestX = 0;
        double nearestY = 0;
        for (int k = 0; k < obstacle.filler().length; k++) {
            double ux = obstacle.x(k + 1) - obstacle.x(k);
            double uy = obstacle.y(k + 1) - obstacle.y(k);
            double t = along(obstacle.x(k), obstacle.y(k), ux, uy, px, py);
            double distance = Math.hypot(obstacle.x(k) + t * ux - px, obstacle.y(k) + t * uy - py);
            if (distance < nearest) {
                nearest = distance;
                nearestX = obstacle.x(k) + t * ux;
                nearestY = obstacle.y(k) + t * uy;
            }
        }
        take(px, py, nearestX, nearestY, node, sign);
    }

    /** A box round an obstacle. */
    private record Bounds(double left, double low, double right, double high) {
        static Bounds of(Obstacle obstacle, double margin) {
            double left = Double.POSITIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < obstacle.nodeCount(); k++) {
                left = Math.min(left, obstacle.x(k));
                low = Math.min(low, obstacle.y(k));
                right = Math.max(right, obstacle.x(k));
                high = Math.max(high, obstacle.y(k));
            }
            return new Bounds(left - margin, low - margin, right + margin, high + margin);
        }

        boolean meets(double ax, double ay, double bx, double by) {
            return Math.max(ax, bx) > left
                    && Math.min(ax, bx) < right
                    && Math.max(ay, by) > low
                    && Math.min(ay, by) < high;
        }
    }
}

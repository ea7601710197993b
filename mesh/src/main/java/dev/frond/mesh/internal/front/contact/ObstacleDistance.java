package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.geom.Box;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Segments;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.obstacle.NearestPlace;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
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
        double t = Segments.nearest(px, py, front.x(e), front.y(e), front.x(e + 1), front.y(e + 1));
        double fromX = front.x(e) + t * (front.x(e + 1) - front.x(e));
        double fromY = front.y(e) + t * (front.y(e + 1) - front.y(e));
        take(fromX, fromY, px, py, e + t, 1);
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
        Box box = Box.round(obstacle.xy()).widened(reach);
        for (int e = 0; e < front.edgeCount(); e++) {
            if ((still || front.isLithium(e)) && box.meets(front.x(e), front.y(e), front.x(e + 1), front.y(e + 1))) {
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
        NearestPlace nearest = obstacle.nearest(px, py);
        take(px, py, nearest.x(), nearest.y(), node, sign);
    }
}

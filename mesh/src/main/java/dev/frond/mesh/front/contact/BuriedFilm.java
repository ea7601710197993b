package dev.frond.mesh.front.contact;

import dev.frond.mesh.front.curve.Front;
import dev.frond.mesh.front.curve.FrontLimits;
import dev.frond.mesh.front.curve.FrontSizing;
import dev.frond.mesh.front.obstacle.ContactSpan;
import dev.frond.mesh.front.obstacle.Obstacle;
import java.util.Optional;

/**
 * Lithium over that part of an obstacle that a front does not run along: of fillers that touch one may lie in the lithium while the
 * front has its contact on another.
 */
final class BuriedFilm {
    private final Front front;
    private final FrontSizing sizing;

    private double thickness;
    private double x;
    private double y;
    private double place;

    BuriedFilm(Front front, FrontSizing sizing) {
        this.front = front;
        this.sizing = sizing;
    }

    /** Where it is thinnest, when that is below the reach. */
    Optional<Contact.Film> of(int index, Obstacle obstacle, ContactSpan span, double reach) {
        int first = span.firstCovered(front, obstacle);
        int covered = span.covered(front, obstacle);
        double[] thickest = thickestTowardsContacts(obstacle, first, covered);
        Contact.Film thinnest = null;
        double least = reach;
        for (int k = 0; k < covered; k++) {
            double px = obstacle.x(first + k);
            double py = obstacle.y(first + k);
            thickness(px, py);
            if (thickness < least && thickness + FrontLimits.THICKER * sizing.size() < thickest[k]) {
                least = thickness;
                thinnest = new Contact.Film(index, thickness, 0.5 * (x + px), 0.5 * (y + py), place);
            }
        }
        return Optional.ofNullable(thinnest);
    }

    /** Per covered node, how thick the lithium gets between it and either contact: the thinner of both; a side of the box is none. */
    private double[] thickestTowardsContacts(Obstacle obstacle, int first, int covered) {
        double[] before = new double[covered];
        double most = obstacle.place() == Obstacle.Place.RIGHT ? Double.POSITIVE_INFINITY : 0;
        for (int k = 0; k < covered; k++) {
            before[k] = most;
            thickness(obstacle.x(first + k), obstacle.y(first + k));
            most = Math.max(most, thickness);
        }
        most = obstacle.place() == Obstacle.Place.LEFT ? Double.POSITIVE_INFINITY : 0;
        for (int k = covered - 1; k >= 0; k--) {
            before[k] = Math.min(before[k], most);
            thickness(obstacle.x(first + k), obstacle.y(first + k));
            most = Math.max(most, thickness);
        }
        return before;
    }

    /** From a point to the nearest lithium; negative where the front has passed the point. */
    private void thickness(double px, double py) {
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < front.edgeCount(); e++) {
            if (front.isLithium(e)) {
                double ux = front.x(e + 1) - front.x(e);
                double uy = front.y(e + 1) - front.y(e);
                double t = ((px - front.x(e)) * ux + (py - front.y(e)) * uy)
                        / Math.max(ux * ux + uy * uy, Double.MIN_NORMAL);
                t = Math.max(0, Math.min(1, t));
                double distance = Math.hypot(front.x(e) + t * ux - px, front.y(e) + t * uy - py);
                if (distance < least) {
                    least = distance;
                    x = front.x(e) + t * ux;
                    y = front.y(e) + t * uy;
                    place = e + t;
                }
            }
        }
        thickness = front.isBelow(px, py) ? -least : least;
    }
}

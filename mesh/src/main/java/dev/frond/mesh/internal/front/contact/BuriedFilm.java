package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.NearestPlace;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import java.util.Optional;

/**
 * Lithium over that part of an obstacle that a front does not run along: of fillers that touch one may lie in the lithium while the
 * front has its contact on another.
 */
final class BuriedFilm {
    private final Front front;
    private final FrontSizing sizing;

    BuriedFilm(Front front, FrontSizing sizing) {
        this.front = front;
        this.sizing = sizing;
    }

    /** Where it is thinnest, when that is below the reach. */
    Optional<Contact.Film> of(int index, Obstacle obstacle, ContactSpan span, double reach) {
        int first = span.firstCovered(front, obstacle);
        Thickness[] thickness = new Thickness[span.covered(front, obstacle)];
        for (int k = 0; k < thickness.length; k++) {
            thickness[k] = thickness(obstacle.x(first + k), obstacle.y(first + k));
        }
        double[] thickest = thickestTowardsContacts(obstacle, thickness);
        Contact.Film thinnest = null;
        double least = reach;
        for (int k = 0; k < thickness.length; k++) {
            Thickness at = thickness[k];
            if (at.size < least && at.size + FrontLimits.THICKER * sizing.size() < thickest[k]) {
                least = at.size;
                double x = 0.5 * (at.x + obstacle.x(first + k));
                double y = 0.5 * (at.y + obstacle.y(first + k));
                thinnest = new Contact.Film(index, at.size, x, y, at.place);
            }
        }
        return Optional.ofNullable(thinnest);
    }

    /**
     * Lithium over a node of an obstacle.
     *
     * @param size negative where the front has passed the node
     * @param x of the nearest lithium of the front
     * @param place of it
     */
    private record Thickness(double size, double x, double y, double place) {}

    private Thickness thickness(double px, double py) {
        NearestPlace nearest = new NearestPlace();
        for (int e = 0; e < front.edgeCount(); e++) {
            if (front.isLithium(e)) {
                nearest.lookAt(e, front.x(e), front.y(e), front.x(e + 1), front.y(e + 1), px, py);
            }
        }
        double size = front.isBelow(px, py) ? -nearest.distance() : nearest.distance();
        return new Thickness(size, nearest.x(), nearest.y(), nearest.place());
    }

    /** Per covered node, how thick the lithium gets between it and either contact: the thinner of both; a side of the box is none. */
    private static double[] thickestTowardsContacts(Obstacle obstacle, Thickness[] thickness) {
        double[] thickest = new double[thickness.length];
        double most = obstacle.place() == Obstacle.Place.RIGHT ? Double.POSITIVE_INFINITY : 0;
        for (int k = 0; k < thickest.length; k++) {
            thickest[k] = most;
            most = Math.max(most, thickness[k].size);
        }
        most = obstacle.place() == Obstacle.Place.LEFT ? Double.POSITIVE_INFINITY : 0;
        for (int k = thickest.length - 1; k >= 0; k--) {
            thickest[k] = Math.min(thickest[k], most);
            most = Math.max(most, thickness[k].size);
        }
        return thickest;
    }
}

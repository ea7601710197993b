package dev.frond.mesh.front;

import java.util.Optional;

/**
 * Lithium over that part of an obstacle that a front does not run along: of fillers that touch one may lie in the lithium while the
 * front has its contact on another.
 */
final class BuriedFilm {
    /** A film is thinner than this part of its distance from the contacts, or it is the wedge at one of them. */
    private static final double SLENDER = 0.25;

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
    Optional<Contact.Film> of(int index, Obstacle obstacle, Visit visit, double reach) {
        int first = visit.firstCovered(front, obstacle);
        int covered = visit.covered(front, obstacle);
        Contact.Film thinnest = null;
        double least = reach;
        for (int k = first; k < first + covered; k++) {
            thickness(obstacle.x(k), obstacle.y(k));
            double away = Math.min(
                    distance(obstacle, k, visit.from(), obstacle.place() != Obstacle.Place.LEFT),
                    distance(obstacle, k, visit.to(), obstacle.place() != Obstacle.Place.RIGHT));
            if (thickness < least && thickness < SLENDER * away && away > sizing.size()) {
                least = thickness;
                thinnest =
                        new Contact.Film(index, thickness, 0.5 * (x + obstacle.x(k)), 0.5 * (y + obstacle.y(k)), place);
            }
        }
        return Optional.ofNullable(thinnest);
    }

    /** Of a node from a contact; infinite from an end at a side. */
    private double distance(Obstacle obstacle, int k, int contact, boolean isContact) {
        return isContact
                ? Math.hypot(obstacle.x(k) - front.x(contact), obstacle.y(k) - front.y(contact))
                : Double.POSITIVE_INFINITY;
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

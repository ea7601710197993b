package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A corner of an obstacle that a contact has gone past. A contact recedes straight on, as the edge beside it does; the outline
 * does not.
 *
 * @param node of the obstacle at the corner
 * @param way how far past, along the edge
 * @param place on the outline as far beyond the corner, in edges from its first node
 */
public record PassedCorner(int node, double way, double place) {
    /**
     * Of the first contact with an obstacle, or the last, that recedes.
     *
     * @param contact node of the front
     * @param beyond the next node, on the obstacle
     * @return empty when there is no corner between them, or not far enough back for the contact to get on the outline again with
     *     edges of a proper length, or when the contact has turned with the outline
     */
    public static Optional<PassedCorner> of(Front front, Obstacle obstacle, int contact, int beyond) {
        int step = contact > beyond ? 1 : -1;
        double place = obstacle.place(front.x(beyond), front.y(beyond));
        double way = Math.hypot(front.x(contact) - front.x(beyond), front.y(contact) - front.y(beyond));
        int node = next(place, step);
        double edge = Math.abs(node - place) * length(obstacle, node - step, node);
        for (int k = 0; k < obstacle.nodeCount() && isNode(obstacle, node + step) && edge < way; k++) {
            if (obstacle.isSharp(node)) {
                return of(obstacle, node, step, way - edge, lithium(front, contact, beyond))
                        .filter(corner -> Math.abs(corner.turn(obstacle, front.x(contact), front.y(contact)))
                                > FrontLimits.SHARP_OUTLINE)
                        .filter(corner -> corner.way()
                                >= ObstacleLimits.LEAST_END * corner.reach(front, obstacle, 2 * contact - beyond));
            }
            way -= edge;
            node += step;
            edge = length(obstacle, node - step, node);
        }
        return Optional.empty();
    }

    /** Length of the lithium's edge beside a contact, um. */
    private static double lithium(Front front, int contact, int beyond) {
        return front.edgeLength(contact > beyond ? contact : contact - 1);
    }

    /** From the contact's new place to the lithium's node beside it, um: the edge there when the arc between has no nodes. */
    private double reach(Front front, Obstacle obstacle, int beside) {
        return Math.hypot(front.x(beside) - obstacle.xAt(place), front.y(beside) - obstacle.yAt(place));
    }

    private static Optional<PassedCorner> of(Obstacle obstacle, int corner, int step, double way, double lithium) {
        if (way < FrontLimits.LEAST_BESIDE * Math.min(lithium, length(obstacle, corner, corner - step))) {
            return Optional.empty();
        }
        double left = way;
        int node = corner;
        while (isNode(obstacle, node + 2 * step) && left > length(obstacle, node, node + step)) {
            left -= length(obstacle, node, node + step);
            node += step;
        }
        double part = Math.min(1, left / length(obstacle, node, node + step));
        return Optional.of(new PassedCorner(corner, way, node + step * part));
    }

    /**
     * The lithium's edge, which a corner pushes back as far as its flank has come: an arc about the corner.
     *
     * @param points from next to the contact's new place on the outline to where the contact has got to, or to where the front
     *     leaves the arc if it does so farther on
     * @param next the first node of the front beyond
     */
    public record Fan(List<double[]> points, int next) {}

    /**
     * The fan of a contact.
     *
     * @param beyond the next node, on the obstacle
     */
    public Fan fan(Front front, Obstacle obstacle, int contact, int beyond) {
        int step = contact - beyond;
        int next = contact + step;
        double[] end = {front.x(contact), front.y(contact)};
        for (int i = contact; i > 0 && i < front.edgeCount() && front.isLithium(Math.min(i, i + step)); i += step) {
            double part = leaving(obstacle, front, i, i + step);
            if (part > 0 && part <= 1) {
                end[0] = front.x(i) + part * (front.x(i + step) - front.x(i));
                end[1] = front.y(i) + part * (front.y(i + step) - front.y(i));
                next = i + step;
            }
            if (part <= 1) {
                break;
            }
        }
        double turn = turn(obstacle, front.x(contact), front.y(contact));
        turn += Math.IEEEremainder(turn(obstacle, end[0], end[1]) - turn, 2 * Math.PI);
        return new Fan(arc(obstacle, turn, end), next);
    }

    private List<double[]> arc(Obstacle obstacle, double turn, double[] end) {
        double cx = obstacle.x(node);
        double cy = obstacle.y(node);
        double from = Math.atan2(obstacle.yAt(place) - cy, obstacle.xAt(place) - cx);
        int chords = Math.max(1, (int) Math.ceil(Math.abs(turn) / FrontLimits.FAN));
        List<double[]> points = new ArrayList<>();
        for (int k = 1; k < chords; k++) {
            double angle = from + turn * k / chords;
            points.add(new double[] {cx + way * Math.cos(angle), cy + way * Math.sin(angle)});
        }
        points.add(end);
        return points;
    }

    /** From the place on the outline to a point, as seen from the corner, radians. */
    private double turn(Obstacle obstacle, double x, double y) {
        double cx = obstacle.x(node);
        double cy = obstacle.y(node);
        double from = Math.atan2(obstacle.yAt(place) - cy, obstacle.xAt(place) - cx);
        return Math.IEEEremainder(Math.atan2(y - cy, x - cx) - from, 2 * Math.PI);
    }

    /** Where an edge of the front leaves the arc's circle, as a part of it: 0 when it begins there, above 1 when it ends inside. */
    private double leaving(Obstacle obstacle, Front front, int from, int to) {
        double px = front.x(from) - obstacle.x(node);
        double py = front.y(from) - obstacle.y(node);
        double dx = front.x(to) - front.x(from);
        double dy = front.y(to) - front.y(from);
        double a = dx * dx + dy * dy;
        double b = px * dx + py * dy;
        double c = px * px + py * py - way * way;
        return Math.max(0, (-b + Math.sqrt(Math.max(0, b * b - a * c))) / a);
    }

    /** The node after a place, which is not one that the place is on. */
    private static int next(double place, int step) {
        return step > 0
                ? (int) Math.floor(place + FrontLimits.ROUNDING) + 1
                : (int) Math.ceil(place - FrontLimits.ROUNDING) - 1;
    }

    private static boolean isNode(Obstacle obstacle, int node) {
        return obstacle.isClosed() || (node >= 0 && node < obstacle.nodeCount());
    }

    private static double length(Obstacle obstacle, int from, int to) {
        return Math.hypot(obstacle.x(to) - obstacle.x(from), obstacle.y(to) - obstacle.y(from));
    }
}

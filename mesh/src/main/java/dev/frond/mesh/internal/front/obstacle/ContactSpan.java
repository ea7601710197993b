package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;

/**
 * Where a front runs along an obstacle: from its first contact with it to its last. What lies between them on a receding
 * front, be it lithium, hangs together with the rest only through the obstacle.
 *
 * @param from the first node on the obstacle; -1 when there is none
 * @param to the last
 */
public record ContactSpan(int from, int to) {
    /** Of a front that does not meet the obstacle. */
    public static final ContactSpan NONE = new ContactSpan(-1, -1);

    public static ContactSpan of(Front front, Obstacle obstacle) {
        int from = -1;
        int to = -1;
        for (int e = 0; e < front.edgeCount(); e++) {
            if (!front.isLithium(e) && obstacle.members().contains(front.filler()[e])) {
                from = from < 0 ? e : from;
                to = e + 1;
            }
        }
        return new ContactSpan(from, to);
    }

    /** With what of the front lies between it and the side that the obstacle ends on. */
    public ContactSpan toSide(Front front, Obstacle obstacle) {
        if (!isPresent() || obstacle.isClosed()) {
            return this;
        }
        return obstacle.place() == Obstacle.Place.LEFT
                ? new ContactSpan(0, to)
                : new ContactSpan(from, front.edgeCount());
    }

    public boolean isPresent() {
        return from >= 0;
    }

    /** Whether the front is nothing else. */
    public boolean isAll(Front front) {
        return from == 0 && to == front.edgeCount();
    }

    /** Both ends of the obstacle's part in the lithium: contacts, or where the obstacle ends on a side. */
    public double[] ends(Front front, Obstacle obstacle) {
        boolean left = obstacle.place() == Obstacle.Place.LEFT;
        boolean right = obstacle.place() == Obstacle.Place.RIGHT;
        int last = obstacle.nodeCount() - 1;
        return new double[] {
            left ? obstacle.x(last) : front.x(from),
            left ? obstacle.y(last) : front.y(from),
            right ? obstacle.x(0) : front.x(to),
            right ? obstacle.y(0) : front.y(to)
        };
    }

    /** Whether more than half of the obstacle is in the electrolyte. */
    public boolean isMost(Front front, Obstacle obstacle) {
        double length = 0;
        for (int e = from; e < to; e++) {
            length += front.edgeLength(e);
        }
        double round = 0;
        for (int k = 0; k < obstacle.filler().length; k++) {
            round += Math.hypot(obstacle.x(k + 1) - obstacle.x(k), obstacle.y(k + 1) - obstacle.y(k));
        }
        return length > 0.5 * round;
    }

    /** The first of the obstacle's nodes in the lithium, after the last contact. */
    public int firstCovered(Front front, Obstacle obstacle) {
        return obstacle.place() == Obstacle.Place.RIGHT
                ? 0
                : (int) Math.floor(obstacle.place(front.x(to), front.y(to))) + 1;
    }

    /** Number of the obstacle's nodes in the lithium; 0 also when the contacts have passed each other. */
    public int covered(Front front, Obstacle obstacle) {
        int n = obstacle.nodeCount();
        double start = obstacle.place(front.x(from), front.y(from));
        double end = obstacle.place(front.x(to), front.y(to));
        if (obstacle.place() == Obstacle.Place.LEFT) {
            return n - 1 - (int) Math.floor(end);
        }
        if (obstacle.place() == Obstacle.Place.RIGHT) {
            return (int) Math.ceil(start);
        }
        double hidden = start < end ? start + n - end : start - end;
        boolean passed = isMost(front, obstacle) && hidden > FrontLimits.CONTACTS_PASSED * n;
        return passed ? 0 : Math.max(0, (int) Math.ceil(end + hidden) - 1 - (int) Math.floor(end));
    }
}

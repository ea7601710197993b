package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts contacts that have come near a sharp corner of their filler on the corner. Elsewhere the outline's node gives way to the contact
 * ({@link Front#trimmed}); a sharp corner cannot, as the filler would lose what is in it.
 */
final class AdvancingContacts {
    private final Obstacles obstacles;
    private final FrontSizing sizing;

    AdvancingContacts(Obstacles obstacles, FrontSizing sizing) {
        this.obstacles = obstacles;
        this.sizing = sizing;
    }

    /** The front with its contacts on the corners that they are near to, and the same area. */
    Front of(Front front, Recession recession) {
        boolean any = IntStream.range(0, front.nodeCount()).anyMatch(node -> isNearCorner(front, node, recession));
        return any
                ? new BesideContacts(sizing)
                        .moved(front, obstacles.all(), (laid, obstacle) -> onCorners(laid, obstacle, recession))
                : front;
    }

    private static Front onCorners(Front front, Obstacle obstacle, Recession recession) {
        ContactSpan span = ContactSpan.of(front, obstacle);
        if (!span.isPresent()) {
            return front;
        }
        // from the right, so that the left contact keeps its number
        Front laid = isNearCorner(front, span.to(), recession) ? without(front, span.to()) : front;
        return isNearCorner(laid, span.from(), recession) ? without(laid, span.from()) : laid;
    }

    /** Not where the edge to the corner would cut through the filler by more than is left out elsewhere. */
    private static boolean isNearCorner(Front front, int contact, Recession recession) {
        return front.isContact(contact)
                && front.isNearCorner(contact)
                && front.turning(contact) > -FrontLimits.SHARP_OUTLINE
                && !recession.at(front.x(contact), front.y(contact));
    }

    /** Without a contact: the next node on the filler is one instead. */
    private static Front without(Front front, int contact) {
        int edge = Math.min(contact, front.beyond(contact));
        double[] xy = new double[2 * front.nodeCount() - 2];
        System.arraycopy(front.xy(), 0, xy, 0, 2 * contact);
        System.arraycopy(front.xy(), 2 * contact + 2, xy, 2 * contact, xy.length - 2 * contact);
        int[] filler = Arrays.copyOf(front.filler(), front.edgeCount() - 1);
        System.arraycopy(front.filler(), edge + 1, filler, edge, filler.length - edge);
        return new Front(xy, filler);
    }
}

package dev.frond.mesh.internal.front.topology;

import java.util.List;

/**
 * A change of the front's topology.
 *
 * @param kind what happened
 * @param x place
 * @param y place
 * @param area of electrolyte cut off, of the filler, or of lithium cut off or connected again
 * @param pockets outlines of the electrolyte that is cut off
 * @param lead time from now on until it happens, s: a gap is joined before it is closed; negative when it has happened
 */
public record TopologyEvent(Kind kind, double x, double y, double area, List<Pocket> pockets, double lead) {
    public TopologyEvent {
        pockets = List.copyOf(pockets);
    }

    /** Now. */
    TopologyEvent(Kind kind, double x, double y, double area, List<Pocket> pockets) {
        this(kind, x, y, area, pockets, 0);
    }

    TopologyEvent in(double seconds) {
        return new TopologyEvent(kind, x, y, area, pockets, seconds);
    }

    /** The contact with dead lithium, which conducts again. */
    TopologyEvent reconnecting(double lithium) {
        return new TopologyEvent(Kind.RECONNECTED, x, y, lithium, pockets, lead);
    }

    /** What can happen to a front. */
    public enum Kind {
        /** The front reached a filler and runs round it from now on. */
        FILLER_CONTACT,
        /** The front reached a permeable filler, or went over it: it is impermeable from now on. */
        FILLER_SEALED,
        /** A filler has lithium all round. */
        ENGULFED,
        /** Two parts of the front met. */
        SELF_CONTACT,
        /** The front met its mirror image at a side. */
        SIDE_CONTACT,
        /** The front receded to a filler that had lithium all round. */
        EXPOSED,
        /** A filler that lithium has touched stands free again. */
        RELEASED,
        /** Lithium lost its connection to the rest. */
        DEAD_LITHIUM,
        /** The front reached dead lithium, which is a part of it from now on. */
        RECONNECTED
    }
}

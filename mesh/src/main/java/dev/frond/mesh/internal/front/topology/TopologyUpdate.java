package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.internal.front.contact.ContactSearch;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import java.util.List;

/**
 * Takes a front through whatever it has met: the only place that decides on topology. Repair first; then the nearest
 * thing nearer than can be meshed is merged with, or split from where the front recedes, and so on until nothing is left. What a
 * mirror-symmetric front meets on either side is merged or split at once.
 */
public final class TopologyUpdate {
    private final FrontSizing sizing;
    private final double height;
    private final Obstacles obstacles;
    private final ContactSearch search;

    /** @param height y of the top */
    public TopologyUpdate(FrontSizing sizing, double height, Obstacles obstacles) {
        this.sizing = sizing;
        this.height = height;
        this.obstacles = obstacles;
        this.search = new ContactSearch(sizing, height, obstacles.all());
    }

    /**
     * A front beyond all contacts.
     *
     * @param front sound, with well spaced nodes
     * @param obstacles the old ones, and islands of dead lithium
     * @param events what happened on the way, in turn
     * @param gain of the area under the front that is not lithium, or dead lithium
     * @param dead area of lithium that lost its connection, wherever it is
     */
    public record Updated(Front front, Obstacles obstacles, List<TopologyEvent> events, double gain, double dead) {
        public Updated {
            events = List.copyOf(events);
        }
    }

    /** Searches for what the front is about to meet. */
    public ContactSearch search() {
        return search;
    }

    /** As the other, of a front that grows everywhere. */
    public Updated of(Front front) {
        return of(front, Recession.none());
    }

    /**
     * The lithium under the new front, with what is booked by the events, is the old one's to round-off.
     *
     * @param recession of the front
     */
    public Updated of(Front front, Recession recession) {
        return new TopologyLoop(sizing, height, obstacles, front, recession).updated();
    }
}

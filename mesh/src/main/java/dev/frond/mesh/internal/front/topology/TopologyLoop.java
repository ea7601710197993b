package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.ContactSearch;
import dev.frond.mesh.internal.front.contact.ContactTime;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.contact.MirrorContacts;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.repair.FrontRepair;
import dev.frond.mesh.internal.front.repair.FrontUpkeep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One update of a front's topology in progress: what the front has become so far. */
final class TopologyLoop {
    private final FrontSizing sizing;
    private final double height;
    private final FrontUpkeep upkeep;
    private final Recession recession;
    private final Front begun;
    private final Obstacles before;
    private final List<TopologyEvent> events = new ArrayList<>();

    private Front now;
    private Obstacles obstacles;
    private double gain;
    private double dead;
    /** Per filler, seconds until what has been found at it happens. */
    private final Map<Integer, Double> leads = new HashMap<>();

    TopologyLoop(FrontSizing sizing, double height, Obstacles obstacles, Front front, Recession recession) {
        this.sizing = sizing;
        this.height = height;
        this.upkeep = new FrontUpkeep(sizing, recession);
        this.recession = recession;
        this.begun = front;
        this.before = obstacles;
        this.obstacles = obstacles;
        this.now = front;
    }

    TopologyUpdate.Updated updated() {
        now = begun.straightened(node -> isOnOutline(begun, before, node));
        settle();
        for (int round = 0; changesTopology(); round++) {
            if (round == FrontLimits.TOPOLOGY_CHANGES) {
                throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.TOPOLOGY_CHANGE);
            }
            settle();
        }
        changed();
        Front trimmed = spaced().trimmed();
        return new TopologyUpdate.Updated(trimmed, obstacles, events, gain + trimmed.area() - now.area(), dead);
    }

    /** Without what were contacts near a node of the outline: a film that is split leaves such behind. */
    private Front spaced() {
        return now.straightened(
                node -> isOnOutline(now, obstacles, node) || !now.isCrowded(node, FrontLimits.CROWDED_OUTLINE));
    }

    /** Whether a node of a front is one of its filler's outline: straight sides have such. */
    private boolean isOnOutline(Front front, Obstacles along, int node) {
        int filler = front.filler()[node];
        if (filler == Front.LITHIUM
                || filler >= along.fillers().size()
                || along.fillers().get(filler) instanceof Circle) {
            return false;
        }
        double same = FrontLimits.ROUNDING * sizing.size();
        for (Obstacle obstacle : along.all()) {
            if (obstacle.members().contains(filler) && obstacle.hasNode(front.x(node), front.y(node), same)) {
                return true;
            }
        }
        return false;
    }

    private void settle() {
        // before upkeep, which may open a corner with an arc smaller than what the flanks make up for
        Front kept = upkeep.of(new AdvancingContacts(obstacles, sizing).of(now, recession));
        now = kept;
        retreat();
        if (now != kept) {
            // a contact back on its outline may leave a valley too sharp to mesh
            now = new FrontRepair(sizing, recession).of(now);
        }
        reconnect();
    }

    /** Merges with the nearest thing ahead, or else splits at the nearest neck behind; false when there is neither. */
    private boolean changesTopology() {
        ContactSearch search = new ContactSearch(sizing, height, obstacles.all());
        Optional<Contact> ahead =
                search.nearestOfAll(now, sizing.narrowest()).filter(contact -> !(contact instanceof Contact.Top));
        if (ahead.isPresent()) {
            merge(ahead.get());
            return true;
        }
        Optional<Contact> behind = search.nearestInMetal(now, sizing.narrowest(), recession);
        behind.ifPresent(this::split);
        return behind.isPresent();
    }

    private void merge(Contact contact) {
        List<Contact> contacts = new MirrorContacts(sizing, obstacles).with(contact, now);
        double lead = new ContactTime(now, recession).of(contact);
        Obstacles met = obstacles;
        Merge.Merged merged = new Merge(now, met.all(), sizing).of(contacts);
        gain += merged.gain();
        now = merged.front();
        for (int k = 0; k < merged.events().size(); k++) {
            TopologyEvent event = merged.events().get(k).in(lead);
            boolean island = contacts.get(k) instanceof Contact.Filler filler
                    && connects(met.all().get(filler.index()));
            events.add(island ? reconnected(event, met, contacts.get(k)) : event);
        }
    }

    private TopologyEvent reconnected(TopologyEvent event, Obstacles met, Contact contact) {
        Obstacle island = met.all().get(((Contact.Filler) contact).index());
        connect(island);
        return event.reconnecting(island.lithium());
    }

    /** Whether an obstacle is dead lithium that the front's lithium touches. */
    private boolean connects(Obstacle obstacle) {
        return obstacles.isIsland(obstacle) && touching(obstacle) >= 0;
    }

    /** The first contact with the lithium of an island; -1 when there is none. */
    private int touching(Obstacle island) {
        for (int i = 1; i < now.edgeCount(); i++) {
            if (now.isContact(i) && Math.max(now.filler()[i - 1], now.filler()[i]) == island.index()) {
                return i;
            }
        }
        return -1;
    }

    /** Metal touching metal conducts: what the front runs along is lithium again. */
    private void connect(Obstacle island) {
        int[] filler = now.filler().clone();
        for (int e = 0; e < filler.length; e++) {
            filler[e] = filler[e] == island.index() ? Front.LITHIUM : filler[e];
        }
        now = new Front(now.xy(), filler);
        obstacles = obstacles.without(island);
        gain -= island.lithium();
        dead -= island.lithium();
    }

    /** Dead lithium that a contact has come to along a filler. */
    private void reconnect() {
        for (Obstacle obstacle : obstacles.all()) {
            if (connects(obstacle)) {
                int contact = touching(obstacle);
                double x = now.x(contact);
                double y = now.y(contact);
                connect(obstacle);
                events.add(new TopologyEvent(TopologyEvent.Kind.RECONNECTED, x, y, obstacle.lithium(), List.of()));
            }
        }
    }

    private void split(Contact contact) {
        List<Contact> contacts = new MirrorContacts(sizing, obstacles).with(contact, now);
        double lead = new ContactTime(now, recession).of(contact);
        for (Contact each : contacts) {
            remember(each, lead);
        }
        Split.Separated separated = new Split(now, obstacles, sizing).from(contacts);
        separated.events().forEach(event -> events.add(event.in(lead)));
        gain += separated.gain();
        dead += separated.dead();
        obstacles = separated.obstacles();
        now = separated.front();
    }

    private void remember(Contact contact, double lead) {
        int index = contact instanceof Contact.Film film
                ? film.index()
                : contact instanceof Contact.Foot foot ? foot.index() : -1;
        if (index >= 0) {
            obstacles.all().get(index).members().forEach(member -> leads.put(member, lead));
        }
    }

    private void retreat() {
        if (recession.isNone()) {
            return;
        }
        now = new RecedingContacts(obstacles, sizing).of(now, recession);
        for (Obstacle obstacle : obstacles.all()) {
            cap(obstacle);
        }
    }

    /**
     * Lithium between two parts of a front that run along the same obstacle is connected to nothing else, nor is lithium between such
     * a part and the side that the obstacle ends on.
     */
    private void cap(Obstacle obstacle) {
        ContactSpan span = ContactSpan.of(now, obstacle).toSide(now, obstacle);
        boolean lithium = false;
        for (int e = Math.max(0, span.from()); e < span.to(); e++) {
            lithium |= now.isLithium(e);
        }
        if (lithium) {
            Islands.Island island = new Islands(now, new FrontGaps(now), obstacles).onto(obstacle, span);
            int[] filler = now.filler().clone();
            for (int e = span.from(); e < span.to(); e++) {
                filler[e] = filler[e] == Front.LITHIUM ? obstacles.idCount() : filler[e];
            }
            now = new Front(now.xy(), filler);
            obstacles = obstacles.with(island.obstacle());
            gain += island.lithium();
            dead += island.lithium();
            events.add(island.event());
        }
    }

    /** Fillers that the front closes over, comes back to or leaves behind. */
    private void changed() {
        int count = before.fillers().size();
        Standing[] old = standings(begun, before);
        Standing[] present = standings(now, obstacles);
        for (int k = 0; k < count; k++) {
            Shape filler = before.fillers().get(k);
            double area = before.area(k);
            double lead = leads.getOrDefault(k, 0.0);
            if (old[k] != Standing.SUNK && present[k] == Standing.SUNK && !before.isOnIsland(k)) {
                events.add(event(TopologyEvent.Kind.ENGULFED, filler, area, closing(k)));
            } else if (old[k] == Standing.SUNK && present[k] == Standing.TOUCHED) {
                events.add(event(TopologyEvent.Kind.EXPOSED, filler, area, lead));
            } else if (old[k] == Standing.TOUCHED && present[k] == Standing.FREE && !obstacles.isOnIsland(k)) {
                events.add(event(TopologyEvent.Kind.RELEASED, filler, area, lead));
            }
        }
    }

    private static TopologyEvent event(TopologyEvent.Kind kind, Shape filler, double area, double lead) {
        return new TopologyEvent(kind, filler.x(), filler.y(), area, List.of(), lead);
    }

    /** Seconds until a filler has lithium all round: with the pocket that cuts it off, or when the lithium beside it meets over it. */
    private double closing(int filler) {
        for (TopologyEvent event : events) {
            if (!event.pockets().isEmpty()) {
                return event.lead();
            }
        }
        Obstacle obstacle = before.all().get(before.obstacleOf()[filler]);
        return new ContactTime(begun, recession).over(ContactSpan.of(begun, obstacle));
    }

    /** Where a filler is. */
    private enum Standing {
        FREE,
        TOUCHED,
        SUNK
    }

    private static Standing[] standings(Front front, Obstacles obstacles) {
        int[] obstacleOf = obstacles.obstacleOf();
        boolean[] touched = new boolean[obstacleOf.length];
        for (int filler : front.filler()) {
            if (filler != Front.LITHIUM) {
                touched[filler] = true;
            }
        }
        Standing[] standings = new Standing[obstacles.fillers().size()];
        for (int k = 0; k < standings.length; k++) {
            boolean free = ContactSearch.isFree(front, obstacles.all().get(obstacleOf[k]));
            standings[k] = touched[k] ? Standing.TOUCHED : free ? Standing.FREE : Standing.SUNK;
        }
        return standings;
    }
}

package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.repair.Chain;
import dev.frond.mesh.internal.front.repair.FrontUpkeep;
import dev.frond.mesh.internal.front.repair.Reconnection;
import dev.frond.mesh.internal.front.repair.Reconnections;
import dev.frond.mesh.internal.front.repair.TipRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a receding front from what it has met through the metal: cuts off an island of lithium, exposes a filler, or takes
 * the last lithium from below a filler. The mirror image of {@link Merge}.
 */
final class Split {
    private final Front front;
    private final Obstacles obstacles;
    private final FrontSizing sizing;
    private final FrontGaps gaps;
    private final NearbyNodes nearby;

    Split(Front front, Obstacles obstacles, FrontSizing sizing) {
        this.front = front;
        this.obstacles = obstacles;
        this.sizing = sizing;
        this.gaps = new FrontGaps(front);
        this.nearby = new NearbyNodes(front, gaps, sizing);
    }

    /**
     * The front after a split.
     *
     * @param gain of the area under the front that is not lithium
     * @param dead area of lithium that lost its connection
     */
    record Separated(Front front, Obstacles obstacles, List<TopologyEvent> events, double gain, double dead) {
        Separated {
            events = List.copyOf(events);
        }
    }

    /**
     * A split to be made.
     *
     * @param away what the new front must be clear of
     */
    private record Planned(Reconnection cut, List<Islands.Island> islands, Optional<Obstacle> away) {}

    /**
     * @param contacts one, or two that are each other's mirror images, from left to right
     * @throws UnresolvedFrontException when the front stays too near to what it is split from
     */
    Separated from(List<Contact> contacts) {
        if (contacts.stream().allMatch(this::isSmall)) {
            return new Separated(new TipRemoval(front, sizing).closed(contacts), obstacles, List.of(), 0, 0);
        }
        return from(contacts, 0)
                .or(() -> from(contacts, FrontLimits.DIP * sizing.narrowest()))
                .orElseThrow(() -> new UnresolvedFrontException(UnresolvedFrontException.Iteration.SPLIT));
    }

    /**
     * The first that is far enough apart, or else the farthest.
     *
     * @param dip of the front below a filler that it leaves: a level front that the filler has just stood on is too near to it
     *     however far it is taken back
     * @return empty when nothing is clear
     */
    private Optional<Separated> from(List<Contact> contacts, double dip) {
        Separated farthest = null;
        double most = sizing.narrowest();
        for (double back = FrontLimits.LEAST_BACK; back <= FrontLimits.MOST_BACK; back += FrontLimits.SEARCH_STEP) {
            List<Planned> planned = new ArrayList<>();
            Islands islands = new Islands(front, gaps, obstacles);
            for (Contact contact : contacts) {
                planned.add(planned(contact, back * sizing.size(), dip, islands));
            }
            List<Reconnection> cuts = planned.stream().map(Planned::cut).toList();
            boolean apart = cuts.size() < 2 || !Reconnections.overlap(front, cuts.get(0), cuts.get(1));
            if (!apart) {
                return from(contacts.subList(0, 1), dip);
            }
            Front parted = Reconnections.of(front, cuts, sizing);
            double clearance = clearance(new FrontUpkeep(sizing).of(parted), planned);
            if (clearance >= FrontLimits.APART * sizing.narrowest()) {
                return Optional.of(made(parted, planned));
            }
            if (clearance > most) {
                most = clearance;
                farthest = made(parted, planned);
            }
        }
        return Optional.ofNullable(farthest);
    }

    /** What is too small to be kept as an island stays lithium, on the flanks. */
    private boolean isSmall(Contact contact) {
        double island = contact instanceof Contact.Neck neck
                ? neck.island()
                : contact instanceof Contact.SideNeck side ? 2 * side.island() : Double.POSITIVE_INFINITY;
        return island <= sizing.pocket();
    }

    /** Between the healed front and what it has been split from. */
    private static double clearance(Front healed, List<Planned> planned) {
        double least = Double.POSITIVE_INFINITY;
        for (Planned one : planned) {
            if (one.away().isPresent()) {
                least = Math.min(least, clearance(healed, one.away().get()));
            }
        }
        return least;
    }

    private static double clearance(Front healed, Obstacle away) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < away.nodeCount(); k++) {
            least = Math.min(least, Polylines.distance(away.x(k), away.y(k), healed.xy()));
        }
        for (int i = 0; i < healed.nodeCount(); i++) {
            for (int k = 0; k < away.filler().length; k++) {
                least = Math.min(least, away.distance(k, healed.x(i), healed.y(i)));
            }
        }
        return least;
    }

    private Planned planned(Contact contact, double back, double dip, Islands islands) {
        if (contact instanceof Contact.Neck neck) {
            double from = gaps.arcAt(neck.from());
            double to = gaps.arcAt(neck.to());
            Islands.Island island = islands.between(neck.from(), neck.to());
            double outer = gaps.placeAt(Math.max(0, from - back));
            double beyond = gaps.placeAt(Math.min(gaps.length(), to + back));
            double x = 0.5 * (gaps.x(outer) + gaps.x(beyond));
            double y = 0.5 * (gaps.y(outer) + gaps.y(beyond));
            return cutOff(island, outer, beyond, x, y);
        }
        if (contact instanceof Contact.SideNeck side) {
            return side(side, back, islands);
        }
        if (contact instanceof Contact.Film film) {
            return film(film);
        }
        return foot((Contact.Foot) contact, back, dip);
    }

    private Planned cutOff(Islands.Island island, double from, double to, double x, double y) {
        Reconnection cut = new Reconnection(
                from, to, x, y, FrontLimits.SPLIT_CLEARANCE * sizing.size(), -island.area(), Chain.NONE);
        return new Planned(cut, List.of(island), Optional.of(island.obstacle()));
    }

    private Planned side(Contact.SideNeck contact, double back, Islands islands) {
        int last = front.edgeCount();
        double arc = gaps.arcAt(contact.place());
        if (gaps.isLeft(contact.place())) {
            double to = gaps.placeAt(Math.min(gaps.length(), arc + back));
            Islands.Island island = islands.atLeft(contact.place());
            return cutOff(island, 0, to, front.left(), gaps.y(to));
        }
        double from = gaps.placeAt(Math.max(0, arc - back));
        Islands.Island island = islands.atRight(contact.place());
        return cutOff(island, from, last, front.right(), gaps.y(from));
    }

    private Planned film(Contact.Film contact) {
        Obstacle obstacle = obstacles.all().get(contact.index());
        ContactSpan span = ContactSpan.of(front, obstacle);
        return span.isPresent() ? film(contact, obstacle, span) : film(contact, obstacle);
    }

    private Planned film(Contact.Film contact, Obstacle obstacle) {
        int n = obstacle.nodeCount();
        boolean closed = obstacle.isClosed();
        int lower = nearby.nearestNode(obstacle, contact.place(), -1);
        int upper = nearby.nearestNode(obstacle, contact.place(), 1);
        int first = lower - nearby.steps(obstacle, lower, -1, closed ? n / 2 - 2 : lower);
        int last = upper + nearby.steps(obstacle, upper, 1, closed ? n / 2 - 2 : n - 1 - upper);
        boolean left = obstacle.place() == Obstacle.Place.LEFT && first == 0;
        boolean right = obstacle.place() == Obstacle.Place.RIGHT && last == n - 1;
        double from = left ? 0 : nearby.placeBetweenEnds(obstacle, first, contact.place(), -1);
        double to = right ? front.edgeCount() : nearby.placeBetweenEnds(obstacle, last, contact.place(), 1);
        return film(contact, from, to, NearbyNodes.arc(obstacle, first, last));
    }

    /** Over a part of an obstacle that the front runs along elsewhere; a film as far as a contact goes with it. */
    private Planned film(Contact.Film contact, Obstacle obstacle, ContactSpan span) {
        int begin = span.firstCovered(front, obstacle);
        int end = begin + span.covered(front, obstacle) - 1;
        int node = nearby.nearestNode(obstacle, contact.place(), -1);
        node += node < begin ? obstacle.nodeCount() : 0;
        node = Math.max(begin, Math.min(end, node));
        int first = node - nearby.steps(obstacle, node, -1, node - begin);
        int last = node + nearby.steps(obstacle, node, 1, end - node);
        boolean after = contact.place() > span.to();
        double from =
                after && first == begin ? span.to() : nearby.placeBetweenEnds(obstacle, first, contact.place(), -1);
        double to = !after && last == end ? span.from() : nearby.placeBetweenEnds(obstacle, last, contact.place(), 1);
        return film(contact, from, to, NearbyNodes.arc(obstacle, first, last));
    }

    private Planned film(Contact.Film contact, double from, double to, Chain arc) {
        Reconnection cut = new Reconnection(
                from, to, contact.x(), contact.y(), FrontLimits.MERGE_CLEARANCE * sizing.size(), 0, arc);
        return new Planned(cut, List.of(), Optional.empty());
    }

    private Planned foot(Contact.Foot contact, double back, double dip) {
        Obstacle obstacle = obstacles.all().get(contact.index());
        int last = front.edgeCount();
        boolean left = obstacle.place() == Obstacle.Place.LEFT;
        boolean right = obstacle.place() == Obstacle.Place.RIGHT;
        double from = left ? 0 : gaps.placeAt(Math.max(0, gaps.arcAt(contact.from()) - back));
        double to = right ? last : gaps.placeAt(Math.min(gaps.length(), gaps.arcAt(contact.to()) + back));
        double x = left ? front.left() : right ? front.right() : 0.5 * (gaps.x(from) + gaps.x(to));
        double y = left ? gaps.y(to) : right ? gaps.y(from) : 0.5 * (gaps.y(from) + gaps.y(to));
        double awayX = obstacle.isClosed() ? x - obstacle.first().x() : 0;
        double awayY = y - obstacle.first().y();
        double part = dip / Math.hypot(awayX, awayY);
        Reconnection cut = new Reconnection(
                from,
                to,
                x + part * awayX,
                y + part * awayY,
                FrontLimits.SPLIT_CLEARANCE * sizing.size(),
                -obstacle.area(),
                Chain.NONE);
        return new Planned(cut, List.of(), Optional.of(obstacle));
    }

    private Separated made(Front parted, List<Planned> planned) {
        Obstacles now = obstacles;
        List<TopologyEvent> events = new ArrayList<>();
        double gain = 0;
        double dead = 0;
        for (Planned one : planned) {
            for (Islands.Island island : one.islands()) {
                now = now.with(island.obstacle());
                events.add(island.event());
                dead += island.lithium();
                gain += island.lithium();
            }
            gain += one.cut().gain();
        }
        return new Separated(parted, now, events, gain, dead);
    }
}

package dev.frond.mesh.front;

import dev.frond.mesh.geom.Polylines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts a receding front from what it has met through the metal: cuts off an island of lithium, lays a filler bare, takes
 * the lithium from under a filler. The mirror image of {@link Joining}.
 */
final class Parting {
    /**
     * What is parted is this much farther apart than what would be joined again, if it can be: in a nook the flanks, which take up the
     * lithium of the neck, come nearer as the neck is cut back farther.
     */
    private static final double CLEAR = 1.25;

    private static final double LEAST_BACK = 0.3;
    private static final double STEP_BACK = 0.1;

    /** Of the front from a neck, in edge lengths; the dead lithium, which does not recede, ends at the neck. */
    private static final double MOST_BACK = 4;

    private final Front front;
    private final Obstacles obstacles;
    private final FrontSizing sizing;
    private final Necks necks;
    private final Nearby nearby;

    Parting(Front front, Obstacles obstacles, FrontSizing sizing) {
        this.front = front;
        this.obstacles = obstacles;
        this.sizing = sizing;
        this.necks = new Necks(front);
        this.nearby = new Nearby(front, necks, sizing);
    }

    /**
     * The front after a parting.
     *
     * @param gain of the area under the front that is not lithium
     * @param dead area of lithium that lost its connection
     */
    record Parted(Front front, Obstacles obstacles, List<TopologyEvent> events, double gain, double dead) {
        Parted {
            events = List.copyOf(events);
        }
    }

    /**
     * A parting to be made.
     *
     * @param away what the new front must be clear of
     */
    private record Planned(Cut cut, List<Islands.Island> islands, Optional<Obstacle> away) {}

    /**
     * @param contacts one, or two that are each other's mirror images, from left to right
     * @throws UnresolvedFrontException when the front stays too near to what it is parted from
     */
    Parted from(List<Contact> contacts) {
        if (contacts.stream().allMatch(this::isSmall)) {
            return new Parted(new Whiskers(front, sizing).closed(contacts), obstacles, List.of(), 0, 0);
        }
        Parted farthest = null;
        double most = sizing.narrowest();
        for (double back = LEAST_BACK; back <= MOST_BACK; back += STEP_BACK) {
            List<Planned> planned = new ArrayList<>();
            Islands islands = new Islands(front, necks, obstacles);
            for (Contact contact : contacts) {
                planned.add(planned(contact, back * sizing.size(), islands));
            }
            List<Cut> cuts = planned.stream().map(Planned::cut).toList();
            boolean apart = cuts.size() < 2 || !Incision.overlap(front, cuts.get(0), cuts.get(1));
            if (!apart) {
                return from(contacts.subList(0, 1));
            }
            Front parted = Incision.of(front, cuts, sizing);
            double clearance = clearance(new FrontUpkeep(sizing).of(parted), planned);
            if (clearance >= CLEAR * sizing.narrowest()) {
                return made(parted, planned);
            }
            if (clearance > most) {
                most = clearance;
                farthest = made(parted, planned);
            }
        }
        if (farthest == null) {
            throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.SPLIT);
        }
        return farthest;
    }

    /** What is too small to be kept as an island stays lithium, on the flanks. */
    private boolean isSmall(Contact contact) {
        double island = contact instanceof Contact.Neck neck
                ? neck.island()
                : contact instanceof Contact.SideNeck side ? 2 * side.island() : Double.POSITIVE_INFINITY;
        return island <= sizing.pocket();
    }

    /** Between the healed front and what it has been parted from. */
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

    private Planned planned(Contact contact, double back, Islands islands) {
        if (contact instanceof Contact.Neck neck) {
            double from = necks.arcAt(neck.from());
            double to = necks.arcAt(neck.to());
            Islands.Island island = islands.between(neck.from(), neck.to());
            double outer = necks.placeAt(Math.max(0, from - back));
            double beyond = necks.placeAt(Math.min(necks.length(), to + back));
            double x = 0.5 * (necks.x(outer) + necks.x(beyond));
            double y = 0.5 * (necks.y(outer) + necks.y(beyond));
            return cutOff(island, outer, beyond, x, y);
        }
        if (contact instanceof Contact.SideNeck side) {
            return side(side, back, islands);
        }
        if (contact instanceof Contact.Film film) {
            return film(film);
        }
        return foot((Contact.Foot) contact, back);
    }

    private Planned cutOff(Islands.Island island, double from, double to, double x, double y) {
        Cut cut = new Cut(from, to, x, y, 0.3 * sizing.size(), -island.area(), Chain.NONE);
        return new Planned(cut, List.of(island), Optional.of(island.obstacle()));
    }

    private Planned side(Contact.SideNeck contact, double back, Islands islands) {
        int last = front.edgeCount();
        double arc = necks.arcAt(contact.place());
        boolean left = arc < 0.5 * necks.length();
        if (left) {
            double to = necks.placeAt(Math.min(necks.length(), arc + back));
            Islands.Island island = islands.atLeft(contact.place());
            return cutOff(island, 0, to, front.left(), necks.y(to));
        }
        double from = necks.placeAt(Math.max(0, arc - back));
        Islands.Island island = islands.atRight(contact.place());
        return cutOff(island, from, last, front.right(), necks.y(from));
    }

    private Planned film(Contact.Film contact) {
        Obstacle obstacle = obstacles.all().get(contact.index());
        Visit visit = Visit.of(front, obstacle);
        return visit.isPresent() ? film(contact, obstacle, visit) : film(contact, obstacle);
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
        return film(contact, from, to, Nearby.arc(obstacle, first, last));
    }

    /** Over a part of an obstacle that the front runs along elsewhere; a film as far as a contact goes with it. */
    private Planned film(Contact.Film contact, Obstacle obstacle, Visit visit) {
        int begin = visit.firstCovered(front, obstacle);
        int end = begin + visit.covered(front, obstacle) - 1;
        int node = nearby.nearestNode(obstacle, contact.place(), -1);
        node += node < begin ? obstacle.nodeCount() : 0;
        node = Math.max(begin, Math.min(end, node));
        int first = node - nearby.steps(obstacle, node, -1, node - begin);
        int last = node + nearby.steps(obstacle, node, 1, end - node);
        boolean after = contact.place() > visit.to();
        double from =
                after && first == begin ? visit.to() : nearby.placeBetweenEnds(obstacle, first, contact.place(), -1);
        double to = !after && last == end ? visit.from() : nearby.placeBetweenEnds(obstacle, last, contact.place(), 1);
        return film(contact, from, to, Nearby.arc(obstacle, first, last));
    }

    private Planned film(Contact.Film contact, double from, double to, Chain arc) {
        Cut cut = new Cut(from, to, contact.x(), contact.y(), 0.6 * sizing.size(), 0, arc);
        return new Planned(cut, List.of(), Optional.empty());
    }

    private Planned foot(Contact.Foot contact, double back) {
        Obstacle obstacle = obstacles.all().get(contact.index());
        int last = front.edgeCount();
        boolean left = obstacle.place() == Obstacle.Place.LEFT;
        boolean right = obstacle.place() == Obstacle.Place.RIGHT;
        double from = left ? 0 : necks.placeAt(Math.max(0, necks.arcAt(contact.from()) - back));
        double to = right ? last : necks.placeAt(Math.min(necks.length(), necks.arcAt(contact.to()) + back));
        double x = left ? front.left() : right ? front.right() : 0.5 * (necks.x(from) + necks.x(to));
        double y = left ? necks.y(to) : right ? necks.y(from) : 0.5 * (necks.y(from) + necks.y(to));
        Cut cut = new Cut(from, to, x, y, 0.3 * sizing.size(), -obstacle.area(), Chain.NONE);
        return new Planned(cut, List.of(), Optional.of(obstacle));
    }

    private Parted made(Front parted, List<Planned> planned) {
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
        return new Parted(parted, now, events, gain, dead);
    }
}

package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.repair.Chain;
import dev.frond.mesh.internal.front.repair.Reconnection;
import dev.frond.mesh.internal.front.repair.Reconnections;
import java.util.ArrayList;
import java.util.List;

/** Merges a front with what it has met: with itself or its mirror image, round a pocket, or with a filler, round which it then runs. */
final class Merge {
    private final Front front;
    private final List<Obstacle> obstacles;
    private final FrontSizing sizing;
    private final FrontGaps gaps;
    private final NearbyNodes nearby;

    Merge(Front front, List<Obstacle> obstacles, FrontSizing sizing) {
        this.front = front;
        this.obstacles = List.copyOf(obstacles);
        this.sizing = sizing;
        this.gaps = new FrontGaps(front);
        this.nearby = new NearbyNodes(front, gaps, sizing);
    }

    /**
     * The front after merges.
     *
     * @param gain of the area under the front that is not lithium
     */
    record Merged(Front front, List<TopologyEvent> events, double gain) {
        Merged {
            events = List.copyOf(events);
        }
    }

    /** A merge to be made. */
    private record Planned(Reconnection cut, TopologyEvent event) {}

    /**
     * @param contacts one, or two that are each other's mirror images, from left to right; of two that are in each other's
     *     way only the first is joined
     */
    Merged of(List<Contact> contacts) {
        Contact first = contacts.get(0);
        Contact last = contacts.get(contacts.size() - 1);
        if (first instanceof Contact.Filler one
                && last instanceof Contact.Filler other
                && one.index() == other.index()) {
            return made(List.of(filler(one, other)));
        }
        List<Planned> planned = new ArrayList<>(List.of(planned(first)));
        if (contacts.size() > 1) {
            Planned second = planned(last);
            if (!Reconnections.overlap(front, planned.get(0).cut(), second.cut())) {
                planned.add(second);
            }
        }
        return made(planned);
    }

    private Planned planned(Contact contact) {
        if (contact instanceof Contact.Self self) {
            return self(self);
        }
        if (contact instanceof Contact.Side side) {
            return side(side);
        }
        Contact.Filler filler = (Contact.Filler) contact;
        return filler(filler, filler);
    }

    private Planned self(Contact.Self contact) {
        FrontGaps.Gap gap = gaps.between(contact.from(), contact.to(), contact.gap());
        FrontGaps.Gap wide = gap.still() ? widened(gap) : gap;
        Pocket pocket = Pocket.behind(front, gaps, wide.from(), wide.to());
        Reconnection cut = new Reconnection(
                wide.from(),
                wide.to(),
                wide.x(),
                wide.y(),
                FrontLimits.MERGE_CLEARANCE * sizing.size(),
                pocket.area(),
                Chain.NONE);
        return new Planned(
                cut,
                new TopologyEvent(
                        TopologyEvent.Kind.SELF_CONTACT, contact.x(), contact.y(), pocket.area(), List.of(pocket)));
    }

    /** Between fillers: both places moved away from the pocket until the gap is wide enough, or one leaves its filler. */
    private FrontGaps.Gap widened(FrontGaps.Gap gap) {
        double step = FrontLimits.SEARCH_STEP * sizing.size();
        double from = gaps.arcAt(gap.from());
        double to = gaps.arcAt(gap.to());
        FrontGaps.Gap wide = gap;
        while (wide.still() && wide.width() < sizing.narrowest() && from > step && to < gaps.length() - step) {
            from -= step;
            to += step;
            double a = gaps.placeAt(from);
            double b = gaps.placeAt(to);
            FrontGaps.Gap next = gaps.between(a, b, Math.hypot(gaps.x(b) - gaps.x(a), gaps.y(b) - gaps.y(a)));
            if (!next.still()) {
                break;
            }
            wide = next;
        }
        return wide;
    }

    private Planned side(Contact.Side contact) {
        int last = front.edgeCount();
        boolean left = gaps.isLeft(contact.place());
        double wall = gaps.side(contact.place());
        double from = left ? 0 : contact.place();
        double to = left ? contact.place() : last;
        Pocket pocket = Pocket.beside(front, gaps, from, to, wall);
        Reconnection cut = new Reconnection(
                from,
                to,
                wall,
                gaps.y(contact.place()),
                FrontLimits.MERGE_CLEARANCE * sizing.size(),
                pocket.area(),
                Chain.NONE);
        return new Planned(
                cut,
                new TopologyEvent(
                        TopologyEvent.Kind.SIDE_CONTACT, contact.x(), contact.y(), pocket.area(), List.of(pocket)));
    }

    private Planned filler(Contact.Filler first, Contact.Filler last) {
        Obstacle obstacle = obstacles.get(first.index());
        return obstacle.isClosed() ? round(first, last, obstacle) : fromSide(first, obstacle);
    }

    /** The stretch of the front that is nearer to the obstacle than can be meshed gives way to the obstacle's far side. */
    private Planned round(Contact.Filler first, Contact.Filler last, Obstacle obstacle) {
        int n = obstacle.nodeCount();
        int lower = nearby.nearestNode(obstacle, first.place(), 1);
        int upper = nearby.nearestNode(obstacle, last.place(), -1);
        int before = lower + nearby.steps(obstacle, lower, 1, n / 2 - 2);
        int after = upper - nearby.steps(obstacle, upper, -1, n / 2 - 2);
        double from = nearby.placeBetweenEnds(obstacle, before, first.place(), -1);
        double to = nearby.placeBetweenEnds(obstacle, after, last.place(), 1);
        boolean inert = gaps.between(from, to, 0).still();
        List<Pocket> pockets = inert ? List.of(cutOff(obstacle, after, before, from, to)) : List.of();
        double cutOff = inert ? pockets.get(0).area() : 0;
        Reconnection cut = new Reconnection(
                from,
                to,
                0.5 * (first.x() + last.x()),
                first.y(),
                FrontLimits.MERGE_CLEARANCE * sizing.size(),
                obstacle.area() + cutOff,
                NearbyNodes.arc(obstacle, before, after + n));
        return new Planned(
                cut, new TopologyEvent(TopologyEvent.Kind.FILLER_CONTACT, cut.x(), cut.y(), cutOff, pockets));
    }

    /** The front ends on the side above the obstacle; the electrolyte below is cut off. */
    private Planned fromSide(Contact.Filler contact, Obstacle obstacle) {
        boolean left = obstacle.place() == Obstacle.Place.LEFT;
        int end = obstacle.nodeCount() - 1;
        int nearest = nearby.nearestNode(obstacle, contact.place(), left ? -1 : 1);
        int joined = left
                ? nearest - nearby.steps(obstacle, nearest, -1, nearest)
                : nearest + nearby.steps(obstacle, nearest, 1, end - nearest);
        double from = left ? 0 : nearby.placeBeside(obstacle, joined, contact.place(), -1);
        double to = left ? nearby.placeBeside(obstacle, joined, contact.place(), 1) : front.edgeCount();
        Pocket pocket = cutOff(obstacle, left ? joined : 0, left ? end : joined, from, to);
        Reconnection cut = new Reconnection(
                from,
                to,
                contact.x(),
                contact.y(),
                FrontLimits.MERGE_CLEARANCE * sizing.size(),
                obstacle.area() + pocket.area(),
                NearbyNodes.arc(obstacle, left ? 0 : joined, left ? joined : end));
        return new Planned(
                cut,
                new TopologyEvent(
                        TopologyEvent.Kind.FILLER_CONTACT, contact.x(), contact.y(), pocket.area(), List.of(pocket)));
    }

    /** Electrolyte between the front and an obstacle's nodes above it, which is joined by an edge or a side at either end. */
    private Pocket cutOff(Obstacle obstacle, int first, int last, double from, double to) {
        double[] lower = Pocket.behind(front, gaps, from, to).outline();
        int count = last - first + 1;
        double[] outline = new double[lower.length + 2 * count];
        System.arraycopy(lower, 0, outline, 0, lower.length);
        for (int k = 0; k < count; k++) {
            outline[lower.length + 2 * k] = obstacle.x(first + k);
            outline[lower.length + 2 * k + 1] = obstacle.y(first + k);
        }
        return Pocket.within(outline);
    }

    private Merged made(List<Planned> planned) {
        List<Reconnection> cuts = planned.stream().map(Planned::cut).toList();
        double gain = cuts.stream().mapToDouble(Reconnection::gain).sum();
        Front joined = Reconnections.of(front, cuts, sizing);
        return new Merged(joined, planned.stream().map(Planned::event).toList(), gain);
    }
}

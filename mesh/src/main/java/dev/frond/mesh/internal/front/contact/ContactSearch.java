package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the front is about to meet: fillers, the top, a side, itself. Near linear in the number of nodes. */
public final class ContactSearch {
    private final FrontSizing sizing;
    private final double top;
    private final List<Obstacle> obstacles;
    private final MetalSearch metal;

    /** Only the front itself and the sides. */
    public ContactSearch(FrontSizing sizing) {
        this(sizing, Double.POSITIVE_INFINITY, List.of());
    }

    /**
     * @param top y of the upper end of the cell
     * @param obstacles all, in the order of their contacts' indices
     */
    public ContactSearch(FrontSizing sizing, double top, List<Obstacle> obstacles) {
        this.sizing = sizing;
        this.top = top;
        this.obstacles = List.copyOf(obstacles);
        this.metal = new MetalSearch(sizing, this.obstacles);
    }

    /** The contact with the smallest gap, if any gap is below {@code reach}. A gap is negative when past contact. */
    public Optional<Contact> nearest(Front front, double reach) {
        return first(all(front, reach));
    }

    /** As the other, and where the front recedes through the metal, or round a corner that a contact has passed. */
    public Optional<Contact> nearest(Front front, double reach, Recession recession) {
        return nearest(front, reach)
                .or(() -> nearestInMetal(front, reach, recession))
                .or(() -> new CornerSearch(front, recession).first(obstacles));
    }

    /** The contact through the metal with the smallest gap, if any gap is below {@code reach}. */
    public Optional<Contact> nearestInMetal(Front front, double reach, Recession recession) {
        return first(metal.all(front, reach, recession));
    }

    /** As {@link #nearest}, but between fillers as well: such gaps do not change while the lithium grows. */
    public Optional<Contact> nearestOfAll(Front front, double reach) {
        return first(search(front, reach, true, free(front)));
    }

    /** The nearest contact of each kind (and of each filler) with a gap below {@code reach}, nearest first. */
    public List<Contact> all(Front front, double reach) {
        return search(front, reach, false, free(front));
    }

    private List<Contact> search(Front front, double reach, boolean still, boolean[] free) {
        List<Contact> contacts = new ArrayList<>(meetings(front, reach, still));
        fillers(front, reach, still, free, contacts);
        top(front, reach, contacts);
        contacts.sort(Comparator.comparingDouble(Contact::gap));
        return contacts;
    }

    private void top(Front front, double reach, List<Contact> contacts) {
        int highest = -1;
        for (int i = 0; i < front.nodeCount(); i++) {
            boolean lithium = front.isFree(i) || front.isContact(i);
            highest = lithium && (highest < 0 || front.y(i) > front.y(highest)) ? i : highest;
        }
        if (highest >= 0 && top - front.y(highest) < reach) {
            contacts.add(new Contact.Top(top - front.y(highest), front.x(highest), 0.5 * (top + front.y(highest))));
        }
    }

    private static Optional<Contact> first(List<Contact> contacts) {
        return contacts.isEmpty() ? Optional.empty() : Optional.of(contacts.get(0));
    }

    /**
     * A part of a displacement, 1 halved as often as needed, after which nothing is nearer than a limit; so that the way
     * to a contact is halved by every step until one is short enough to pass the limit.
     *
     * @param displacement two components per node
     * @param recession of the front as it is
     * @param shortest way of the fastest node that is not halved any more
     */
    public double freePart(Front front, double[] displacement, Recession recession, double limit, double shortest) {
        double fastest = 0;
        for (int k = 0; k < displacement.length; k += 2) {
            fastest = Math.max(fastest, Math.hypot(displacement[k], displacement[k + 1]));
        }
        double[] part = displacement.clone();
        boolean[] free = free(front);
        double fraction = 1;
        while (fraction * fastest > shortest && meets(front.moved(part), limit, recession, free)) {
            fraction /= 2;
            for (int c = 0; c < part.length; c++) {
                part[c] = fraction * displacement[c];
            }
        }
        return fraction;
    }

    private boolean meets(Front front, double limit, Recession recession, boolean[] free) {
        return !search(front, limit, false, free).isEmpty()
                || !metal.all(front, limit, recession).isEmpty()
                || new CornerSearch(front, recession).first(obstacles).isPresent();
    }

    /**
     * Where the front meets itself or its mirror image round a pocket.
     *
     * @param still whether to look between fillers as well, there round pockets of any size
     */
    public List<Contact> meetings(Front front, double reach, boolean still) {
        List<Contact> contacts = new ArrayList<>();
        FrontGaps gaps = new FrontGaps(front);
        FrontGaps.Gap best = gaps.narrowest(
                reach, sizing.cleft(), gap -> gap.still() ? still && gap.pocket() > 0 : gap.pocket() > sizing.pocket());
        if (best != null) {
            contacts.add(new Contact.Self(best.width(), best.x(), best.y(), best.from(), best.to(), best.pocket()));
        }
        side(front, gaps, reach, still, contacts);
        contacts.sort(Comparator.comparingDouble(Contact::gap));
        return contacts;
    }

    private void side(Front front, FrontGaps gaps, double reach, boolean still, List<Contact> contacts) {
        int best = gaps.nearestToSide(
                reach,
                sizing.cleft(),
                i -> front.isFree(i)
                        ? 2 * Math.abs(gaps.sidePocket(i)) > sizing.pocket()
                        : still && !front.isContact(i));
        if (best >= 0) {
            double x = 0.5 * (front.x(best) + gaps.side(best));
            contacts.add(new Contact.Side(2 * gaps.toSide(best), x, front.y(best), best, gaps.sidePocket(best)));
        }
    }

    /** Whether the obstacle is in the electrolyte, wholly. */
    public static boolean isFree(Front front, Obstacle obstacle) {
        for (int beside : front.filler()) {
            if (beside != Front.LITHIUM && obstacle.members().contains(beside)) {
                return false;
            }
        }
        return obstacle.isAbove(front);
    }

    private boolean[] free(Front front) {
        boolean[] free = new boolean[obstacles.size()];
        for (int k = 0; k < free.length; k++) {
            free[k] = isFree(front, obstacles.get(k));
        }
        return free;
    }

    private void fillers(Front front, double reach, boolean still, boolean[] free, List<Contact> contacts) {
        for (int k = 0; k < free.length; k++) {
            if (free[k]) {
                new ObstacleDistance(front, still)
                        .to(k, obstacles.get(k), reach)
                        .ifPresent(contacts::add);
            }
        }
    }
}

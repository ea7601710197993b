package dev.frond.mesh.internal.front.topology;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.obstacle.PassedCorner;
import dev.frond.mesh.internal.front.repair.Chain;
import dev.frond.mesh.internal.front.repair.Reconnection;
import dev.frond.mesh.internal.front.repair.Reconnections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes contacts that have receded along their fillers back on to the fillers' outlines: nodes of an outline that a contact
 * has passed are on the front again, as are those that only a wedge of lithium too thin to matter still covers.
 */
final class RecedingContacts {
    private final Obstacles obstacles;
    private final FrontSizing sizing;

    RecedingContacts(Obstacles obstacles, FrontSizing sizing) {
        this.obstacles = obstacles;
        this.sizing = sizing;
    }

    /** The front with its contacts on the outlines, and the same area. */
    Front of(Front front, Recession recession) {
        Front laid = new BesideContacts(sizing)
                .moved(front, obstacles.all(), (now, obstacle) -> laidBare(now, obstacle, recession));
        for (Obstacle obstacle : obstacles.all()) {
            laid = withoutFilms(laid, obstacle, recession);
        }
        return laid;
    }

    private static boolean recedes(Front front, int node, Recession recession) {
        return front.isContact(node) && recession.at(front.x(node), front.y(node));
    }

    /** With the nodes of the outline that the contacts have passed. */
    private static Front laidBare(Front front, Obstacle obstacle, Recession recession) {
        ContactSpan span = ContactSpan.of(front, obstacle);
        if (!span.isPresent()) {
            return front;
        }
        Laid first = Laid.NOTHING;
        Laid last = Laid.NOTHING;
        if (recedes(front, span.from(), recession)) {
            first = laid(front, obstacle, span.from(), span.from() + 1);
        }
        if (recedes(front, span.to(), recession)) {
            last = laid(front, obstacle, span.to(), span.to() - 1);
        }
        if (span.to() == span.from() + 1 && !first.isNothing() && !last.isNothing()) {
            // the nodes passed along a single edge are those of both contacts
            first = first.with(passed(obstacle, first.place(), last.place(), 1));
            last = last.with(List.of());
        }
        return first.isNothing() && last.isNothing() ? front : with(front, obstacle, span, first, last);
    }

    /**
     * How a contact gets on to the outline.
     *
     * @param place of the contact on it
     * @param nodes of the outline that it has passed, from it on
     * @param fan of lithium about the corner that it has passed
     * @param moves whether any of that changes the front
     */
    private record Laid(double place, List<Integer> nodes, PassedCorner.Fan fan, boolean moves) {
        static final Laid NOTHING = new Laid(0, List.of(), new PassedCorner.Fan(List.of(), 0), false);

        boolean isNothing() {
            return !moves;
        }

        Laid with(List<Integer> others) {
            return new Laid(place, others, fan, moves);
        }
    }

    private static Laid laid(Front front, Obstacle obstacle, int contact, int beyond) {
        double next = obstacle.place(front.x(beyond), front.y(beyond));
        Optional<PassedCorner> corner = PassedCorner.of(front, obstacle, contact, beyond);
        double place = corner.map(PassedCorner::place)
                .orElseGet(() -> placed(obstacle, front.x(contact), front.y(contact), beyond - contact));
        List<Integer> nodes = passed(obstacle, place, next, beyond - contact);
        PassedCorner.Fan none = new PassedCorner.Fan(List.of(), 2 * contact - beyond);
        boolean onCorner =
                isSharp(obstacle, place) && isBetween(obstacle, way(obstacle, place, next, beyond - contact));
        return new Laid(
                place,
                nodes,
                corner.map(one -> one.fan(front, obstacle, contact, beyond)).orElse(none),
                corner.isPresent() || onCorner || !nodes.isEmpty());
    }

    /** Along the outline from a contact to the next node of the front, in edges. */
    private static double way(Obstacle obstacle, double contact, double next, int step) {
        int n = obstacle.nodeCount();
        double way = step * (next - contact);
        return obstacle.isClosed() ? way - n * Math.floor(way / n) : way;
    }

    /** Whether a place is on the contact's side of the next node of the front. */
    private static boolean isBetween(Obstacle obstacle, double way) {
        return way > FrontLimits.ROUNDING && way <= 0.5 * obstacle.nodeCount();
    }

    /** The nearest place on the outline to a contact, or the sharp corner that it has hardly passed. */
    private static double placed(Obstacle obstacle, double x, double y, int step) {
        double place = obstacle.place(x, y);
        int node = after(place, step);
        return obstacle.isSharp(node) && isCrowded(obstacle, place, node, step) ? node : place;
    }

    private static boolean isSharp(Obstacle obstacle, double place) {
        return place == Math.rint(place) && obstacle.isSharp((int) place);
    }

    /** The node of the outline after a place. */
    private static int after(double place, int step) {
        return step > 0 ? (int) Math.floor(place) + 1 : (int) Math.ceil(place) - 1;
    }

    /** Nodes of the outline from a contact to the next node of the front, without those near either but for sharp corners. */
    private static List<Integer> passed(Obstacle obstacle, double contact, double next, int step) {
        double way = way(obstacle, contact, next, step);
        List<Integer> passed = new ArrayList<>();
        if (!isBetween(obstacle, way)) {
            return passed;
        }
        int k = after(contact, step);
        for (; step * (k - contact) < way - FrontLimits.ROUNDING; k += step) {
            boolean crowded = passed.isEmpty() && isCrowded(obstacle, contact, k, step);
            boolean crowdsNext = next != Math.rint(next) && way - step * (k - contact) < FrontLimits.LEAST_BESIDE;
            if (obstacle.isSharp(k) || !(crowded || crowdsNext)) {
                passed.add(k);
            }
        }
        return passed;
    }

    private static boolean isCrowded(Obstacle obstacle, double contact, int node, int step) {
        int edge = step > 0 ? node - 1 : node;
        int next = step > 0 ? node : node - 1;
        return Math.abs(node - contact) * length(obstacle, edge) < FrontLimits.LEAST_BESIDE * length(obstacle, next);
    }

    private static double length(Obstacle obstacle, int edge) {
        return Math.hypot(obstacle.x(edge + 1) - obstacle.x(edge), obstacle.y(edge + 1) - obstacle.y(edge));
    }

    private static Front with(Front front, Obstacle obstacle, ContactSpan span, Laid first, Laid last) {
        List<double[]> nodes = new ArrayList<>();
        List<Integer> edges = new ArrayList<>();
        for (int i = 0; i < front.nodeCount(); i++) {
            boolean begins = i == span.from() && !first.isNothing();
            boolean ends = i == span.to() && !last.isNothing();
            boolean inFirst = !first.isNothing() && i > first.fan().next() && i < span.from();
            boolean inLast = !last.isNothing() && i < last.fan().next() && i > span.to();
            if (inFirst || inLast) {
                continue;
            }
            if (begins) {
                List<double[]> fan = first.fan().points();
                for (int k = fan.size() - 1; k >= 0; k--) {
                    nodes.add(fan.get(k));
                    edges.add(Front.LITHIUM);
                }
            }
            if (ends) {
                for (int k = last.nodes().size() - 1; k >= 0; k--) {
                    int node = last.nodes().get(k);
                    nodes.add(new double[] {obstacle.x(node), obstacle.y(node)});
                    edges.add(obstacle.filler(node));
                }
            }
            double place = begins ? first.place() : last.place();
            nodes.add(
                    begins || ends
                            ? new double[] {obstacle.xAt(place), obstacle.yAt(place)}
                            : new double[] {front.x(i), front.y(i)});
            edges.add(front.filler()[Math.min(i, front.edgeCount() - 1)]);
            if (begins) {
                for (int node : first.nodes()) {
                    edges.set(edges.size() - 1, obstacle.filler(node - 1));
                    nodes.add(new double[] {obstacle.x(node), obstacle.y(node)});
                    edges.add(obstacle.filler(node));
                }
            }
            if (ends) {
                for (double[] point : last.fan().points()) {
                    nodes.add(point);
                    edges.add(Front.LITHIUM);
                }
            }
        }
        double[] xy = new double[2 * nodes.size()];
        int[] filler = new int[nodes.size() - 1];
        for (int i = 0; i < nodes.size(); i++) {
            xy[2 * i] = nodes.get(i)[0];
            xy[2 * i + 1] = nodes.get(i)[1];
            if (i < filler.length) {
                filler[i] = edges.get(i);
            }
        }
        return new Front(xy, filler);
    }

    /** Without the thin ends of lithium on the obstacle. */
    private Front withoutFilms(Front front, Obstacle obstacle, Recession recession) {
        ContactSpan span = ContactSpan.of(front, obstacle);
        if (!span.isPresent()) {
            return front;
        }
        FrontGaps gaps = new FrontGaps(front);
        NearbyNodes nearby = new NearbyNodes(front, gaps, sizing);
        List<Reconnection> cuts = new ArrayList<>();
        double start = obstacle.place(front.x(span.from()), front.y(span.from()));
        double end = obstacle.place(front.x(span.to()), front.y(span.to()));
        int covered = span.covered(front, obstacle);
        if (recedes(front, span.from(), recession)) {
            int contact = span.from();
            int hidden = (int) Math.ceil(start) - 1;
            int thin = thin(front, obstacle, contact, hidden, -1, covered);
            if (thin > 0) {
                double from = nearby.placeBetweenEnds(obstacle, hidden - thin + 1, contact, -1);
                cuts.add(cut(front, from, contact, contact, NearbyNodes.arc(obstacle, hidden - thin + 1, hidden)));
            }
        }
        if (recedes(front, span.to(), recession)) {
            int contact = span.to();
            int hidden = (int) Math.floor(end) + 1;
            int thin = thin(front, obstacle, contact, hidden, 1, covered);
            if (thin > 0) {
                double to = nearby.placeBetweenEnds(obstacle, hidden + thin - 1, contact, 1);
                cuts.add(cut(front, contact, to, contact, NearbyNodes.arc(obstacle, hidden, hidden + thin - 1)));
            }
        }
        return cuts.isEmpty() ? front : Reconnections.of(front, cuts, sizing);
    }

    private Reconnection cut(Front front, double from, double to, int contact, Chain arc) {
        return new Reconnection(
                from, to, front.x(contact), front.y(contact), FrontLimits.SPLIT_CLEARANCE * sizing.size(), 0, arc);
    }

    /** Number of nodes of the outline from {@code first} on, of those in the lithium, that only a thin wedge covers. */
    private int thin(Front front, Obstacle obstacle, int contact, int first, int step, int most) {
        double arc = 0;
        double fromX = front.x(contact);
        double fromY = front.y(contact);
        int count = 0;
        while (count < most) {
            double x = obstacle.x(first + step * count);
            double y = obstacle.y(first + step * count);
            arc += Math.hypot(x - fromX, y - fromY);
            double thickness = Polylines.distance(x, y, front.xy());
            double least = Math.min(FrontLimits.THIN_WEDGE * sizing.size(), FrontLimits.SLENDER_WEDGE * arc);
            if (thickness >= least && !front.isBelow(x, y)) {
                return count;
            }
            fromX = x;
            fromY = y;
            count++;
        }
        return count;
    }
}

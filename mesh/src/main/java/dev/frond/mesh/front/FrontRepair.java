package dev.frond.mesh.front;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Heals a front after motion, without making or losing lithium: loops that a corner has swallowed are cut at their
 * crossing, the ends of clefts too narrow to mesh are closed like a zipper, nodes that met are merged. The area goes to
 * the flanks nearby. Where the electrolyte behind is more than {@link FrontSizing#pocket}, nothing is touched and a
 * {@link Contact} is reported: that is an event of the physics.
 */
public final class FrontRepair {
    /** Every operation shortens the front by h/5 or more, or takes a node; this many are never needed. */
    private static final int MOST_OPERATIONS = 1000;

    private final FrontSizing sizing;

    public FrontRepair(FrontSizing sizing) {
        this.sizing = sizing;
    }

    /**
     * A healed front.
     *
     * @param relaid the front, and where its nodes lie on the old one
     * @param contacts meetings that were left as they are, nearest first
     */
    public record Repair(Relaid relaid, List<Contact> contacts) {
        public Repair {
            contacts = List.copyOf(contacts);
        }
    }

    public Repair of(Front front) {
        Relaid relaid = Relaid.unchanged(front);
        for (int k = 0; k < MOST_OPERATIONS; k++) {
            Relaid next = operation(relaid.front());
            if (next == null) {
                break;
            }
            relaid = relaid.then(next);
        }
        List<Contact> contacts = new ContactSearch(sizing).meetings(relaid.front(), sizing.narrowest());
        return new Repair(relaid, contacts);
    }

    private @Nullable Relaid operation(Front front) {
        Necks necks = new Necks(front);
        Necks.Neck crossing = widest(necks.crossings());
        if (crossing != null) {
            double middle = necks.placeAt(0.5 * (necks.arcAt(crossing.from()) + necks.arcAt(crossing.to())));
            double clearance = 1.5 * sizing.shortest();
            return Incision.cut(
                    front,
                    crossing.from(),
                    crossing.to(),
                    necks.x(crossing.from()),
                    necks.y(crossing.from()),
                    middle,
                    clearance,
                    sizing,
                    front.area());
        }
        Relaid beside = new SideRepair(front, necks, sizing).operation();
        if (beside != null) {
            return beside;
        }
        Necks.Neck cleft = widest(necks.narrow(sizing.narrowest(), sizing.cleft()));
        return cleft != null ? zipped(front, necks, cleft) : merged(front);
    }

    /** The neck with most front behind it whose pocket may vanish. */
    private Necks.@Nullable Neck widest(List<Necks.Neck> necks) {
        Necks.Neck best = null;
        for (Necks.Neck neck : necks) {
            boolean small = Math.abs(neck.pocket()) <= sizing.pocket();
            if (small && (best == null || neck.arc() > best.arc())) {
                best = neck;
            }
        }
        return best;
    }

    /**
     * Closes a cleft from its bottom up to where it is wide enough. Its width is measured between places at equal
     * distance from the bottom along either flank, so that mirrored clefts close alike.
     */
    private Relaid zipped(Front front, Necks necks, Necks.Neck cleft) {
        double bottom = necks.arcAt(bottom(front, necks, cleft));
        double total = front.length();
        double most = Math.max(bottom - necks.arcAt(cleft.from()), necks.arcAt(cleft.to()) - bottom) + sizing.size();
        most = Math.min(most, Math.min(bottom, total - bottom));
        double step = 0.1 * sizing.size();
        double closed = most;
        while (closed > 0 && width(necks, bottom, closed) >= sizing.narrowest()) {
            closed -= step;
        }
        double from = cleft.from();
        double to = cleft.to();
        if (2 * closed > 0.9 * sizing.cleft()) {
            double open = Math.min(most, closed + step);
            for (int halving = 0; halving < 40; halving++) {
                double middle = 0.5 * (closed + open);
                if (width(necks, bottom, middle) < sizing.narrowest()) {
                    closed = middle;
                } else {
                    open = middle;
                }
            }
            from = necks.placeAt(bottom - closed);
            to = necks.placeAt(bottom + closed);
        }
        Necks.Neck end = necks.neck(from, to, 0);
        double clearance = 0.6 * sizing.size();
        return Incision.cut(front, from, to, end.x(), end.y(), necks.placeAt(bottom), clearance, sizing, front.area());
    }

    private static double width(Necks necks, double bottom, double distance) {
        double from = necks.placeAt(bottom - distance);
        double to = necks.placeAt(bottom + distance);
        return Math.hypot(necks.x(to) - necks.x(from), necks.y(to) - necks.y(from));
    }

    /** The sharpest node of a cleft; its middle when two are alike. */
    private static double bottom(Front front, Necks necks, Necks.Neck cleft) {
        double sharpest = 0;
        double place = -1;
        boolean tie = false;
        for (int i = (int) cleft.from() + 1; i < cleft.to(); i++) {
            double turning = front.turning(i);
            tie = turning > 0.999 * sharpest && (tie || turning < 1.001 * sharpest);
            if (turning > sharpest) {
                sharpest = turning;
                place = i;
            }
        }
        double middle = 0.5 * (necks.arcAt(cleft.from()) + necks.arcAt(cleft.to()));
        return place < 0 || tie ? necks.placeAt(middle) : place;
    }

    /** Nodes that have met become one, nearer to the one that turns more; an end stays on its side. */
    private @Nullable Relaid merged(Front front) {
        int last = front.nodeCount() - 1;
        int first = 0;
        double run = 0;
        for (int i = 1; i <= last; i++) {
            double edge = front.edgeLength(i - 1);
            boolean near = edge < sizing.shortest();
            run = near ? run + edge : 0;
            if (!near) {
                first = i;
            }
            boolean runEnds = i == last || !(front.edgeLength(i) < sizing.shortest());
            if (near && runEnds && run < sizing.shortest() && i - first < last) {
                return merged(front, first, i);
            }
        }
        return null;
    }

    private Relaid merged(Front front, int from, int to) {
        int last = front.nodeCount() - 1;
        double sum = 0;
        double x = 0;
        double y = 0;
        double place = 0;
        for (int i = from; i <= to; i++) {
            // An end node has all the weight.
            double end = i == 0 || i == last ? 1e300 : 0;
            double weight = Math.abs(front.turning(i)) + 1e-6 + end;
            sum += weight;
            x += weight / sizing.size() * front.x(i);
            y += weight / sizing.size() * front.y(i);
            place += weight * i;
        }
        double scale = sizing.size() / sum;
        boolean atEnd = from == 0 || to == last;
        int end = from == 0 ? 0 : last;
        return Incision.cut(
                front,
                from,
                to,
                atEnd ? front.x(end) : x * scale,
                atEnd ? front.y(end) : y * scale,
                atEnd ? end : place / sum,
                0,
                sizing,
                front.area());
    }

    /**
     * Lets the front close over a pocket: the part behind the contact is cut off.
     *
     * @return the new front, whose area is the old one's and the pocket's
     */
    public Pinch pinched(Front front, Contact.Self contact) {
        Necks necks = new Necks(front);
        int first = (int) contact.from() + 1;
        int last = (int) Math.ceil(contact.to()) - 1;
        double[] outline = new double[2 * Math.max(0, last - first + 1) + 4];
        outline[0] = necks.x(contact.from());
        outline[1] = necks.y(contact.from());
        for (int i = first; i <= last; i++) {
            outline[2 * (i - first) + 2] = front.x(i);
            outline[2 * (i - first) + 3] = front.y(i);
        }
        outline[outline.length - 2] = necks.x(contact.to());
        outline[outline.length - 1] = necks.y(contact.to());
        double pocket = necks.pocket(contact.from(), contact.to());
        double middle = necks.placeAt(0.5 * (necks.arcAt(contact.from()) + necks.arcAt(contact.to())));
        Relaid relaid = Incision.cut(
                front,
                contact.from(),
                contact.to(),
                contact.x(),
                contact.y(),
                middle,
                0.6 * sizing.size(),
                sizing,
                front.area() + pocket);
        return new Pinch(relaid.front(), relaid.map(), new Pocket(outline, pocket));
    }

    /**
     * A front that closed over a pocket.
     *
     * @param front without the pocket's outline
     * @param map where its nodes lie on the old front
     * @param pocket what it enclosed
     */
    public record Pinch(Front front, FrontMap map, Pocket pocket) {}

    /** Electrolyte that the front enclosed. */
    public static final class Pocket {
        private final double[] outline;
        private final double area;

        private Pocket(double[] outline, double area) {
            this.outline = outline;
            this.area = area;
        }

        /** Corners x0, y0, x1, y1, ..., counter-clockwise; the live array, not to be written. */
        public double[] outline() {
            return outline;
        }

        public double area() {
            return area;
        }
    }
}

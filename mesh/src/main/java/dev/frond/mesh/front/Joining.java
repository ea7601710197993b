package dev.frond.mesh.front;

import dev.frond.mesh.geom.Polylines;
import java.util.List;

/** Joins a front to what it has met: to itself or its mirror image, round a pocket, or to a filler, round which it then runs. */
final class Joining {
    private final Front front;
    private final FillerPolygons fillers;
    private final FrontSizing sizing;
    private final Necks necks;

    Joining(Front front, FillerPolygons fillers, FrontSizing sizing) {
        this.front = front;
        this.fillers = fillers;
        this.sizing = sizing;
        this.necks = new Necks(front);
    }

    /**
     * The front after a closure.
     *
     * @param gain of the area under the front that is not lithium
     */
    record Joined(Front front, Closure closure, double gain) {}

    Joined to(Contact contact) {
        if (contact instanceof Contact.Self self) {
            return self(self);
        }
        if (contact instanceof Contact.Side side) {
            return side(side);
        }
        return filler((Contact.Filler) contact);
    }

    private Joined self(Contact.Self contact) {
        Necks.Neck neck = necks.neck(contact.from(), contact.to(), contact.gap());
        Necks.Neck wide = neck.still() ? widened(neck) : neck;
        Pocket pocket = Pocket.behind(front, necks, wide.from(), wide.to());
        Cut cut = new Cut(
                wide.from(),
                wide.to(),
                wide.x(),
                wide.y(),
                necks.middle(wide.from(), wide.to()),
                0.6 * sizing.size(),
                pocket.area(),
                Chain.NONE);
        return made(cut, Closure.Kind.SELF_CONTACT, contact, pocket.area(), List.of(pocket));
    }

    /** Between fillers: both places moved away from the pocket until the gap is wide enough. */
    private Necks.Neck widened(Necks.Neck neck) {
        double step = 0.1 * sizing.size();
        double from = necks.arcAt(neck.from());
        double to = necks.arcAt(neck.to());
        Necks.Neck wide = neck;
        while (wide.still() && wide.gap() < sizing.narrowest() && from > step && to < necks.length() - step) {
            from -= step;
            to += step;
            double a = necks.placeAt(from);
            double b = necks.placeAt(to);
            Necks.Neck next = necks.neck(a, b, Math.hypot(necks.x(b) - necks.x(a), necks.y(b) - necks.y(a)));
            if (!next.still()) {
                break;
            }
            wide = next;
        }
        return wide;
    }

    private Joined side(Contact.Side contact) {
        int last = front.edgeCount();
        boolean left = necks.arcAt(contact.place()) < 0.5 * necks.length();
        double wall = left ? front.left() : front.right();
        double from = left ? 0 : contact.place();
        double to = left ? contact.place() : last;
        Pocket pocket = Pocket.beside(front, necks, from, to, wall);
        Cut cut = new Cut(
                from,
                to,
                wall,
                necks.y(contact.place()),
                left ? 0 : last,
                0.6 * sizing.size(),
                pocket.area(),
                Chain.NONE);
        return made(cut, Closure.Kind.SIDE_CONTACT, contact, pocket.area(), List.of(pocket));
    }

    /** The stretch of the front that is nearer to the filler than can be meshed gives way to the filler's far side. */
    private Joined filler(Contact.Filler contact) {
        int k = contact.index();
        int n = fillers.edgeCount(k);
        int nearest = nearestNode(k, contact.place());
        int most = n / 2 - 2;
        int before = 1;
        while (before < most && near(k, nearest + before)) {
            before++;
        }
        int after = 1;
        while (after < most && near(k, nearest - after)) {
            after++;
        }
        double from = placeBeside(k, nearest + before, contact.place(), -1);
        double to = placeBeside(k, nearest - after, contact.place(), 1);
        Chain arc = arc(k, nearest + before, nearest - after + n);
        boolean inert = necks.neck(from, to, 0).still();
        List<Pocket> pockets = inert ? List.of(sliver(k, nearest + before, nearest - after, from, to)) : List.of();
        double cutOff = inert ? pockets.get(0).area() : 0;
        Cut cut = new Cut(
                from,
                to,
                contact.x(),
                contact.y(),
                contact.place(),
                0.6 * sizing.size(),
                fillers.area(k) + cutOff,
                arc);
        return made(cut, Closure.Kind.FILLER_CONTACT, contact, cutOff, pockets);
    }

    private int nearestNode(int filler, double place) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < fillers.edgeCount(filler); k++) {
            double distance = Math.hypot(fillers.x(filler, k) - necks.x(place), fillers.y(filler, k) - necks.y(place));
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private boolean near(int filler, int node) {
        return Polylines.distance(fillers.x(filler, node), fillers.y(filler, node), front.xy()) < sizing.narrowest();
    }

    /** The place of the front nearest to a filler's node, on one side of the contact and not far along the front. */
    private double placeBeside(int filler, int node, double contact, int step) {
        double reach = 2 * fillers.fillers().get(filler).radius() + 4 * sizing.size();
        double x = fillers.x(filler, node);
        double y = fillers.y(filler, node);
        double best = contact;
        double least = Double.POSITIVE_INFINITY;
        for (double arc = 0; arc <= reach; arc += 0.1 * sizing.size()) {
            double place = necks.placeAt(Math.max(0, Math.min(necks.length(), necks.arcAt(contact) + step * arc)));
            double distance = Math.hypot(necks.x(place) - x, necks.y(place) - y);
            if (distance < least) {
                least = distance;
                best = place;
            }
        }
        return best;
    }

    private Chain arc(int filler, int first, int last) {
        Chain.Builder chain = new Chain.Builder();
        for (int k = first; k <= last; k++) {
            chain.to(filler, fillers.x(filler, k), fillers.y(filler, k));
        }
        return chain.then(filler);
    }

    /** Electrolyte between two fillers that are joined by an edge on either side of where they are nearest. */
    private Pocket sliver(int filler, int before, int after, double from, double to) {
        double[] lower = Pocket.behind(front, necks, from, to).outline();
        int count = before - after + 1;
        double[] outline = new double[lower.length + 2 * count];
        System.arraycopy(lower, 0, outline, 0, lower.length);
        for (int k = 0; k < count; k++) {
            outline[lower.length + 2 * k] = fillers.x(filler, after + k);
            outline[lower.length + 2 * k + 1] = fillers.y(filler, after + k);
        }
        return Pocket.within(outline);
    }

    private Joined made(Cut cut, Closure.Kind kind, Contact contact, double cutOff, List<Pocket> pockets) {
        Front joined = Incision.of(front, List.of(cut), sizing).front();
        return new Joined(joined, new Closure(kind, contact.x(), contact.y(), cutOff, pockets), cut.gain());
    }
}

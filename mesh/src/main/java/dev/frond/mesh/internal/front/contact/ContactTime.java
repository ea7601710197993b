package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.CurveLimits;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;

/**
 * When what is about to meet meets, at the speed at which it now comes nearer: a gap that cannot be meshed any more is joined before
 * it is closed, and the event is booked at the time at which it would have been. The speed changes by a part of the order of the
 * gap until then, so the time is right to second order in the gap.
 */
public final class ContactTime {
    /** Points of an edge of a filler that are looked at. */
    private static final int POINTS_PER_EDGE = 8;

    private final Front front;
    private final Recession recession;

    /** @param front the one that the contacts were found on */
    public ContactTime(Front front, Recession recession) {
        this.front = front;
        this.recession = recession;
    }

    /** Seconds until a contact; negative when it has been passed, 0 of things that do not come nearer. */
    public double of(Contact contact) {
        double closing = closing(contact);
        return closing > 0 ? contact.gap() / closing : 0;
    }

    /** Speed, um/s, at which the gap narrows. */
    private double closing(Contact contact) {
        if (contact instanceof Contact.Self self) {
            return at(self.from()) + at(self.to());
        }
        if (contact instanceof Contact.Neck neck) {
            return -at(neck.from()) - at(neck.to());
        }
        if (contact instanceof Contact.Side side) {
            return 2 * at(side.place());
        }
        if (contact instanceof Contact.SideNeck side) {
            return -2 * at(side.place());
        }
        if (contact instanceof Contact.Film film) {
            return -at(film.place());
        }
        if (contact instanceof Contact.Foot foot) {
            return alongFiller(foot.from()) + alongFiller(foot.to());
        }
        return contact instanceof Contact.Filler filler ? at(filler.place()) : 0;
    }

    private double at(double place) {
        return recession.speedAt(front.xAt(place), front.yAt(place));
    }

    /** Of a contact that recedes below a filler; 0 at a side. */
    private double alongFiller(int contact) {
        if (!front.isContact(contact)) {
            return 0;
        }
        double lithium = front.turning(contact);
        double normal = -recession.speedAt(front.x(contact), front.y(contact));
        return lithium < 0.5 * Math.PI ? normal / Math.max(Math.sin(CurveLimits.CUSP), Math.sin(lithium)) : normal;
    }

    /** Seconds until the lithium on either side has closed over what of a filler is in the electrolyte. */
    public double over(ContactSpan span) {
        double last = 0;
        for (int e = span.from(); e < span.to(); e++) {
            for (int k = 0; k <= POINTS_PER_EDGE; k++) {
                double t = (double) k / POINTS_PER_EDGE;
                double x = (1 - t) * front.x(e) + t * front.x(e + 1);
                double y = (1 - t) * front.y(e) + t * front.y(e + 1);
                double first = Math.min(to(span.from(), span.from() - 1, x, y), to(span.to(), span.to() + 1, x, y));
                last = Math.max(last, first);
            }
        }
        return Double.isFinite(last) ? last : 0;
    }

    /**
     * Seconds until the lithium beside a contact is at a point: as a straight line where the electrolyte's angle is less than a right
     * one, as the fan that spreads from the contact otherwise.
     */
    private double to(int contact, int before, double x, double y) {
        boolean there = contact > 0 && contact < front.edgeCount() && front.isContact(contact);
        double advance = there ? recession.speedAt(front.x(contact), front.y(contact)) : 0;
        if (!(advance > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double dx = x - front.x(contact);
        double dy = y - front.y(contact);
        double way = Math.hypot(dx, dy);
        if (Math.PI - front.turning(contact) < 0.5 * Math.PI) {
            double ex = front.x(contact) - front.x(before);
            double ey = front.y(contact) - front.y(before);
            // The electrolyte is on the left of a front that is walked towards the contact from its left end.
            double ahead = (before < contact ? ex * dy - ey * dx : ey * dx - ex * dy) / Math.hypot(ex, ey);
            way = Math.max(0, Math.min(way, ahead));
        }
        return way / advance;
    }
}

package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.MirrorSymmetry;
import dev.frond.mesh.internal.front.obstacle.MirrorImages;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a mirror-symmetric front meets at once: a contact and its image. Which of them is a little nearer is rounding, so
 * neither may come first.
 */
public final class MirrorContacts {
    private final FrontSizing sizing;
    private final Obstacles obstacles;

    public MirrorContacts(FrontSizing sizing, Obstacles obstacles) {
        this.sizing = sizing;
        this.obstacles = obstacles;
    }

    /** The contact, with its image if it has one of its own, from left to right. */
    public List<Contact> with(Contact contact, Front front) {
        if (!MirrorSymmetry.isSymmetric(front)) {
            return List.of(contact);
        }
        if (contact instanceof Contact.Self self) {
            return self(self, image(self, front));
        }
        if (contact instanceof Contact.Filler filler) {
            return image(filler, front)
                    .map(other -> ordered(filler, other, filler.place(), other.place()))
                    .orElse(List.of(contact));
        }
        if (contact instanceof Contact.Side side) {
            Contact.Side other = image(side, front);
            return ordered(side, other, side.place(), other.place());
        }
        return inMetal(contact, front);
    }

    private List<Contact> inMetal(Contact contact, Front front) {
        int last = front.edgeCount();
        if (contact instanceof Contact.Neck neck) {
            return neck(neck, image(neck, front));
        }
        if (contact instanceof Contact.SideNeck side) {
            Contact other = new Contact.SideNeck(
                    side.gap(), imageX(front, side.x()), side.y(), last - side.place(), side.island());
            return ordered(side, other, side.place(), last - side.place());
        }
        if (contact instanceof Contact.Film film) {
            OptionalInt index = image(film.index(), front);
            if (index.isEmpty()) {
                return List.of(film);
            }
            boolean centred = Math.abs(film.x() - imageX(front, film.x())) < FrontLimits.CENTRED * sizing.size();
            if (index.getAsInt() == film.index() && centred) {
                return List.of(centred(film, front));
            }
            Contact other = new Contact.Film(
                    index.getAsInt(), film.gap(), imageX(front, film.x()), film.y(), last - film.place());
            return ordered(film, other, film.place(), last - film.place());
        }
        if (contact instanceof Contact.Foot foot) {
            OptionalInt index = image(foot.index(), front);
            boolean own = index.isEmpty() || index.getAsInt() == foot.index();
            Contact other = new Contact.Foot(
                    index.orElse(foot.index()),
                    foot.gap(),
                    imageX(front, foot.x()),
                    foot.y(),
                    last - foot.to(),
                    last - foot.from());
            return own ? List.of(foot) : ordered(foot, other, foot.from(), last - foot.to());
        }
        return List.of(contact);
    }

    /** Over a filler on the line of symmetry the lithium is thinnest there. */
    private static Contact.Film centred(Contact.Film film, Front front) {
        return new Contact.Film(
                film.index(), film.gap(), 0.5 * (front.left() + front.right()), film.y(), 0.5 * front.edgeCount());
    }

    private static List<Contact> neck(Contact.Neck one, Contact.Neck image) {
        if (one.to() < image.from() || image.to() < one.from()) {
            return ordered(one, image, one.from(), image.from());
        }
        return List.of(new Contact.Neck(
                one.gap(),
                0.5 * (one.x() + image.x()),
                one.y(),
                0.5 * (one.from() + image.from()),
                0.5 * (one.to() + image.to()),
                one.island()));
    }

    private static Contact.Neck image(Contact.Neck contact, Front front) {
        return new Contact.Neck(
                contact.gap(),
                imageX(front, contact.x()),
                contact.y(),
                front.edgeCount() - contact.to(),
                front.edgeCount() - contact.from(),
                contact.island());
    }

    private static List<Contact> ordered(Contact one, Contact other, double place, double otherPlace) {
        return place <= otherPlace ? List.of(one, other) : List.of(other, one);
    }

    /** A gap across the line of symmetry is its own image, and level. */
    private static List<Contact> self(Contact.Self one, Contact.Self image) {
        if (one.to() < image.from() || image.to() < one.from()) {
            return ordered(one, image, one.from(), image.from());
        }
        return List.of(new Contact.Self(
                one.gap(),
                0.5 * (one.x() + image.x()),
                one.y(),
                0.5 * (one.from() + image.from()),
                0.5 * (one.to() + image.to()),
                one.pocket()));
    }

    private static double imageX(Front front, double x) {
        return front.left() + front.right() - x;
    }

    private static Contact.Self image(Contact.Self contact, Front front) {
        return new Contact.Self(
                contact.gap(),
                imageX(front, contact.x()),
                contact.y(),
                front.edgeCount() - contact.to(),
                front.edgeCount() - contact.from(),
                contact.pocket());
    }

    private static Contact.Side image(Contact.Side contact, Front front) {
        return new Contact.Side(
                contact.gap(),
                imageX(front, contact.x()),
                contact.y(),
                front.edgeCount() - contact.place(),
                contact.pocket());
    }

    private Optional<Contact.Filler> image(Contact.Filler contact, Front front) {
        OptionalInt index = image(contact.index(), front);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact.Filler(
                        index.getAsInt(),
                        contact.gap(),
                        imageX(front, contact.x()),
                        contact.y(),
                        front.edgeCount() - contact.place()));
    }

    private OptionalInt image(int obstacle, Front front) {
        double width = front.left() + front.right();
        return MirrorImages.image(obstacles.all(), obstacles.fillers(), obstacle, width, sizing);
    }
}

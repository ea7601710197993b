package dev.frond.mesh.front;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a mirror-symmetric front meets at once: a contact and its image. Which of them is a little nearer is rounding, so
 * neither may come first.
 */
final class MirrorContacts {
    private final FrontSizing sizing;
    private final Obstacles obstacles;

    MirrorContacts(FrontSizing sizing, Obstacles obstacles) {
        this.sizing = sizing;
        this.obstacles = obstacles;
    }

    /** The contact, with its image if it has one of its own, from left to right. */
    List<Contact> with(Contact contact, Front front) {
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
        return List.of(contact);
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
        double width = front.left() + front.right();
        OptionalInt index = MirrorSymmetry.image(obstacles.all(), obstacles.fillers(), contact.index(), width, sizing);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(new Contact.Filler(
                        index.getAsInt(),
                        contact.gap(),
                        imageX(front, contact.x()),
                        contact.y(),
                        front.edgeCount() - contact.place()));
    }
}

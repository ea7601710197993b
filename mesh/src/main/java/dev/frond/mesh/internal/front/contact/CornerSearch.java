package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.internal.front.obstacle.PassedCorner;
import java.util.List;
import java.util.Optional;

/** Corners of fillers that the contacts of a receding front have gone past: the front has to be laid round them. */
final class CornerSearch {
    private final Front front;
    private final Recession recession;

    CornerSearch(Front front, Recession recession) {
        this.front = front;
        this.recession = recession;
    }

    /** The first of the obstacles' corners that one of their contacts has passed. */
    Optional<Contact> first(List<Obstacle> obstacles) {
        if (recession.isNone()) {
            return Optional.empty();
        }
        for (int k = 0; k < obstacles.size(); k++) {
            Obstacle obstacle = obstacles.get(k);
            ContactSpan span = obstacle.isDisc() ? ContactSpan.NONE : ContactSpan.of(front, obstacle);
            if (span.isPresent()) {
                Optional<Contact> at = at(k, obstacle, span.from(), span.from() + 1);
                at = at.isPresent() ? at : at(k, obstacle, span.to(), span.to() - 1);
                if (at.isPresent()) {
                    return at;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Contact> at(int index, Obstacle obstacle, int contact, int beyond) {
        double x = front.x(contact);
        double y = front.y(contact);
        return front.isContact(contact) && recession.at(x, y)
                ? PassedCorner.of(front, obstacle, contact, beyond)
                        .map(corner -> new Contact.Corner(index, -corner.way(), x, y))
                : Optional.empty();
    }
}

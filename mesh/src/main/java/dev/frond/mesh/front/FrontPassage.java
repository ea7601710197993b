package dev.frond.mesh.front;

import dev.frond.mesh.geom.Circle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a front through whatever it has met: the only place that decides on topology. Repair first; then the nearest
 * thing nearer than can be meshed is joined, and so on until nothing is left. What a mirror-symmetric front meets on either
 * side is joined at once.
 */
public final class FrontPassage {
    /** Closures are at most a few per filler; more are a defect. */
    private static final int MOST = 200;

    private final FrontSizing sizing;
    private final Obstacles obstacles;
    private final int[] obstacleOf;
    private final FrontUpkeep upkeep;
    private final ContactSearch search;
    private final MirrorContacts mirror;

    /** @param height y of the top */
    public FrontPassage(FrontSizing sizing, double height, Obstacles obstacles) {
        this.sizing = sizing;
        this.obstacles = obstacles;
        this.obstacleOf = obstacles.obstacleOf();
        this.upkeep = new FrontUpkeep(sizing);
        this.search = new ContactSearch(sizing, height, obstacles.all());
        this.mirror = new MirrorContacts(sizing, obstacles);
    }

    /**
     * A front beyond all contacts.
     *
     * @param front sound, with well spaced nodes
     * @param closures what happened on the way, in turn
     * @param gain of the area under the front that is not lithium
     */
    public record Passed(Front front, List<Closure> closures, double gain) {
        public Passed {
            closures = List.copyOf(closures);
        }
    }

    /** Searches for what the front is about to meet. */
    public ContactSearch search() {
        return search;
    }

    /** The lithium under the new front, with what is booked by the closures, is the old one's to round-off. */
    public Passed of(Front front) {
        List<Closure> closures = new ArrayList<>();
        boolean[] free = free(front);
        Front now = upkeep.of(front.straightened()).relaid().front();
        double gain = 0;
        for (int round = 0; round < MOST; round++) {
            Optional<Contact> contact = next(now);
            if (contact.isEmpty()) {
                break;
            }
            Joining.Joined joined = new Joining(now, obstacles.all(), sizing).to(mirror.with(contact.get(), now));
            closures.addAll(joined.closures());
            gain += joined.gain();
            now = upkeep.of(joined.front()).relaid().front();
        }
        engulfed(front, free, now, closures);
        Front trimmed = now.trimmed();
        return new Passed(trimmed, closures, gain + trimmed.area() - now.area());
    }

    private Optional<Contact> next(Front front) {
        return search.nearestOfAll(front, sizing.narrowest()).filter(contact -> !(contact instanceof Contact.Top));
    }

    private boolean[] free(Front front) {
        boolean[] free = new boolean[obstacleOf.length];
        for (int k = 0; k < free.length; k++) {
            free[k] = isFree(front, k);
        }
        return free;
    }

    private boolean isFree(Front front, int filler) {
        return ContactSearch.isFree(front, obstacles.all().get(obstacleOf[filler]));
    }

    private void engulfed(Front before, boolean[] wasFree, Front now, List<Closure> closures) {
        boolean[] touched = touched(before, wasFree.length);
        boolean[] touches = touched(now, wasFree.length);
        for (int k = 0; k < wasFree.length; k++) {
            if ((wasFree[k] || touched[k]) && !touches[k] && !isFree(now, k)) {
                Circle disc = obstacles.fillers().get(k);
                double area = obstacles.area(k);
                closures.add(new Closure(Closure.Kind.ENGULFED, disc.x(), disc.y(), area, List.of()));
            }
        }
    }

    private static boolean[] touched(Front front, int fillerCount) {
        boolean[] touched = new boolean[fillerCount];
        for (int filler : front.filler()) {
            if (filler != Front.LITHIUM) {
                touched[filler] = true;
            }
        }
        return touched;
    }
}

package dev.frond.mesh.front;

import dev.frond.mesh.geom.Circle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One passage of a front: what it has become so far. */
final class Passing {
    /** Closures are at most a few per filler; more are a defect. */
    private static final int MOST = 200;

    private final FrontSizing sizing;
    private final double height;
    private final FrontUpkeep upkeep;
    private final Recession recession;
    private final Front begun;
    private final Obstacles before;
    private final List<Closure> closures = new ArrayList<>();

    private Front now;
    private Obstacles obstacles;
    private double gain;
    private double dead;

    Passing(FrontSizing sizing, double height, Obstacles obstacles, Front front, Recession recession) {
        this.sizing = sizing;
        this.height = height;
        this.upkeep = new FrontUpkeep(sizing, recession);
        this.recession = recession;
        this.begun = front;
        this.before = obstacles;
        this.obstacles = obstacles;
        this.now = front;
    }

    FrontPassage.Passed passed() {
        now = upkeep.of(begun.straightened());
        retreat();
        for (int round = 0; round < MOST; round++) {
            ContactSearch search = new ContactSearch(sizing, height, obstacles.all());
            Optional<Contact> ahead =
                    search.nearestOfAll(now, sizing.narrowest()).filter(contact -> !(contact instanceof Contact.Top));
            Optional<Contact> behind = search.nearestInMetal(now, sizing.narrowest(), recession);
            if (ahead.isPresent()) {
                join(ahead.get());
            } else if (behind.isPresent()) {
                part(behind.get());
            } else {
                break;
            }
            now = upkeep.of(now);
            retreat();
        }
        changed();
        Front trimmed = now.trimmed();
        return new FrontPassage.Passed(trimmed, obstacles, closures, gain + trimmed.area() - now.area(), dead);
    }

    private void join(Contact contact) {
        List<Contact> contacts = new MirrorContacts(sizing, obstacles).with(contact, now);
        Joining.Joined joined = new Joining(now, obstacles.all(), sizing).to(contacts);
        closures.addAll(joined.closures());
        gain += joined.gain();
        now = joined.front();
    }

    private void part(Contact contact) {
        List<Contact> contacts = new MirrorContacts(sizing, obstacles).with(contact, now);
        Parting.Parted parted = new Parting(now, obstacles, sizing).from(contacts);
        closures.addAll(parted.closures());
        gain += parted.gain();
        dead += parted.dead();
        obstacles = parted.obstacles();
        now = parted.front();
    }

    private void retreat() {
        if (recession.isNone()) {
            return;
        }
        now = new Retreat(obstacles, sizing).of(now, recession);
        for (Obstacle obstacle : obstacles.all()) {
            cap(obstacle);
        }
    }

    /** Lithium between two parts of a front that run along the same obstacle is connected to nothing else. */
    private void cap(Obstacle obstacle) {
        Visit visit = Visit.of(now, obstacle);
        boolean lithium = false;
        for (int e = Math.max(0, visit.from()); e < visit.to(); e++) {
            lithium |= now.isLithium(e);
        }
        if (lithium) {
            Islands.Island island = new Islands(now, new Necks(now), obstacles).onto(obstacle, visit);
            int[] filler = now.filler().clone();
            for (int e = visit.from(); e < visit.to(); e++) {
                filler[e] = filler[e] == Front.LITHIUM ? obstacles.idCount() : filler[e];
            }
            now = new Front(now.xy(), filler);
            obstacles = obstacles.with(island.obstacle());
            gain += island.lithium();
            dead += island.lithium();
            closures.add(island.closure());
        }
    }

    /** Fillers that the front closes over, comes back to or leaves behind. */
    private void changed() {
        int count = before.fillers().size();
        Standing[] old = standings(begun, before);
        Standing[] present = standings(now, obstacles);
        for (int k = 0; k < count; k++) {
            Circle disc = before.fillers().get(k);
            if (old[k] != Standing.SUNK && present[k] == Standing.SUNK) {
                closed(Closure.Kind.ENGULFED, disc, before.area(k));
            } else if (old[k] == Standing.SUNK && present[k] == Standing.TOUCHED) {
                closed(Closure.Kind.EXPOSED, disc, before.area(k));
            } else if (old[k] == Standing.TOUCHED && present[k] == Standing.FREE && !obstacles.isOnIsland(k)) {
                closed(Closure.Kind.RELEASED, disc, before.area(k));
            }
        }
    }

    private void closed(Closure.Kind kind, Circle disc, double area) {
        closures.add(new Closure(kind, disc.x(), disc.y(), area, List.of()));
    }

    /** Where a filler is. */
    private enum Standing {
        FREE,
        TOUCHED,
        SUNK
    }

    private static Standing[] standings(Front front, Obstacles obstacles) {
        int[] obstacleOf = obstacles.obstacleOf();
        boolean[] touched = new boolean[obstacleOf.length];
        for (int filler : front.filler()) {
            if (filler != Front.LITHIUM) {
                touched[filler] = true;
            }
        }
        Standing[] standings = new Standing[obstacles.fillers().size()];
        for (int k = 0; k < standings.length; k++) {
            boolean free = ContactSearch.isFree(front, obstacles.all().get(obstacleOf[k]));
            standings[k] = touched[k] ? Standing.TOUCHED : free ? Standing.FREE : Standing.SUNK;
        }
        return standings;
    }
}

package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a receding front is about to meet through the metal: itself, a side, a filler in the lithium, the last lithium that a
 * filler stands on. The mirror image of {@link ContactSearch}: what narrows is lithium.
 */
final class MetalSearch {
    private final FrontSizing sizing;
    private final List<Obstacle> obstacles;

    MetalSearch(FrontSizing sizing, List<Obstacle> obstacles) {
        this.sizing = sizing;
        this.obstacles = obstacles;
    }

    /**
     * All that is nearer than {@code reach} where the front recedes, nearest first; lithium between two parts of the front, and the
     * front and a side, only when it is thinner than {@link FrontSizing#thinnest}.
     */
    List<Contact> all(Front front, double reach, Recession recession) {
        if (recession.isNone()) {
            return List.of();
        }
        List<Contact> found = new ArrayList<>();
        Front metal = front.upsideDown();
        Necks necks = new Necks(metal);
        double thin = Math.min(reach, sizing.thinnest());
        neck(front, necks, thin, recession, found);
        side(front, metal, necks, thin, recession, found);
        for (int k = 0; k < obstacles.size(); k++) {
            Visit visit = Visit.of(front, obstacles.get(k));
            if (visit.isPresent()) {
                foot(k, visit, front, reach, recession, found);
                buried(k, visit, front, reach, recession, found);
            } else if (!obstacles.get(k).isAbove(front)) {
                film(k, front, reach, recession, found);
            }
        }
        // Where contacts have passed each other the front crosses itself: first the foot.
        found.sort(Comparator.comparing((Contact contact) -> !(contact instanceof Contact.Foot))
                .thenComparingDouble(Contact::gap));
        return found;
    }

    private void neck(Front front, Necks necks, double reach, Recession recession, List<Contact> found) {
        Necks.Neck best = null;
        List<Necks.Neck> all = new ArrayList<>(necks.crossings());
        all.addAll(necks.narrow(reach, sizing.cleft()));
        for (Necks.Neck neck : all) {
            boolean better =
                    best == null || neck.gap() < best.gap() || (neck.gap() == best.gap() && neck.arc() > best.arc());
            if (better
                    && neck.pocket() > 0
                    && recedes(front, necks, neck.from(), recession)
                    && recedes(front, necks, neck.to(), recession)) {
                best = neck;
            }
        }
        if (best != null) {
            best = best.gap() > 0 ? necks.narrowest(best) : best;
            found.add(new Contact.Neck(
                    best.gap(),
                    best.x(),
                    0.5 * (-necks.y(best.from()) - necks.y(best.to())),
                    best.from(),
                    best.to(),
                    best.pocket()));
        }
    }

    /** Whether a place is on lithium alone and the front recedes there. */
    private static boolean recedes(Front front, Necks necks, double place, Recession recession) {
        int before = Math.max(0, (int) Math.ceil(place) - 1);
        int after = Math.min(front.edgeCount() - 1, (int) place);
        return front.isLithium(before) && front.isLithium(after) && recession.at(necks.x(place), -necks.y(place));
    }

    private void side(Front front, Front metal, Necks necks, double reach, Recession recession, List<Contact> found) {
        int best = -1;
        double least = reach;
        for (int i = 1; i < front.edgeCount(); i++) {
            boolean left = necks.arcAt(i) < 0.5 * necks.length();
            double distance = left ? front.x(i) - front.left() : front.right() - front.x(i);
            if (2 * distance >= least) {
                continue;
            }
            double arc = 2 * (left ? necks.arcAt(i) : necks.length() - necks.arcAt(i));
            boolean facing = left ? necks.normalX(i) < 0 : necks.normalX(i) > 0;
            boolean behind = arc > Math.max(sizing.cleft(), 8 * distance);
            if ((facing || distance <= 0)
                    && behind
                    && front.isFree(i)
                    && SideRepair.pocket(metal, necks, i) > 0
                    && recedes(front, necks, i, recession)) {
                least = 2 * distance;
                best = i;
            }
        }
        if (best >= 0) {
            double wall = necks.arcAt(best) < 0.5 * necks.length() ? front.left() : front.right();
            double island = SideRepair.pocket(metal, necks, best);
            found.add(new Contact.SideNeck(least, 0.5 * (front.x(best) + wall), front.y(best), best, island));
        }
    }

    private void film(int k, Front front, double reach, Recession recession, List<Contact> found) {
        new Approach(front, false)
                .to(k, obstacles.get(k), reach)
                .filter(near -> recession.at(near.x(), near.y()))
                .ifPresent(near -> found.add(new Contact.Film(k, near.gap(), near.x(), near.y(), near.place())));
    }

    private void buried(int k, Visit visit, Front front, double reach, Recession recession, List<Contact> found) {
        if (obstacles.get(k).members().size() > 1 && !visit.isAll(front)) {
            new BuriedFilm(front, sizing)
                    .of(k, obstacles.get(k), visit, reach)
                    .filter(film -> recession.at(film.x(), film.y()))
                    .ifPresent(found::add);
        }
    }

    private void foot(int k, Visit visit, Front front, double reach, Recession recession, List<Contact> found) {
        if (visit.isAll(front)) {
            return;
        }
        double[] ends = visit.ends(front, obstacles.get(k));
        double gap = Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
        double x = 0.5 * (ends[0] + ends[2]);
        double y = 0.5 * (ends[1] + ends[3]);
        if (gap < reach && visit.isMost(front, obstacles.get(k)) && recession.at(x, y)) {
            found.add(new Contact.Foot(k, gap, x, y, visit.from(), visit.to()));
        }
    }
}

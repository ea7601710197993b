package dev.frond.mesh.internal.front.contact;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.obstacle.ContactSpan;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
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
        FrontGaps gaps = new FrontGaps(metal);
        double thin = Math.min(reach, sizing.thinnest());
        neck(front, gaps, thin, recession, found);
        side(front, gaps, thin, recession, found);
        for (int k = 0; k < obstacles.size(); k++) {
            ContactSpan span = ContactSpan.of(front, obstacles.get(k));
            if (span.isPresent()) {
                foot(k, span, front, reach, recession, found);
                buried(k, span, front, reach, recession, found);
            } else if (!obstacles.get(k).isAbove(front)) {
                film(k, front, reach, recession, found);
            }
        }
        // Where contacts have passed each other the front crosses itself: first the foot.
        found.sort(Comparator.comparing((Contact contact) -> !(contact instanceof Contact.Foot))
                .thenComparingDouble(Contact::gap));
        return found;
    }

    private void neck(Front front, FrontGaps gaps, double reach, Recession recession, List<Contact> found) {
        FrontGaps.Gap best = gaps.narrowest(
                reach,
                sizing.cleft(),
                gap -> gap.pocket() > 0
                        && recedes(front, gaps, gap.from(), recession)
                        && recedes(front, gaps, gap.to(), recession));
        if (best != null) {
            best = best.width() > 0 ? gaps.narrowest(best) : best;
            found.add(new Contact.Neck(
                    best.width(),
                    best.x(),
                    0.5 * (-gaps.y(best.from()) - gaps.y(best.to())),
                    best.from(),
                    best.to(),
                    best.pocket()));
        }
    }

    /** Whether a place is on lithium alone and the front recedes there. */
    private static boolean recedes(Front front, FrontGaps gaps, double place, Recession recession) {
        int before = Math.max(0, (int) Math.ceil(place) - 1);
        int after = Math.min(front.edgeCount() - 1, (int) place);
        return front.isLithium(before) && front.isLithium(after) && recession.at(gaps.x(place), -gaps.y(place));
    }

    private void side(Front front, FrontGaps gaps, double reach, Recession recession, List<Contact> found) {
        int best = gaps.nearestToSide(
                reach,
                sizing.cleft(),
                i -> front.isFree(i) && gaps.sidePocket(i) > 0 && recedes(front, gaps, i, recession));
        if (best >= 0) {
            double x = 0.5 * (front.x(best) + gaps.side(best));
            found.add(new Contact.SideNeck(2 * gaps.toSide(best), x, front.y(best), best, gaps.sidePocket(best)));
        }
    }

    private void film(int k, Front front, double reach, Recession recession, List<Contact> found) {
        new ObstacleDistance(front, false)
                .to(k, obstacles.get(k), reach)
                .filter(near -> recession.at(near.x(), near.y()))
                .ifPresent(near -> found.add(new Contact.Film(k, near.gap(), near.x(), near.y(), near.place())));
    }

    private void buried(int k, ContactSpan span, Front front, double reach, Recession recession, List<Contact> found) {
        if (!obstacles.get(k).isDisc() && !span.isAll(front)) {
            new BuriedFilm(front, sizing)
                    .of(k, obstacles.get(k), span, reach)
                    .filter(film -> recession.at(film.x(), film.y()))
                    .ifPresent(found::add);
        }
    }

    private void foot(int k, ContactSpan span, Front front, double reach, Recession recession, List<Contact> found) {
        if (span.isAll(front)) {
            return;
        }
        double[] ends = span.ends(front, obstacles.get(k));
        double gap = Math.hypot(ends[2] - ends[0], ends[3] - ends[1]);
        double x = 0.5 * (ends[0] + ends[2]);
        double y = 0.5 * (ends[1] + ends[3]);
        if (gap < reach && span.isMost(front, obstacles.get(k)) && recession.at(x, y)) {
            found.add(new Contact.Foot(k, gap, x, y, span.from(), span.to()));
        }
    }
}

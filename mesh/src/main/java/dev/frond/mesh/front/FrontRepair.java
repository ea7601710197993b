package dev.frond.mesh.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Heals a front after motion, without making or losing lithium: loops that a corner has swallowed are cut at their
 * crossing, the ends of clefts too narrow to mesh are closed like a zipper, nodes that met are merged. The area goes to
 * the flanks nearby. Where the electrolyte behind is more than {@link FrontSizing#pocket}, nothing is touched and a
 * {@link Contact} is reported: that is an event of the physics.
 */
public final class FrontRepair {
    /** Every round shortens the front by h/5 or more, or takes a node; this many are never needed. */
    private static final int MOST_ROUNDS = 300;

    private final FrontSizing sizing;
    private final Recession recession;

    /** Of fronts that grow. */
    public FrontRepair(FrontSizing sizing) {
        this(sizing, Recession.none());
    }

    /** @param recession of the fronts to come */
    public FrontRepair(FrontSizing sizing, Recession recession) {
        this.sizing = sizing;
        this.recession = recession;
    }

    /**
     * The healed front; the given one when it is sound. Meetings round a pocket are left as they are.
     *
     * @throws UnresolvedFrontException when healing one place goes on making others that need it
     */
    public Front of(Front front) {
        Front healed = front;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cut> cuts = cuts(healed);
            if (cuts.isEmpty()) {
                return healed;
            }
            healed = Incision.of(healed, cuts, sizing);
        }
        throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.FRONT_REPAIR);
    }

    /** Crossings first, then what is narrow, then nodes that have met: each assumes that the former are healed. */
    private List<Cut> cuts(Front front) {
        Necks necks = new Necks(front);
        List<Cut> cuts = new ArrayList<>();
        for (Necks.Neck crossing : healable(necks.crossings())) {
            cuts.add(new Cut(
                    crossing.from(),
                    crossing.to(),
                    necks.x(crossing.from()),
                    necks.y(crossing.from()),
                    1.5 * sizing.shortest()));
        }
        if (cuts.isEmpty()) {
            cuts.addAll(new SideRepair(front, necks, sizing).cuts());
            CleftRepair clefts = new CleftRepair(front, necks, sizing);
            for (Necks.Neck cleft : healable(necks.narrow(sizing.narrowest(), sizing.cleft()))) {
                cuts.add(clefts.closed(cleft));
            }
            cuts.addAll(new SharpTips(front, necks, sizing).cuts());
            cuts.addAll(new ContactRepair(front, necks, sizing).cuts());
        }
        return cuts.isEmpty() ? new NodeMerging(front, sizing, recession).cuts() : cuts;
    }

    /** Necks whose pocket may vanish, the one with most front behind it first. */
    private List<Necks.Neck> healable(List<Necks.Neck> necks) {
        List<Necks.Neck> small = new ArrayList<>();
        for (Necks.Neck neck : necks) {
            if (!neck.still() && Math.abs(neck.pocket()) <= sizing.pocket()) {
                small.add(neck);
            }
        }
        small.sort(Comparator.comparingDouble(neck -> -neck.arc()));
        return small;
    }
}

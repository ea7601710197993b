package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Repairs a front after motion, without making or losing lithium: loops that a corner has swallowed are removed at their
 * crossing, clefts too narrow to mesh are closed from their bottom, nodes that met are merged. The area goes to
 * the flanks nearby. Where the electrolyte behind is more than {@link FrontSizing#pocket}, nothing is touched and a
 * {@link dev.frond.mesh.internal.front.contact.Contact} is reported: that is an event of the physics.
 */
public final class FrontRepair {
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
        for (int round = 0; round < FrontLimits.REPAIR_ROUNDS; round++) {
            List<Reconnection> cuts = cuts(healed);
            if (cuts.isEmpty()) {
                return healed;
            }
            healed = Reconnections.of(healed, cuts, sizing);
        }
        throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.FRONT_REPAIR);
    }

    /** Crossings first, then what is narrow, then nodes that have met: each assumes that the former are healed. */
    private List<Reconnection> cuts(Front front) {
        FrontGaps gaps = new FrontGaps(front);
        List<Reconnection> cuts = new ArrayList<>();
        for (FrontGaps.Gap crossing : healable(gaps.crossings())) {
            cuts.add(new Reconnection(
                    crossing.from(),
                    crossing.to(),
                    gaps.x(crossing.from()),
                    gaps.y(crossing.from()),
                    FrontLimits.CROSSING_CLEARANCE * sizing.shortest()));
        }
        if (cuts.isEmpty()) {
            cuts.addAll(new SideRepair(front, gaps, sizing).cuts());
            CleftRepair clefts = new CleftRepair(front, gaps, sizing);
            for (FrontGaps.Gap cleft : healable(gaps.narrow(sizing.narrowest(), sizing.cleft()))) {
                cuts.add(clefts.closed(cleft));
            }
            cuts.addAll(new ValleyBlunting(front, gaps, sizing).cuts());
            cuts.addAll(new ContactRepair(front, gaps, sizing).cuts());
        }
        return cuts.isEmpty() ? new NodeMerging(front, sizing, recession).cuts() : cuts;
    }

    /** Gaps whose pocket may vanish, the one with most front behind it first. */
    private List<FrontGaps.Gap> healable(List<FrontGaps.Gap> gaps) {
        List<FrontGaps.Gap> small = new ArrayList<>();
        for (FrontGaps.Gap gap : gaps) {
            if (!gap.still() && Math.abs(gap.pocket()) <= sizing.pocket()) {
                small.add(gap);
            }
        }
        small.sort(Comparator.comparingDouble(gap -> -gap.arc()));
        return small;
    }
}

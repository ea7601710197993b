package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.CornerRounding;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontResampling;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.MirrorSymmetry;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;

/**
 * What a front needs after every motion: repair, arcs where corners open, resampling, again until the new nodes need none of
 * them.
 */
public final class FrontUpkeep {
    private final FrontRepair repair;
    private final CornerRounding rounding;
    private final FrontResampling resampling;
    private final Recession recession;

    /** Of fronts that grow. */
    public FrontUpkeep(FrontSizing sizing) {
        this(sizing, Recession.none());
    }

    /** @param recession of the fronts to come */
    public FrontUpkeep(FrontSizing sizing, Recession recession) {
        this.recession = recession;
        repair = new FrontRepair(sizing, recession);
        rounding = new CornerRounding(sizing);
        resampling = new FrontResampling(sizing, recession);
    }

    /**
     * The front with sound, well spaced nodes, no protruding corners, and the same lithium area.
     *
     * @throws UnresolvedFrontException when new nodes go on needing repair
     */
    public Front of(Front front) {
        Front kept = repair.of(front);
        for (int round = 0; round < FrontLimits.UPKEEP_ROUNDS; round++) {
            Front resampled = resampling.of(rounding.of(kept, recession));
            kept = repair.of(resampled);
            if (kept == resampled) {
                return kept == front ? front : MirrorSymmetry.withoutRoundOff(kept);
            }
        }
        if (repair.of(kept) == kept) {
            // sound, though resampling would space a node otherwise that repair merges again
            return MirrorSymmetry.withoutRoundOff(kept);
        }
        throw new UnresolvedFrontException(UnresolvedFrontException.Iteration.FRONT_RESAMPLING);
    }
}

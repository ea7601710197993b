package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Blunts the bottoms of valleys whose angle of electrolyte is too sharp to mesh: the tip is filled over half an edge
 * length. Clefts that stay narrow for longer are left to {@link CleftRepair}.
 */
final class ValleyBlunting {
    private final Front front;
    private final FrontGaps gaps;
    private final FrontSizing sizing;

    ValleyBlunting(Front front, FrontGaps gaps, FrontSizing sizing) {
        this.front = front;
        this.gaps = gaps;
        this.sizing = sizing;
    }

    /** The sharpest first: of reconnections in each other's way only the first is made, whichever end the front is walked from. */
    List<Reconnection> cuts() {
        List<Integer> sharp = new ArrayList<>();
        double depth = Math.min(FrontLimits.VALLEY_DEPTH * sizing.size(), FrontLimits.VALLEY_PART * gaps.length());
        int last = front.nodeCount() - 1;
        for (int i = 1; i < last; i++) {
            boolean lithium = front.isFree(i) || front.isContact(i);
            if (lithium && !Front.isBlunt(front.turningAsMeshed(i))) {
                sharp.add(i);
            }
        }
        sharp.sort(Comparator.comparingDouble(i -> -front.turningAsMeshed(i)));
        List<Reconnection> cuts = new ArrayList<>();
        for (int i : sharp) {
            double from = gaps.placeAt(Math.max(0, gaps.arcAt(i) - depth));
            double to = gaps.placeAt(Math.min(gaps.length(), gaps.arcAt(i) + depth));
            double x = 0.5 * (gaps.x(from) + gaps.x(to));
            double y = 0.5 * (gaps.y(from) + gaps.y(to));
            cuts.add(new Reconnection(from, to, x, y, FrontLimits.SPLIT_CLEARANCE * sizing.size()));
        }
        if (isSharpAtSide(0)) {
            double to = gaps.placeAt(depth);
            cuts.add(new Reconnection(0, to, front.left(), gaps.y(to), FrontLimits.SPLIT_CLEARANCE * sizing.size()));
        }
        if (isSharpAtSide(last)) {
            double from = gaps.placeAt(gaps.length() - depth);
            cuts.add(new Reconnection(
                    from, last, front.right(), gaps.y(from), FrontLimits.SPLIT_CLEARANCE * sizing.size()));
        }
        return cuts;
    }

    /** Half of the angle to the mirror image is to be meshed. */
    private boolean isSharpAtSide(int end) {
        return front.isFree(end) && 0.5 * (Math.PI - front.turning(end)) < FrontLimits.SHARPEST_VALLEY;
    }
}

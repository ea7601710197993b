package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.Corners;
import dev.frond.mesh.internal.front.curve.CurveLimits;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.FrontSpacing;
import dev.frond.mesh.internal.front.curve.Recession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Nodes that have met become one, nearer to the one that turns more; an end stays on its side. */
final class NodeMerging {
    private final Front front;
    private final FrontSizing sizing;
    private final FrontSpacing spacing;
    private final boolean[] corner;

    NodeMerging(Front front, FrontSizing sizing, Recession recession) {
        this.front = front;
        this.sizing = sizing;
        this.corner = Corners.of(front, recession);
        this.spacing = FrontSpacing.of(front, corner, sizing, recession);
    }

    /**
     * One reconnection for each run of short edges that is short as a whole, the shortest first. Longer runs are left to the
     * resampling.
     */
    List<Reconnection> cuts() {
        double[] arc = front.arcLengths();
        List<Reconnection> cuts = new ArrayList<>();
        int last = front.nodeCount() - 1;
        int first = 0;
        double run = 0;
        for (int i = 1; i <= last; i++) {
            double edge = front.edgeLength(i - 1);
            boolean near = isShort(i - 1);
            run = near ? run + edge : 0;
            first = near ? first : i;
            boolean runEnds = i == last || !isShort(i);
            if (near && runEnds && run < sizing.shortest() && i - first < last) {
                cuts.add(merged(first, i));
            }
        }
        cuts.sort(Comparator.comparingDouble(cut -> arc[(int) cut.to()] - arc[(int) cut.from()]));
        return cuts;
    }

    /**
     * Shorter than any edge should be, and than an arc that opens needs. Edges of such an arc grow: one beside a re-entrant corner,
     * or a contact, is being swallowed.
     */
    private boolean isShort(int edge) {
        double wanted = Math.min(spacing.wanted(edge), spacing.wanted(edge + 1));
        double swallowed = corner[edge] || corner[edge + 1] ? CurveLimits.SWALLOWED * sizing.shortest() : 0;
        double least = Math.max(swallowed, CurveLimits.MUCH_SHORTER * wanted);
        return front.isLithium(edge) && front.edgeLength(edge) < Math.min(sizing.shortest(), least);
    }

    private Reconnection merged(int from, int to) {
        int last = front.nodeCount() - 1;
        if (from == 0 || to == last) {
            int end = from == 0 ? 0 : last;
            return new Reconnection(from, to, front.x(end), front.y(end), 0);
        }
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = from; i <= to; i++) {
            double weight = Math.abs(front.turning(i)) + FrontLimits.ROUNDING;
            sum += weight;
            x += weight * front.x(i);
            y += weight * front.y(i);
        }
        return new Reconnection(from, to, x / sum, y / sum, 0);
    }
}

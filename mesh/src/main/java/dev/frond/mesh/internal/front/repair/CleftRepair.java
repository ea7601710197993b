package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;

/** Closes the narrow end of a cleft from its bottom: its corner moves up to where the cleft is wide enough. */
final class CleftRepair {
    private final Front front;
    private final FrontGaps gaps;
    private final FrontSizing sizing;

    CleftRepair(Front front, FrontGaps gaps, FrontSizing sizing) {
        this.front = front;
        this.gaps = gaps;
        this.sizing = sizing;
    }

    /**
     * The reconnection that closes a cleft from its bottom. The width is measured between places at equal distance from the
     * bottom along either flank, so that mirrored clefts close alike.
     */
    Reconnection closed(FrontGaps.Gap cleft) {
        int inside = contactsInside(cleft);
        if (inside > 1) {
            return new Reconnection(
                    cleft.from(), cleft.to(), cleft.x(), cleft.y(), FrontLimits.MERGE_CLEARANCE * sizing.size());
        }
        double bottom = gaps.arcAt(bottom(cleft));
        double total = gaps.length();
        double most = Math.max(bottom - gaps.arcAt(cleft.from()), gaps.arcAt(cleft.to()) - bottom) + sizing.size();
        most = Math.min(most, Math.min(bottom, total - bottom));
        double step = FrontLimits.SEARCH_STEP * sizing.size();
        double closed = most;
        while (closed > 0 && width(bottom, closed) >= sizing.narrowest()) {
            closed -= step;
        }
        double from = cleft.from();
        double to = cleft.to();
        if (2 * closed > FrontLimits.CLEFT_SEEN * sizing.cleft()) {
            double reach = refined(bottom, closed, Math.min(most, closed + step));
            from = gaps.placeAt(bottom - reach);
            to = gaps.placeAt(bottom + reach);
        }
        double x = 0.5 * (gaps.x(from) + gaps.x(to));
        double y = 0.5 * (gaps.y(from) + gaps.y(to));
        return new Reconnection(from, to, x, y, FrontLimits.MERGE_CLEARANCE * sizing.size());
    }

    /** Where between two distances from the bottom the cleft gets wide enough, by halving. */
    private double refined(double bottom, double narrow, double wide) {
        double low = narrow;
        double high = wide;
        for (int halving = 0; halving < FrontLimits.BISECTIONS; halving++) {
            double middle = 0.5 * (low + high);
            if (width(bottom, middle) < sizing.narrowest()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double width(double bottom, double distance) {
        double from = gaps.placeAt(bottom - distance);
        double to = gaps.placeAt(bottom + distance);
        return Math.hypot(gaps.x(to) - gaps.x(from), gaps.y(to) - gaps.y(from));
    }

    private int contactsInside(FrontGaps.Gap cleft) {
        int count = 0;
        for (int i = (int) cleft.from() + 1; i < cleft.to(); i++) {
            count += front.isContact(i) ? 1 : 0;
        }
        return count;
    }

    /** The contact with a filler, or the sharpest node of a cleft; its middle when two are alike. */
    private double bottom(FrontGaps.Gap cleft) {
        for (int i = (int) cleft.from() + 1; i < cleft.to(); i++) {
            if (front.isContact(i)) {
                return i;
            }
        }
        double sharpest = 0;
        double place = -1;
        boolean tie = false;
        for (int i = (int) cleft.from() + 1; i < cleft.to(); i++) {
            double turning = front.turning(i);
            if (turning > sharpest) {
                tie = turning < (1 + FrontLimits.TIE) * sharpest;
                sharpest = turning;
                place = i;
            } else {
                tie |= turning > (1 - FrontLimits.TIE) * sharpest;
            }
        }
        return place < 0 || tie ? gaps.middle(cleft.from(), cleft.to()) : place;
    }
}

package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.contact.FrontGaps;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import java.util.ArrayList;
import java.util.List;

/** Heals a front where it meets its mirror image at a side: overshoot is cut at the side, a narrow cleft is closed. */
final class SideRepair {
    private final Front front;
    private final FrontGaps gaps;
    private final FrontSizing sizing;

    SideRepair(Front front, FrontGaps gaps, FrontSizing sizing) {
        this.front = front;
        this.gaps = gaps;
        this.sizing = sizing;
    }

    List<Reconnection> cuts() {
        List<Reconnection> cuts = new ArrayList<>();
        int last = front.nodeCount() - 1;
        double left = place(1);
        if (left > 0) {
            cuts.add(new Reconnection(0, left, front.left(), gaps.y(left), clearance(left)));
        }
        double right = place(-1);
        if (right < last) {
            cuts.add(new Reconnection(right, last, front.right(), gaps.y(right), clearance(right)));
        }
        return cuts;
    }

    private double clearance(double place) {
        double distance = Math.min(gaps.x(place) - front.left(), front.right() - gaps.x(place));
        return distance > FrontLimits.ON_SIDE * sizing.size()
                ? FrontLimits.MERGE_CLEARANCE * sizing.size()
                : FrontLimits.CROSSING_CLEARANCE * sizing.shortest();
    }

    /**
     * The last place, counted from a side, that the front must be cut back to; the side itself (0 or the last node) when
     * all is well.
     *
     * @param step 1 from the left side, -1 from the right side
     */
    private double place(int step) {
        double narrowest = FrontLimits.WIDER_AT_SIDE * sizing.narrowest();
        int last = front.nodeCount() - 1;
        int end = step > 0 ? 0 : last;
        double found = end;
        for (int k = 1; k < last; k++) {
            int i = end + step * k;
            double distance = step > 0 ? front.x(i) - front.left() : front.right() - front.x(i);
            double arc = Math.abs(gaps.arcAt(i) - gaps.arcAt(end));
            double pocket = Math.abs(2 * gaps.sidePocket(i));
            if (pocket > sizing.pocket()) {
                if (distance > FrontLimits.FAR_FROM_SIDE * sizing.size()) {
                    break;
                }
                continue;
            }
            if (!front.isFree(i)) {
                continue;
            }
            boolean outside = distance <= 0;
            boolean narrow = 2 * distance < narrowest && 2 * arc > sizing.cleft() && step * gaps.normalX(i) < 0;
            if (outside || narrow) {
                found = crossing(i, step, outside ? 0 : 0.5 * narrowest);
            }
        }
        return found;
    }

    /** Where the edge beyond node {@code i} reaches the distance from the side. */
    private double crossing(int i, int step, double distance) {
        double side = step > 0 ? front.left() : front.right();
        double here = step * (front.x(i) - side);
        double there = step * (front.x(i + step) - side);
        double t = there > here ? Math.max(0, Math.min(1, (distance - here) / (there - here))) : 0;
        return i + step * t;
    }
}

package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.Areas;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;

/**
 * A reconnection as it is made: which nodes it replaces and by what.
 *
 * @param before the last node kept before it; -1 when it begins at the front's start
 * @param after the first node kept after it; the number of nodes when it ends at the front's end
 * @param chain the new nodes
 */
record Stretch(Reconnection cut, int before, int after, Chain chain) {
    static Stretch of(Front front, double[] arc, Reconnection wanted) {
        int last = arc.length - 1;
        int start = fillerBefore(front, wanted.from());
        int end = fillerAfter(front, wanted.to());
        Reconnection cut = wanted.between(snapped(start, wanted.from()), snapped(end, wanted.to()));
        int before = cut.from() == 0 ? -1 : (int) Math.ceil(cut.from()) - 1;
        while (start == Front.LITHIUM
                && before > 0
                && front.isFree(before)
                && Front.arcAt(arc, cut.from()) - arc[before] <= cut.clearance()) {
            before--;
        }
        int after = cut.to() == last ? last + 1 : (int) Math.floor(cut.to()) + 1;
        while (end == Front.LITHIUM
                && after < last
                && front.isFree(after)
                && arc[after] - Front.arcAt(arc, cut.to()) <= cut.clearance()) {
            after++;
        }
        return new Stretch(cut, before, after, chain(front, cut, start, end));
    }

    private static int fillerBefore(Front front, double place) {
        return place == 0 ? Front.LITHIUM : front.filler()[(int) Math.ceil(place) - 1];
    }

    private static int fillerAfter(Front front, double place) {
        return place == front.edgeCount() ? Front.LITHIUM : front.filler()[(int) place];
    }

    private static double snapped(int filler, double place) {
        double node = Math.rint(place);
        return filler != Front.LITHIUM && Math.abs(place - node) < FrontLimits.SNAP ? node : place;
    }

    private static Chain chain(Front front, Reconnection cut, int start, int end) {
        boolean atSide = cut.from() == 0 || cut.to() == front.edgeCount();
        boolean joint = cut.arc().isEmpty() && start == Front.LITHIUM && end == Front.LITHIUM;
        Chain.Builder chain = new Chain.Builder();
        int edge = start;
        if (start != Front.LITHIUM) {
            chain.to(start, front.xAt(cut.from()), front.yAt(cut.from()));
            edge = end != Front.LITHIUM || atSide || !cut.arc().isEmpty() ? start : Front.LITHIUM;
        }
        if (cut.from() == 0 && cut.arc().isEmpty() && !joint) {
            chain.to(Front.LITHIUM, cut.x(), cut.y());
            edge = end;
        }
        for (int k = 0; k < cut.arc().nodeCount(); k++) {
            chain.to(
                    k > 0 ? cut.arc().filler(k) : edge,
                    cut.arc().x(k),
                    cut.arc().y(k));
            edge = end;
        }
        if (joint) {
            return chain.to(Front.LITHIUM, cut.x(), cut.y()).then(Front.LITHIUM);
        }
        if (end != Front.LITHIUM) {
            return chain.to(edge, front.xAt(cut.to()), front.yAt(cut.to())).then(end);
        }
        return cut.to() == front.edgeCount() && cut.arc().isEmpty()
                ? chain.to(edge, cut.x(), cut.y()).then(Front.LITHIUM)
                : chain.then(Front.LITHIUM);
    }

    double length(double[] arc) {
        return Front.arcAt(arc, cut.to()) - Front.arcAt(arc, cut.from());
    }

    boolean overlaps(Stretch other) {
        return before < other.after && other.before < after;
    }

    /** Area that the replacement lacks. */
    double missing(Front front) {
        int last = front.nodeCount() - 1;
        double area = cut.gain();
        for (int i = Math.max(0, before); i < Math.min(last, after); i++) {
            area += Areas.trapezoid(front.x(i), front.y(i), front.x(i + 1), front.y(i + 1));
        }
        double[] at = before >= 0 ? new double[] {front.x(before), front.y(before)} : null;
        for (int k = 0; k < chain.nodeCount(); k++) {
            area -= at == null ? 0 : Areas.trapezoid(at[0], at[1], chain.x(k), chain.y(k));
            at = new double[] {chain.x(k), chain.y(k)};
        }
        if (after <= last && at != null) {
            area -= Areas.trapezoid(at[0], at[1], front.x(after), front.y(after));
        }
        return area;
    }
}

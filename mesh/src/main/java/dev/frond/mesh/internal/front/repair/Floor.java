package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.Areas;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.mesh.internal.front.curve.FrontSizing;

/**
 * A level below which there is no metal, such as a collector. Each repair of a front takes a little area from all of it, also from
 * where it lies on the floor: those nodes go back, and the metal above makes up for them.
 *
 * @param level y; minus infinity when there is no floor
 */
public record Floor(double level, FrontSizing sizing) {
    /** The front with no free node below the level, and the same area; as it is where there is too little metal to make up for it. */
    public Front of(Front front) {
        double[] xy = front.xy().clone();
        double[] weights = new double[front.nodeCount()];
        double metal = 0;
        boolean below = false;
        for (int i = 0; i < weights.length; i++) {
            if (!front.isFree(i)) {
                continue;
            }
            double height = front.y(i) - level;
            below |= height < 0;
            xy[2 * i + 1] = Math.max(level, front.y(i));
            weights[i] = Math.max(0, Math.min(1, height / (FrontLimits.ABOVE_FLOOR * sizing.size())));
            metal += weights[i] * width(front, i);
        }
        double missing = new Front(xy, front.filler()).area() - front.area();
        if (!below || missing > FrontLimits.MOST_SHIFT * sizing.size() * metal) {
            return front;
        }
        Areas.reach(xy, weights, front.area());
        return new Front(xy, front.filler());
    }

    private static double width(Front front, int node) {
        double before = node > 0 ? front.edgeLength(node - 1) : 0;
        double after = node < front.edgeCount() ? front.edgeLength(node) : 0;
        return 0.5 * (before + after);
    }
}

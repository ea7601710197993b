package dev.frond.mesh.internal.front.obstacle;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import java.util.ArrayList;
import java.util.List;

/** Makes the outline of an obstacle fit to mesh: fills sharp wedges of electrolyte in it and drops nodes that are crowded. */
final class WedgeFilling {
    private WedgeFilling() {}

    /**
     * The outline without the nodes that should not be; the ends of a chain stay.
     *
     * @param xy clockwise
     */
    static double[] of(double[] xy, boolean closed, double narrowest) {
        List<double[]> nodes = new ArrayList<>();
        for (int k = 0; k < xy.length; k += 2) {
            nodes.add(new double[] {xy[k], xy[k + 1]});
        }
        int superfluous = superfluous(nodes, closed, narrowest);
        while (superfluous >= 0 && nodes.size() > ObstacleLimits.LEAST_NODES) {
            nodes.remove(superfluous);
            superfluous = superfluous(nodes, closed, narrowest);
        }
        // With the fewest nodes crowded ones stay: short edges can be meshed, a sharp wedge cannot.
        if (superfluous(nodes, closed, 0) >= 0) {
            throw new ImpossibleOutlineException("no electrolyte that can be meshed surrounds a filler");
        }
        double[] kept = new double[2 * nodes.size()];
        for (int k = 0; k < nodes.size(); k++) {
            kept[2 * k] = nodes.get(k)[0];
            kept[2 * k + 1] = nodes.get(k)[1];
        }
        return kept;
    }

    private static int superfluous(List<double[]> nodes, boolean closed, double narrowest) {
        int n = nodes.size();
        for (int k = closed ? 0 : 1; k < (closed ? n : n - 1); k++) {
            double[] before = nodes.get((k + n - 1) % n);
            double[] at = nodes.get(k);
            double[] after = nodes.get((k + 1) % n);
            double ax = at[0] - before[0];
            double ay = at[1] - before[1];
            double bx = after[0] - at[0];
            double by = after[1] - at[1];
            // the electrolyte is on the left
            double angle = Math.PI - Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
            double shorter = Math.min(Math.hypot(ax, ay), Math.hypot(bx, by));
            if (angle < ObstacleLimits.LEAST_WEDGE || shorter < ObstacleLimits.CROWDED * narrowest) {
                return k;
            }
        }
        return -1;
    }
}

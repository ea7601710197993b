package dev.frond.mesh.front.obstacle;

import java.util.ArrayList;
import java.util.List;

/** Makes the outline of an obstacle fit to mesh: fills sharp wedges of electrolyte in it and drops nodes that are crowded. */
final class WedgeFilling {
    /** Sharpest angle of electrolyte that stays. */
    private static final double SHARPEST = Math.toRadians(50);

    /** Nodes nearer than this, of the narrowest gap, become one. */
    private static final double CROWDED = 0.2;

    private static final int LEAST_NODES = 4;

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
        while (superfluous >= 0 && nodes.size() > LEAST_NODES) {
            nodes.remove(superfluous);
            superfluous = superfluous(nodes, closed, narrowest);
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
            if (angle < SHARPEST || shorter < CROWDED * narrowest) {
                return k;
            }
        }
        return -1;
    }
}

package dev.frond.report.front;

import dev.frond.mesh.tri.Mesh;

/** The height of a front over places of the box, m. */
public final class FrontHeight {
    private final double[] xy;
    private final int[] nodes;

    public FrontHeight(Mesh mesh) {
        xy = mesh.coordinates().xy();
        nodes = mesh.topology().anode().nodes();
    }

    /**
     * The highest point of the front, edges of fillers that it touches included, on an upright line; not a number beside the box.
     *
     * @param x m
     */
    public double over(double x) {
        double highest = Double.NaN;
        for (int k = 1; k < nodes.length; k++) {
            double x0 = xy[2 * nodes[k - 1]];
            double x1 = xy[2 * nodes[k]];
            if (Math.min(x0, x1) <= x && x <= Math.max(x0, x1)) {
                double y0 = xy[2 * nodes[k - 1] + 1];
                double y1 = xy[2 * nodes[k] + 1];
                double y = x0 == x1 ? Math.max(y0, y1) : y0 + (y1 - y0) * (x - x0) / (x1 - x0);
                highest = Double.isNaN(highest) ? y : Math.max(highest, y);
            }
        }
        return highest;
    }
}

package dev.frond.plot;

import dev.frond.plot.flow.Window;
import dev.frond.solver.run.Snapshot;

/** The front at a time. */
public final class FrontLine {
    private final double time;
    private final double[] xy;

    private FrontLine(double time, double[] xy) {
        this.time = time;
        this.xy = xy;
    }

    /** The front of a snapshot. */
    public static FrontLine of(Snapshot snapshot) {
        double[] all = snapshot.mesh().coordinates().xy();
        int[] nodes = Window.front(snapshot.mesh());
        double[] xy = new double[2 * nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            xy[2 * k] = all[2 * nodes[k]];
            xy[2 * k + 1] = all[2 * nodes[k] + 1];
        }
        return new FrontLine(snapshot.time(), xy);
    }

    /** s. */
    public double time() {
        return time;
    }

    /** In a view, from left to right: x0, y0, x1, y1, ...; past the sides, so that what is drawn along it does not turn at the frame. */
    double[] in(Viewport view, double overhang) {
        double[] points = new double[xy.length + 4];
        for (int k = 0; k < xy.length; k += 2) {
            points[k + 2] = view.x(xy[k]);
            points[k + 3] = view.y(xy[k + 1]);
        }
        points[0] = view.left() - overhang;
        points[1] = points[3];
        points[points.length - 2] = view.right() + overhang;
        points[points.length - 1] = points[points.length - 3];
        return points;
    }

    boolean isEmpty() {
        return xy.length == 0;
    }
}

package dev.frond.plot.flow;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Snapshot;
import java.util.List;

/** The rectangle of the cell that a picture shows, m. */
public record Window(double xMin, double xMax, double yMin, double yMax) {
    /** Lithium shown below the lowest point of the front, as a share of the height. */
    private static final double LITHIUM_STRIP = 0.07;

    public Window {
        if (!(xMin < xMax && yMin < yMax)) {
            throw new IllegalArgumentException(
                    "an empty window: x " + xMin + " to " + xMax + ", y " + yMin + " to " + yMax);
        }
    }

    /**
     * The electrolyte of all snapshots and the lithium under it, down to a little below the original surface y = 0 or
     * the lowest point of any front.
     */
    public static Window covering(List<Snapshot> snapshots) {
        return covering(snapshots, 0);
    }

    /** As the other, but without the uppermost {@code beyond} (m) of the electrolyte: the box at the foot of a membrane. */
    public static Window covering(List<Snapshot> snapshots, double beyond) {
        double xMin = Double.POSITIVE_INFINITY;
        double xMax = Double.NEGATIVE_INFINITY;
        double yMin = 0;
        double yMax = Double.NEGATIVE_INFINITY;
        for (Snapshot snapshot : snapshots) {
            Window extent = extent(snapshot.mesh());
            xMin = Math.min(xMin, extent.xMin);
            xMax = Math.max(xMax, extent.xMax);
            yMin = Math.min(yMin, extent.yMin);
            yMax = Math.max(yMax, extent.yMax - beyond);
        }
        return new Window(xMin, xMax, yMin - LITHIUM_STRIP * (yMax - yMin), yMax);
    }

    /** The same columns between other heights: for instance the foot of a thick membrane. */
    public Window between(double bottom, double top) {
        return new Window(xMin, xMax, bottom, top);
    }

    /** The bounding box of a mesh. */
    public static Window extent(Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        double xMin = xy[0];
        double xMax = xy[0];
        double yMin = xy[1];
        double yMax = xy[1];
        for (int k = 0; k < xy.length; k += 2) {
            xMin = Math.min(xMin, xy[k]);
            xMax = Math.max(xMax, xy[k]);
            yMin = Math.min(yMin, xy[k + 1]);
            yMax = Math.max(yMax, xy[k + 1]);
        }
        return new Window(xMin, xMax, yMin, yMax);
    }

    /** Nodes of the front from left to right. */
    public static int[] front(Mesh mesh) {
        return mesh.topology().anode().nodes();
    }

    /** m. */
    public double width() {
        return xMax - xMin;
    }

    /** m. */
    public double height() {
        return yMax - yMin;
    }

    /** Also on the edges. */
    public boolean contains(double x, double y) {
        return x >= xMin && x <= xMax && y >= yMin && y <= yMax;
    }
}

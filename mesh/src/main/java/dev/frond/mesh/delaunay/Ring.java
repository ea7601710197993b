package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.Polylines;
import dev.frond.mesh.geom.Segments;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of boundary with given nodes that bounds something impermeable: a closed ring in the electrolyte, or a chain from
 * a side to the same side. Clockwise, so that the electrolyte is on its left. Immutable.
 */
public final class Ring {
    private final double[] xy;
    private final int[] tags;
    private final boolean closed;

    /**
     * Arrays are kept, not copied.
     *
     * @param xy x0, y0, x1, y1, ... of the nodes; of a chain the first and the last are on the side
     * @param tags a filler's tag per edge: as many as nodes for a closed ring, one less for a chain
     */
    public Ring(double[] xy, int[] tags, boolean closed) {
        this.xy = xy;
        this.tags = tags;
        this.closed = closed;
        if (xy.length != 2 * tags.length + (closed ? 0 : 2) || tags.length < 3) {
            throw new IllegalArgumentException(xy.length + " coordinates for " + tags.length + " edges of a ring");
        }
    }

    boolean isClosed() {
        return closed;
    }

    int edgeCount() {
        return tags.length;
    }

    int tag(int edge) {
        return tags[edge];
    }

    double x(int node) {
        return xy[2 * node % xy.length];
    }

    double y(int node) {
        return xy[2 * node % xy.length + 1];
    }

    double firstY() {
        return xy[1];
    }

    double lastY() {
        return xy[xy.length - 1];
    }

    boolean isAt(double side) {
        return !closed && xy[0] == side;
    }

    /** Enclosed, with the side for a chain's missing edge. */
    double area() {
        return -Polylines.signedArea(xy);
    }

    double distance(double px, double py) {
        double distance = Polylines.distance(px, py, xy);
        int last = edgeCount() - 1;
        return closed ? Math.min(distance, lastEdge(last, px, py)) : distance;
    }

    private double lastEdge(int edge, double px, double py) {
        return Segments.distance(px, py, x(edge), y(edge), x(edge + 1), y(edge + 1));
    }

    /** Collects nodes, each with the tag of the edge that follows it. */
    static final class Builder {
        private final List<double[]> nodes = new ArrayList<>();
        private final List<Integer> tags = new ArrayList<>();

        void add(double x, double y, int tag) {
            nodes.add(new double[] {x, y});
            tags.add(tag);
        }

        /** Closed if the other one is; the last node of a chain is the other one's. */
        Ring like(Ring other) {
            int count = nodes.size();
            double[] xy = new double[2 * count + (other.closed ? 0 : 2)];
            for (int k = 0; k < count; k++) {
                xy[2 * k] = nodes.get(k)[0];
                xy[2 * k + 1] = nodes.get(k)[1];
            }
            if (!other.closed) {
                xy[2 * count] = other.x(other.edgeCount());
                xy[2 * count + 1] = other.lastY();
            }
            return new Ring(xy, tags.stream().mapToInt(Integer::intValue).toArray(), other.closed);
        }
    }
}

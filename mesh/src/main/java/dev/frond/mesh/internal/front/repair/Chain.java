package dev.frond.mesh.internal.front.repair;

import dev.frond.mesh.internal.front.curve.Front;
import java.util.ArrayList;
import java.util.List;

/** Nodes between two kept nodes of a front, and what its edges from the one to the other run along. Immutable. */
public final class Chain {
    /** Nothing. */
    public static final Chain NONE = new Chain(new double[0], new int[] {Front.LITHIUM});

    private final double[] xy;
    private final int[] filler;

    /**
     * @param xy of the nodes; kept, not copied
     * @param filler one more than nodes, as in {@link Front#filler()}: the first for the edge that leads to the first node
     */
    private Chain(double[] xy, int[] filler) {
        this.xy = xy;
        this.filler = filler;
    }

    int nodeCount() {
        return xy.length / 2;
    }

    double x(int node) {
        return xy[2 * node];
    }

    double y(int node) {
        return xy[2 * node + 1];
    }

    int filler(int edge) {
        return filler[edge];
    }

    boolean isEmpty() {
        return xy.length == 0;
    }

    /** Whether it is one node of lithium. */
    boolean isJoint() {
        return nodeCount() == 1 && filler[0] == Front.LITHIUM && filler[1] == Front.LITHIUM;
    }

    /** Collects a chain node by node. */
    public static final class Builder {
        private final List<double[]> nodes = new ArrayList<>();
        private final List<Integer> edges = new ArrayList<>();

        /** An edge along a filler, or lithium, and the node it leads to. */
        public Builder to(int filler, double x, double y) {
            edges.add(filler);
            nodes.add(new double[] {x, y});
            return this;
        }

        /** The edge from the last node to the next one that is kept. */
        public Chain then(int filler) {
            edges.add(filler);
            double[] xy = new double[2 * nodes.size()];
            for (int k = 0; k < nodes.size(); k++) {
                xy[2 * k] = nodes.get(k)[0];
                xy[2 * k + 1] = nodes.get(k)[1];
            }
            return new Chain(xy, edges.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}

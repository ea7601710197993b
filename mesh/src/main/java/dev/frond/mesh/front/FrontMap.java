package dev.frond.mesh.front;

/** Where each node of a new front lies on the old one: an edge and a fraction of it. Carries nodal data along. */
public final class FrontMap {
    private final int[] edge;
    private final double[] fraction;

    FrontMap(int[] edge, double[] fraction) {
        this.edge = edge;
        this.fraction = fraction;
    }

    static FrontMap identity(int nodeCount) {
        int[] edge = new int[nodeCount];
        double[] fraction = new double[nodeCount];
        for (int i = 0; i < nodeCount; i++) {
            edge[i] = Math.min(i, nodeCount - 2);
            fraction[i] = i - edge[i];
        }
        return new FrontMap(edge, fraction);
    }

    /** Nodes of the new front. */
    public int nodeCount() {
        return edge.length;
    }

    /** Edge of the old front on which the new node lies. */
    public int edge(int node) {
        return edge[node];
    }

    /** Place on that edge, from 0 at its first node to 1. */
    public double fraction(int node) {
        return fraction[node];
    }

    /** Whether the new nodes are the old ones, one by one. */
    public boolean isIdentity(int oldNodeCount) {
        if (edge.length != oldNodeCount) {
            return false;
        }
        for (int i = 0; i < edge.length; i++) {
            if (edge[i] + fraction[i] != i) {
                return false;
            }
        }
        return true;
    }

    /**
     * Nodal data of the old front at the new nodes, interpolated linearly.
     *
     * @param nodal any number of components per node, node by node
     * @param components values per node
     */
    public double[] carried(double[] nodal, int components) {
        double[] carried = new double[edge.length * components];
        for (int i = 0; i < edge.length; i++) {
            int from = edge[i] * components;
            for (int c = 0; c < components; c++) {
                carried[i * components + c] =
                        (1 - fraction[i]) * nodal[from + c] + fraction[i] * nodal[from + components + c];
            }
        }
        return carried;
    }

    /** This map (old to middle) followed by another (middle to new). */
    FrontMap then(FrontMap next) {
        double[] place = new double[edge.length];
        for (int i = 0; i < edge.length; i++) {
            place[i] = edge[i] + fraction[i];
        }
        int last = 0;
        for (int i = 0; i < edge.length; i++) {
            last = Math.max(last, edge[i]);
        }
        double[] through = next.carried(place, 1);
        return at(through, last);
    }

    /** From places counted in edges: 2.25 is a quarter along edge 2. */
    static FrontMap at(double[] place, int lastEdge) {
        int[] edge = new int[place.length];
        double[] fraction = new double[place.length];
        for (int i = 0; i < place.length; i++) {
            edge[i] = Math.max(0, Math.min(lastEdge, (int) place[i]));
            fraction[i] = place[i] - edge[i];
        }
        return new FrontMap(edge, fraction);
    }
}

package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Mesh;

/**
 * Values of a nodal P1 field at the nodes of another mesh; at the closest point of its own where a node is outside of it.
 * Second order; keeps bounds, linear fields and constants, but not the integral.
 */
public final class Interpolation {
    private final int[] nodes;
    private final double[] weights;
    private final int sourceNodes;

    private Interpolation(int sourceNodes, int[] nodes, double[] weights) {
        this.sourceNodes = sourceNodes;
        this.nodes = nodes;
        this.weights = weights;
    }

    static Interpolation of(Mesh from, int nodeCount, Overlaps overlaps) {
        int[] triangles = from.topology().triangles();
        int[] nodes = new int[3 * nodeCount];
        double[] weights = new double[3 * nodeCount];
        for (int node = 0; node < nodeCount; node++) {
            for (int corner = 0; corner < 3; corner++) {
                nodes[3 * node + corner] = triangles[3 * overlaps.host(node) + corner];
                weights[3 * node + corner] = overlaps.inHost(node, corner);
            }
        }
        return new Interpolation(from.topology().nodeCount(), nodes, weights);
    }

    /**
     * Values of a field at the nodes of the new mesh.
     *
     * @param field one value per node of the old mesh
     * @return one value per node of the new mesh
     */
    public double[] apply(double[] field) {
        if (field.length != sourceNodes) {
            throw new IllegalArgumentException(field.length + " values for " + sourceNodes + " nodes");
        }
        double[] values = new double[nodes.length / 3];
        for (int p = 0; p < values.length; p++) {
            values[p] = weights[3 * p] * field[nodes[3 * p]]
                    + weights[3 * p + 1] * field[nodes[3 * p + 1]]
                    + weights[3 * p + 2] * field[nodes[3 * p + 2]];
        }
        return values;
    }
}

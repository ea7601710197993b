package dev.frond.mesh.transfer;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;

/**
 * Values of a nodal P1 field at the nodes of another mesh or at any points; at the closest point of the mesh where a
 * point is outside of it. Second order; keeps bounds, linear fields and constants, but not the integral.
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

    /** From the nodes of one mesh to the nodes of another. */
    public static Interpolation of(Mesh from, Mesh to) {
        return at(from, to.coordinates());
    }

    /** From the nodes of a mesh to points. */
    public static Interpolation at(Mesh from, Coordinates points) {
        int[] triangles = from.topology().triangles();
        int[] nodes = new int[3 * points.nodeCount()];
        double[] weights = new double[3 * points.nodeCount()];
        ClosestPoint closest = new ClosestPoint(TriangleTree.of(from));
        for (int p = 0; p < points.nodeCount(); p++) {
            closest.find(points.x(p), points.y(p));
            for (int corner = 0; corner < 3; corner++) {
                nodes[3 * p + corner] = triangles[3 * closest.triangle() + corner];
                weights[3 * p + corner] = closest.weight(corner);
            }
        }
        return new Interpolation(from.topology().nodeCount(), nodes, weights);
    }

    /**
     * Values of a field at the points.
     *
     * @param field one value per node of the old mesh
     * @return one value per point
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

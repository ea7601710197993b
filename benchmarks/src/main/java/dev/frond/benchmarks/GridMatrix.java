package dev.frond.benchmarks;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;

/** The matrix of P1 elements on a triangulated unit square: the five-point Laplacian plus the identity. */
final class GridMatrix {
    private GridMatrix() {}

    /** @param side nodes along a side; the matrix has side squared rows */
    static CsrMatrix of(int side) {
        Sparsity sparsity = Sparsity.ofTriangles(side * side, triangles(side));
        double[] value = new double[sparsity.entries()];
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        for (int i = 0; i < sparsity.rows(); i++) {
            double neighbours = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                int distance = Math.abs(column[k] - i);
                if (distance == 1 || distance == side) {
                    value[k] = -1;
                    neighbours++;
                }
            }
            value[sparsity.index(i, i)] = neighbours + 1;
        }
        return new CsrMatrix(sparsity, value);
    }

    /** Shape 3 x triangles; squares cut along one diagonal. */
    static int[] triangles(int side) {
        int[] triangles = new int[6 * (side - 1) * (side - 1)];
        int at = 0;
        for (int row = 0; row < side - 1; row++) {
            for (int col = 0; col < side - 1; col++) {
                int corner = row * side + col;
                for (int node :
                        new int[] {corner, corner + 1, corner + side + 1, corner, corner + side + 1, corner + side}) {
                    triangles[at++] = node;
                }
            }
        }
        return triangles;
    }

    /** x0, y0, x1, y1, ... of the nodes, spacing 1. */
    static double[] positions(int side) {
        double[] xy = new double[2 * side * side];
        for (int node = 0; node < side * side; node++) {
            xy[2 * node] = node % side;
            xy[2 * node + 1] = Math.floorDiv(node, side);
        }
        return xy;
    }
}

package dev.frond.solver.fem;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/**
 * Nodal values of quantities that are constant per triangle, by a linear least-squares fit through the centres of a patch
 * of triangles about each node: those that have the node, and those that share a node with them where the node is on the
 * boundary or its own are too few. On the edge of a filler whose inside is triangulated those of the electrolyte count.
 */
final class PatchRecovery {
    private static final int LEAST_TRIANGLES = 5;

    private final Mesh mesh;
    private final int[] start;
    private final int[] around;

    PatchRecovery(Mesh mesh) {
        this.mesh = mesh;
        int n = mesh.topology().nodeCount();
        int[] nodes = mesh.topology().triangles();
        start = new int[n + 1];
        for (int node : nodes) {
            start[node + 1]++;
        }
        for (int i = 0; i < n; i++) {
            start[i + 1] += start[i];
        }
        around = new int[nodes.length];
        int[] fill = Arrays.copyOf(start, n);
        for (int k = 0; k < nodes.length; k++) {
            around[fill[nodes[k]]++] = k / 3;
        }
    }

    /** @param perTriangle {@code components} values per triangle */
    double[] atNodes(double[] perTriangle, int components) {
        int n = mesh.topology().nodeCount();
        boolean[] boundary = new boolean[n];
        for (int node : mesh.topology().edges()) {
            boundary[node] = true;
        }
        double[] out = new double[n * components];
        int[] mark = new int[mesh.topology().triangleCount()];
        int[] patch = new int[mark.length];
        for (int node = 0; node < n; node++) {
            int count = patch(node, boundary[node], node + 1, mark, patch);
            fit(node, patch, count, perTriangle, components, out);
        }
        return out;
    }

    private int patch(int node, boolean boundary, int stamp, int[] mark, int[] patch) {
        int count = 0;
        int region = Integer.MAX_VALUE;
        for (int k = start[node]; k < start[node + 1]; k++) {
            region = Math.min(region, mesh.topology().region(around[k]));
        }
        for (int k = start[node]; k < start[node + 1]; k++) {
            if (mesh.topology().region(around[k]) == region) {
                mark[around[k]] = stamp;
                patch[count++] = around[k];
            }
        }
        if (!boundary && count >= LEAST_TRIANGLES) {
            return count;
        }
        int[] nodes = mesh.topology().triangles();
        int own = count;
        for (int k = 0; k < own; k++) {
            for (int a = 0; a < 3; a++) {
                int other = nodes[3 * patch[k] + a];
                for (int m = start[other]; m < start[other + 1]; m++) {
                    if (mark[around[m]] != stamp && mesh.topology().region(around[m]) == region) {
                        mark[around[m]] = stamp;
                        patch[count++] = around[m];
                    }
                }
            }
        }
        return count;
    }

    private void fit(int node, int[] patch, int count, double[] value, int components, double[] out) {
        int[] nodes = mesh.topology().triangles();
        double x0 = mesh.coordinates().x(node);
        double y0 = mesh.coordinates().y(node);
        double[] dx = new double[count];
        double[] dy = new double[count];
        double[] moments = new double[6];
        for (int k = 0; k < count; k++) {
            for (int a = 0; a < 3; a++) {
                dx[k] += (mesh.coordinates().x(nodes[3 * patch[k] + a]) - x0) / 3;
                dy[k] += (mesh.coordinates().y(nodes[3 * patch[k] + a]) - y0) / 3;
            }
            moments[0] += 1;
            moments[1] += dx[k];
            moments[2] += dy[k];
            moments[3] += dx[k] * dx[k];
            moments[4] += dx[k] * dy[k];
            moments[5] += dy[k] * dy[k];
        }
        double[] weight = firstRowOfInverse(moments);
        for (int k = 0; k < count; k++) {
            double share = weight[0] + weight[1] * dx[k] + weight[2] * dy[k];
            for (int c = 0; c < components; c++) {
                out[node * components + c] += share * value[patch[k] * components + c];
            }
        }
    }

    /** First row of the inverse of the normal matrix of 1, x, y; the plain mean where it is singular. */
    private static double[] firstRowOfInverse(double[] m) {
        double a = m[3] * m[5] - m[4] * m[4];
        double b = m[2] * m[4] - m[1] * m[5];
        double c = m[1] * m[4] - m[2] * m[3];
        double determinant = m[0] * a + m[1] * b + m[2] * c;
        if (!(determinant > 1e-8 * m[0] * m[3] * m[5])) {
            return new double[] {1 / m[0], 0, 0};
        }
        return new double[] {a / determinant, b / determinant, c / determinant};
    }
}

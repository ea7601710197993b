package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/**
 * The consistent P1 mass matrix of a mesh, applied element by element and solved by conjugate gradients.
 *
 * <p>With its diagonal as preconditioner the eigenvalues lie in [1/2, 2] on every triangulation (Wathen, IMA J. Numer.
 * Anal. 7 (1987) 449): the error falls by 3 per iteration, to rounding in {@link #ITERATIONS}.
 */
final class MassSystem {
    /** 2 / 3^36 = 1.3e-17. */
    private static final int ITERATIONS = 36;

    private final int[] triangles;
    private final double[] areas;
    private final double[] lumped;

    MassSystem(Mesh mesh) {
        triangles = mesh.topology().triangles();
        areas = new double[triangles.length / 3];
        lumped = new double[mesh.topology().nodeCount()];
        for (int t = 0; t < areas.length; t++) {
            areas[t] = mesh.area(t);
            for (int corner = 0; corner < 3; corner++) {
                lumped[triangles[3 * t + corner]] += areas[t] / 3;
            }
        }
    }

    /** Integral of each node's P1 function; the live array, not to be written. */
    double[] lumped() {
        return lumped;
    }

    /** Integral of a nodal field. */
    double integral(double[] field) {
        double sum = 0;
        for (int i = 0; i < field.length; i++) {
            sum += lumped[i] * field[i];
        }
        return sum;
    }

    /**
     * Solves the rows of the free nodes of M u = b.
     *
     * @param b right-hand side per node; overwritten
     * @param u the values of the pinned nodes, kept, and a first guess for the free ones, replaced by the solution
     */
    void solve(double[] b, double[] u, boolean[] pinned) {
        int n = u.length;
        double[] image = new double[n];
        double[] direction = new double[n];
        double[] residual = b;
        multiply(u, image);
        double norm = 0;
        for (int i = 0; i < n; i++) {
            residual[i] = pinned[i] ? 0 : residual[i] - image[i];
            direction[i] = residual[i] / lumped[i];
            norm += residual[i] * direction[i];
        }
        for (int k = 0; k < ITERATIONS && norm > 0; k++) {
            multiply(direction, image);
            double step = norm / dot(direction, image);
            double next = 0;
            for (int i = 0; i < n; i++) {
                u[i] += step * direction[i];
                residual[i] = pinned[i] ? 0 : residual[i] - step * image[i];
                next += residual[i] * residual[i] / lumped[i];
            }
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] / lumped[i] + next / norm * direction[i];
            }
            norm = next;
        }
    }

    private void multiply(double[] x, double[] y) {
        Arrays.fill(y, 0);
        for (int t = 0; t < areas.length; t++) {
            int a = triangles[3 * t];
            int b = triangles[3 * t + 1];
            int c = triangles[3 * t + 2];
            double scale = areas[t] / 12;
            double sum = x[a] + x[b] + x[c];
            y[a] += scale * (sum + x[a]);
            y[b] += scale * (sum + x[b]);
            y[c] += scale * (sum + x[c]);
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}

package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/**
 * Matrices of P1 triangles, added into value arrays over the structure of a {@link Discretisation}. With b_i = y_j - y_k
 * and c_i = x_k - x_j the gradient of N_i is (b_i, c_i)/(2 A).
 */
public final class ElementMatrices {
    private final Discretisation space;

    public ElementMatrices(Discretisation space) {
        this.space = space;
    }

    /** {@code value += factor M}, consistent: A/12 off the diagonal, A/6 on it. */
    public void addMass(Coordinates at, double factor, double[] value) {
        space.assemble((from, to) -> addMass(at, factor, value, from, to));
    }

    private void addMass(Coordinates at, double factor, double[] value, int from, int to) {
        int[] nodes = space.topology().triangles();
        int[] entry = space.triangleEntries();
        int[] order = space.triangleOrder();
        double[] xy = at.xy();
        for (int k = from; k < to; k++) {
            int t = order[k];
            double off = factor * Triangle.doubleArea(xy, nodes, t) / 24;
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    value[entry[9 * t + 3 * a + b]] += a == b ? 2 * off : off;
                }
            }
        }
    }

    /** {@code value += factor K}. */
    public void addStiffness(Coordinates at, double factor, double[] value) {
        space.assemble((from, to) -> addStiffness(at, factor, value, from, to));
    }

    private void addStiffness(Coordinates at, double factor, double[] value, int from, int to) {
        int[] nodes = space.topology().triangles();
        int[] entry = space.triangleEntries();
        int[] order = space.triangleOrder();
        double[] xy = at.xy();
        Triangle element = new Triangle();
        for (int k = from; k < to; k++) {
            int t = order[k];
            element.set(xy, nodes, t);
            double scale = factor / (2 * element.doubleArea);
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    value[entry[9 * t + 3 * a + b]] += scale * element.product(a, b);
                }
            }
        }
    }

    /** {@code out += factor M u}, without the matrix. */
    public void applyMass(Coordinates at, double factor, double[] u, double[] out) {
        space.assemble((from, to) -> applyMass(at, factor, u, out, from, to));
    }

    private void applyMass(Coordinates at, double factor, double[] u, double[] out, int from, int to) {
        int[] nodes = space.topology().triangles();
        int[] order = space.triangleOrder();
        double[] xy = at.xy();
        for (int k = from; k < to; k++) {
            int t = order[k];
            int a = nodes[3 * t];
            int b = nodes[3 * t + 1];
            int c = nodes[3 * t + 2];
            double scale = factor * Triangle.doubleArea(xy, nodes, t) / 24;
            double sum = u[a] + u[b] + u[c];
            out[a] += scale * (sum + u[a]);
            out[b] += scale * (sum + u[b]);
            out[c] += scale * (sum + u[c]);
        }
    }

    /** {@code out += factor K u}, without the matrix. */
    public void applyStiffness(Coordinates at, double factor, double[] u, double[] out) {
        space.assemble((from, to) -> applyStiffness(at, factor, u, out, from, to));
    }

    private void applyStiffness(Coordinates at, double factor, double[] u, double[] out, int from, int to) {
        int[] nodes = space.topology().triangles();
        int[] order = space.triangleOrder();
        double[] xy = at.xy();
        Triangle element = new Triangle();
        for (int k = from; k < to; k++) {
            int t = order[k];
            element.set(xy, nodes, t);
            double u0 = u[nodes[3 * t]];
            double u1 = u[nodes[3 * t + 1]];
            double u2 = u[nodes[3 * t + 2]];
            double scale = factor / (2 * element.doubleArea);
            double gradX = scale * (element.b0 * u0 + element.b1 * u1 + element.b2 * u2);
            double gradY = scale * (element.c0 * u0 + element.c1 * u1 + element.c2 * u2);
            for (int a = 0; a < 3; a++) {
                out[nodes[3 * t + a]] += element.b(a) * gradX + element.c(a) * gradY;
            }
        }
    }

    /**
     * {@code value += E}, {@code E_ik} the integral of {@code N_k d . grad N_i} over the move from one position to
     * another, d the displacement. Along a linear path the integral over the path's time equals this product at the
     * middle, so that {@code (M(to) - M(from)) 1 = -E 1} holds to round-off away from moving boundaries: the geometric
     * conservation law.
     */
    public void addSwept(Coordinates from, Coordinates to, double[] value) {
        double[] old = from.xy();
        double[] now = to.xy();
        double[] middle = new double[old.length];
        for (int k = 0; k < old.length; k++) {
            middle[k] = 0.5 * (old[k] + now[k]);
        }
        space.assemble((first, end) -> addSwept(old, middle, now, value, first, end));
    }

    private void addSwept(double[] old, double[] middle, double[] now, double[] value, int first, int end) {
        int[] nodes = space.topology().triangles();
        int[] entry = space.triangleEntries();
        int[] order = space.triangleOrder();
        Triangle element = new Triangle();
        double[] dx = new double[3];
        double[] dy = new double[3];
        for (int m = first; m < end; m++) {
            int t = order[m];
            element.set(middle, nodes, t);
            double sumX = 0;
            double sumY = 0;
            for (int k = 0; k < 3; k++) {
                int at = 2 * nodes[3 * t + k];
                dx[k] = now[at] - old[at];
                dy[k] = now[at + 1] - old[at + 1];
                sumX += dx[k];
                sumY += dy[k];
            }
            for (int i = 0; i < 3; i++) {
                for (int k = 0; k < 3; k++) {
                    value[entry[9 * t + 3 * i + k]] +=
                            ((sumX + dx[k]) * element.b(i) + (sumY + dy[k]) * element.c(i)) / 24;
                }
            }
        }
    }
}

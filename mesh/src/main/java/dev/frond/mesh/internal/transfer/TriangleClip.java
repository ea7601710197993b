package dev.frond.mesh.internal.transfer;

import java.util.Arrays;

/**
 * Intersection of two triangles and the integrals of products of their P1 functions over it.
 *
 * <p>The source triangle is written in barycentric coordinates of the target triangle and cut by its three edges
 * (Sutherland and Hodgman, Comm. ACM 17 (1974) 32). Each vertex of the polygon carries both sets of barycentric
 * coordinates; both are linear along an edge. The polygon is integrated exactly as a fan of triangles. Holds its working
 * space: not for use by several threads.
 */
final class TriangleClip {
    /** Values per vertex: barycentric coordinates in the target, then in the source triangle. */
    private static final int STRIDE = 6;

    private static final int MAX_VERTICES = 6;

    /** Barycentric coordinate of a vertex that is a corner of the target. */
    private static final double CORNER = 1 - 1e-12;

    private final double[] weights = new double[9];
    private double[] polygon = new double[STRIDE * MAX_VERTICES];
    private double[] cut = new double[STRIDE * MAX_VERTICES];
    private double originX;
    private double originY;
    private double ux;
    private double uy;
    private double vx;
    private double vy;
    private double twiceArea;
    private double perTwiceArea;
    private int count;

    /** Sets the target triangle: {@code a}, {@code b}, {@code c} are offsets of its corners in {@code xy}. */
    void target(double[] xy, int a, int b, int c) {
        originX = xy[a];
        originY = xy[a + 1];
        ux = xy[b] - originX;
        uy = xy[b + 1] - originY;
        vx = xy[c] - originX;
        vy = xy[c + 1] - originY;
        twiceArea = ux * vy - uy * vx;
        perTwiceArea = 1 / twiceArea;
    }

    double targetArea() {
        return 0.5 * twiceArea;
    }

    /**
     * Intersects with the source triangle whose corners are at offsets {@code a}, {@code b}, {@code c} of {@code xy}.
     *
     * @return area of the intersection as a fraction of the target's; the weights are undefined when it is 0
     */
    double intersect(double[] xy, int a, int b, int c) {
        place(0, xy[a] - originX, xy[a + 1] - originY);
        place(1, xy[b] - originX, xy[b + 1] - originY);
        place(2, xy[c] - originX, xy[c + 1] - originY);
        if (isBeyond(0) || isBeyond(1) || isBeyond(2)) {
            return 0;
        }
        count = 3;
        for (int side = 0; side < 3; side++) {
            if (reachesBeyond(count, side)) {
                count = cut(count, side);
            }
        }
        return integrate(count);
    }

    /** Integral of (target function i) (source function j) at 3 i + j; the live array. */
    double[] weights() {
        return weights;
    }

    /** Vertex of the last intersection, not empty, at which the target has a corner; -1 when it has that corner elsewhere. */
    int vertexAt(int corner) {
        for (int k = 0; k < count; k++) {
            if (polygon[STRIDE * k + corner] >= CORNER) {
                return k;
            }
        }
        return -1;
    }

    /** Barycentric coordinate of a vertex in the source triangle. */
    double inSource(int vertex, int corner) {
        return polygon[STRIDE * vertex + 3 + corner];
    }

    private void place(int corner, double x, double y) {
        int at = STRIDE * corner;
        double atB = (x * vy - y * vx) * perTwiceArea;
        double atC = (ux * y - uy * x) * perTwiceArea;
        polygon[at] = 1 - atB - atC;
        polygon[at + 1] = atB;
        polygon[at + 2] = atC;
        polygon[at + 3] = corner == 0 ? 1 : 0;
        polygon[at + 4] = corner == 1 ? 1 : 0;
        polygon[at + 5] = corner == 2 ? 1 : 0;
    }

    /** Whether the source triangle, not cut yet, lies wholly beyond one side of the target. */
    private boolean isBeyond(int side) {
        return polygon[side] <= 0 && polygon[STRIDE + side] <= 0 && polygon[2 * STRIDE + side] <= 0;
    }

    private boolean reachesBeyond(int count, int side) {
        for (int k = 0; k < count; k++) {
            if (polygon[STRIDE * k + side] < 0) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the part with a non-negative barycentric coordinate {@code side}; returns its number of vertices. */
    private int cut(int count, int side) {
        int kept = 0;
        int from = STRIDE * (count - 1);
        for (int k = 0; k < count; k++) {
            int to = STRIDE * k;
            double before = polygon[from + side];
            double after = polygon[to + side];
            if ((before > 0 && after < 0) || (before < 0 && after > 0)) {
                crossing(STRIDE * kept++, from, to, before / (before - after), side);
            }
            if (after >= 0) {
                System.arraycopy(polygon, to, cut, STRIDE * kept++, STRIDE);
            }
            from = to;
        }
        double[] swap = polygon;
        polygon = cut;
        cut = swap;
        return kept;
    }

    private void crossing(int at, int from, int to, double s, int side) {
        for (int k = 0; k < STRIDE; k++) {
            cut[at + k] = polygon[from + k] + s * (polygon[to + k] - polygon[from + k]);
        }
        cut[at + side] = 0;
    }

    private double integrate(int count) {
        Arrays.fill(weights, 0);
        double sum = 0;
        for (int k = 2; k < count; k++) {
            int p = STRIDE * (k - 1);
            int q = STRIDE * k;
            double fraction = (polygon[p + 1] - polygon[1]) * (polygon[q + 2] - polygon[2])
                    - (polygon[p + 2] - polygon[2]) * (polygon[q + 1] - polygon[1]);
            sum += fraction;
            addFanTriangle(p, q, 0.5 * twiceArea * fraction / 12);
        }
        return sum;
    }

    /** Exact for products of linear functions: area / 12 (sum of products at the corners + product of the sums). */
    private void addFanTriangle(int p, int q, double scale) {
        for (int i = 0; i < 3; i++) {
            double f0 = polygon[i];
            double f1 = polygon[p + i];
            double f2 = polygon[q + i];
            double sum = f0 + f1 + f2;
            for (int j = 3; j < STRIDE; j++) {
                weights[3 * i + j - 3] +=
                        scale * ((f0 + sum) * polygon[j] + (f1 + sum) * polygon[p + j] + (f2 + sum) * polygon[q + j]);
            }
        }
    }
}

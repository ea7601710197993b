package dev.frond.mesh.internal.front.curve;

/**
 * Motion of nodes along the front by which neighbours share what an edge loses. Advancing along their normals alone, nodes
 * run into every valley, and a corner swallows the edges beside it one by one. The speeds s along the chords minimise
 *
 * <pre>
 *   sum over edges of length (rate of shrinking)^2 + sum over nodes of length (s/range)^2.
 * </pre>
 *
 * <p>A slide along the chord sweeps no area. Growing edges are left alone: on a tip, where the front is unstable, nodes that
 * stay would collect what disturbs it.
 */
final class TangentialMotion {
    private final Front front;
    private final double[] along;
    private final double[] diagonal;
    private final double[] next;
    private final double[] speed;

    private TangentialMotion(Front front) {
        int n = front.nodeCount();
        this.front = front;
        this.along = new double[2 * n];
        this.diagonal = new double[n];
        this.next = new double[n];
        this.speed = new double[n];
    }

    /**
     * Adds the slide to a velocity.
     *
     * @param freedom per node from 0, does not slide, to 1
     */
    static void addTo(double[] velocity, Front front, double[] freedom) {
        TangentialMotion slide = new TangentialMotion(front);
        for (int i = 1; i < front.nodeCount() - 1; i++) {
            slide.direct(i, freedom[i]);
        }
        for (int e = 0; e < front.edgeCount(); e++) {
            slide.addEdge(e, velocity, freedom);
        }
        slide.solve();
        for (int k = 0; k < velocity.length; k++) {
            velocity[k] += slide.speed[k / 2] * slide.along[k];
        }
    }

    private void direct(int node, double freedom) {
        double x = front.x(node + 1) - front.x(node - 1);
        double y = front.y(node + 1) - front.y(node - 1);
        double chord = Math.hypot(x, y);
        if (freedom > 0 && chord > 0) {
            along[2 * node] = x / chord;
            along[2 * node + 1] = y / chord;
        }
    }

    private void addEdge(int e, double[] velocity, double[] freedom) {
        double length = front.edgeLength(e);
        if (!(length > 0)) {
            return;
        }
        double x = (front.x(e + 1) - front.x(e)) / length;
        double y = (front.y(e + 1) - front.y(e)) / length;
        double here = x * along[2 * e] + y * along[2 * e + 1];
        double there = x * along[2 * e + 2] + y * along[2 * e + 3];
        double growth = x * (velocity[2 * e + 2] - velocity[2 * e]) + y * (velocity[2 * e + 3] - velocity[2 * e + 1]);
        double shrinking = Math.min(0, growth);
        diagonal[e] += (here * here + held(freedom[e])) / length;
        diagonal[e + 1] += (there * there + held(freedom[e + 1])) / length;
        next[e] = -here * there / length;
        speed[e] += here * shrinking / length;
        speed[e + 1] -= there * shrinking / length;
    }

    /** What holds a node back, of what an edge does. */
    private static double held(double freedom) {
        double range = CurveLimits.SLIDE_RANGE * Math.max(freedom, CurveLimits.LEAST_FREEDOM);
        return 0.5 / (range * range);
    }

    /** Symmetric and tridiagonal; eliminated from both ends, so that a front and its mirror image slide alike. */
    private void solve() {
        int n = speed.length;
        double[] pivot = diagonal.clone();
        double[] fromLeft = speed.clone();
        for (int i = 1; i < n; i++) {
            double factor = next[i - 1] / pivot[i - 1];
            pivot[i] -= factor * next[i - 1];
            fromLeft[i] -= factor * fromLeft[i - 1];
        }
        double pivotBeyond = 1;
        double beyond = 0;
        for (int i = n - 1; i >= 0; i--) {
            double factor = next[i] / pivotBeyond;
            pivotBeyond = diagonal[i] - factor * next[i];
            beyond = speed[i] - factor * beyond;
            speed[i] = (fromLeft[i] + beyond - speed[i]) / (pivot[i] + pivotBeyond - diagonal[i]);
        }
    }
}

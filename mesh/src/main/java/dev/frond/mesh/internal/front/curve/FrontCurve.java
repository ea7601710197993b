package dev.frond.mesh.internal.front.curve;

import java.util.Arrays;

/**
 * A smooth curve through the nodes between corners: per smooth piece a cubic spline (C2) on chord length, with slopes
 * limited so that it cannot overshoot. At a corner the second derivative is constant over the last edge (exact for a
 * parabola); at a smooth end the tangent is horizontal by mirror symmetry.
 */
final class FrontCurve {
    private final Front front;

    /** Per edge: derivative with chord length at its start (x, y) and at its end. */
    private final double[] tangents;

    private FrontCurve(Front front, double[] tangents) {
        this.front = front;
        this.tangents = tangents;
    }

    static FrontCurve of(Front front, boolean[] corner) {
        double[] tangents = new double[4 * front.edgeCount()];
        int last = front.nodeCount() - 1;
        int start = 0;
        for (int i = 1; i <= last; i++) {
            if (corner[i] || i == last) {
                piece(front, corner, start, i, tangents);
                start = i;
            }
        }
        return new FrontCurve(front, tangents);
    }

    private static void piece(Front front, boolean[] corner, int first, int last, double[] tangents) {
        boolean mirrorFirst = first == 0 && !corner[0];
        boolean mirrorLast = last == front.nodeCount() - 1 && !corner[last];
        double[] x = slopes(front, first, last, 0, End.of(mirrorFirst, 0), End.of(mirrorLast, 0));
        double[] y = slopes(front, first, last, 1, End.of(mirrorFirst, 1), End.of(mirrorLast, 1));
        for (int i = first; i <= last; i++) {
            double[] m = limited(front, i, first, last, x[i - first], y[i - first]);
            if (i > first) {
                tangents[4 * (i - 1) + 2] = m[0];
                tangents[4 * (i - 1) + 3] = m[1];
            }
            if (i < last) {
                tangents[4 * i] = m[0];
                tangents[4 * i + 1] = m[1];
            }
        }
    }

    /** What a spline does at an end of its piece. */
    private enum End {
        PARABOLIC,
        NATURAL,
        FLAT;

        /** At a side the mirror image makes x odd (no curvature) and y even (no slope). */
        static End of(boolean mirror, int component) {
            return mirror ? (component == 0 ? NATURAL : FLAT) : PARABOLIC;
        }
    }

    /** Slopes of the C2 cubic spline through one coordinate of the nodes, by elimination in the tridiagonal system. */
    private static double[] slopes(Front front, int first, int last, int component, End atFirst, End atLast) {
        int edges = last - first;
        double[] xy = front.xy();
        double[] chord = new double[edges];
        double[] mean = new double[edges];
        for (int e = 0; e < edges; e++) {
            chord[e] = Math.max(front.edgeLength(first + e), Double.MIN_NORMAL);
            int k = 2 * (first + e) + component;
            mean[e] = (xy[k + 2] - xy[k]) / chord[e];
        }
        double[] slope = new double[edges + 1];
        if (edges == 1 && atFirst == End.PARABOLIC && atLast == End.PARABOLIC) {
            Arrays.fill(slope, mean[0]);
            return slope;
        }
        double[] upper = new double[edges + 1];
        upper[0] = atFirst == End.PARABOLIC ? 1 : atFirst == End.NATURAL ? 0.5 : 0;
        slope[0] = atFirst == End.PARABOLIC ? 2 * mean[0] : atFirst == End.NATURAL ? 1.5 * mean[0] : 0;
        for (int i = 1; i < edges; i++) {
            double before = 1 / chord[i - 1];
            double after = 1 / chord[i];
            double pivot = 2 * (before + after) - before * upper[i - 1];
            upper[i] = after / pivot;
            slope[i] = (3 * (mean[i - 1] * before + mean[i] * after) - before * slope[i - 1]) / pivot;
        }
        double end = mean[edges - 1];
        slope[edges] = switch (atLast) {
            case PARABOLIC -> (2 * end - slope[edges - 1]) / (1 - upper[edges - 1]);
            case NATURAL -> (3 * end - slope[edges - 1]) / (2 - upper[edges - 1]);
            case FLAT -> 0;
        };
        for (int i = edges - 1; i >= 0; i--) {
            slope[i] -= upper[i] * slope[i + 1];
        }
        return slope;
    }

    /** The tangent turned back between the directions of the adjoining edges, give or take, and of sensible length. */
    private static double[] limited(Front front, int node, int first, int last, double mx, double my) {
        int edge = Math.max(first, Math.min(last - 1, node));
        double chord = Math.max(front.edgeLength(edge), Double.MIN_NORMAL);
        double ux = (front.x(edge + 1) - front.x(edge)) / chord;
        double uy = (front.y(edge + 1) - front.y(edge)) / chord;
        double angle = Math.atan2(ux * my - uy * mx, ux * mx + uy * my);
        double low;
        double high;
        if (node == first || node == last) {
            boolean side = node == 0 || node == front.nodeCount() - 1;
            int next = node == first ? first + 1 : last - 1;
            double bend = next == first || next == last ? 0 : Math.abs(front.turning(next));
            double free =
                    CurveLimits.TANGENT_SLACK + (side ? Math.abs(front.turning(node)) : CurveLimits.END_BEND * bend);
            low = -free;
            high = free;
        } else {
            // Measured from the edge after the node: the edge before it lies at minus the turning.
            double turning = front.turning(node);
            double bend = Math.max(Math.abs(front.turning(node - 1)), Math.abs(front.turning(node + 1)));
            double free = CurveLimits.TANGENT_SLACK + CurveLimits.INNER_BEND * Math.min(bend, CurveLimits.MOST_BEND);
            low = Math.min(0, -turning) - free;
            high = Math.max(0, -turning) + free;
        }
        double kept = Math.max(low, Math.min(high, angle));
        double size = Math.max(CurveLimits.LEAST_TANGENT, Math.min(CurveLimits.LARGEST_TANGENT, Math.hypot(mx, my)));
        double c = size * Math.cos(kept);
        double s = size * Math.sin(kept);
        return new double[] {c * ux - s * uy, c * uy + s * ux};
    }

    /** Writes the point at a fraction of an edge. */
    void point(int edge, double t, double[] xy, int node) {
        double chord = front.edgeLength(edge);
        double r = 1 - t;
        double bend0 = t * r * r * chord;
        double bend1 = -t * t * r * chord;
        double rise = t * t * (3 - 2 * t);
        for (int c = 0; c < 2; c++) {
            double from = front.xy()[2 * edge + c];
            double to = front.xy()[2 * edge + 2 + c];
            xy[2 * node + c] =
                    from + rise * (to - from) + bend0 * tangents[4 * edge + c] + bend1 * tangents[4 * edge + 2 + c];
        }
    }
}

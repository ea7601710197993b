package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.geom.Segments;

/**
 * Search for the point of a mesh that is closest to a given point: the point itself where the mesh covers it. Holds the
 * last result and its working space, so that a search allocates nothing; not for use by several threads.
 */
final class ClosestPoint {
    private final TriangleTree tree;
    private final int[] nodes;
    private final double[] xy;
    private final int[] stack;
    private final double[] trial = new double[3];
    private final double[] weights = new double[3];
    private int triangle;
    private double best;

    ClosestPoint(TriangleTree tree) {
        this.tree = tree;
        this.nodes = tree.mesh().topology().triangles();
        this.xy = tree.mesh().coordinates().xy();
        this.stack = new int[tree.stackSize()];
    }

    /** Triangle with the closest point. */
    int triangle() {
        return triangle;
    }

    /** Barycentric coordinates of the closest point in that triangle, none negative. */
    double weight(int corner) {
        return weights[corner];
    }

    void find(double x, double y) {
        best = Double.POSITIVE_INFINITY;
        int top = 0;
        stack[top++] = tree.root();
        while (top > 0 && best > 0) {
            int entry = stack[--top];
            if (tree.squaredDistance(entry, x, y) >= best) {
                continue;
            }
            if (tree.isTriangle(entry)) {
                tryTriangle(tree.triangle(entry), x, y);
            } else {
                top = pushChildren(entry, top, x, y);
            }
        }
    }

    /** Farthest first, so that the closest child is visited next. */
    private int pushChildren(int entry, int top, double x, double y) {
        int end = top;
        for (int k = tree.firstChild(entry); k < tree.endOfChildren(entry); k++) {
            double distance = tree.squaredDistance(k, x, y);
            int at = end++;
            while (at > top && tree.squaredDistance(stack[at - 1], x, y) < distance) {
                stack[at] = stack[at - 1];
                at--;
            }
            stack[at] = k;
        }
        return end;
    }

    private void tryTriangle(int t, double x, double y) {
        int a = 2 * nodes[3 * t];
        int b = 2 * nodes[3 * t + 1];
        int c = 2 * nodes[3 * t + 2];
        double ux = xy[b] - xy[a];
        double uy = xy[b + 1] - xy[a + 1];
        double vx = xy[c] - xy[a];
        double vy = xy[c + 1] - xy[a + 1];
        double px = x - xy[a];
        double py = y - xy[a + 1];
        double twiceArea = ux * vy - uy * vx;
        double atB = (px * vy - py * vx) / twiceArea;
        double atC = (ux * py - uy * px) / twiceArea;
        if (atB >= 0 && atC >= 0 && atB + atC <= 1) {
            trial[0] = 1 - atB - atC;
            trial[1] = atB;
            trial[2] = atC;
            keep(t, 0);
            return;
        }
        for (int corner = 0; corner < 3; corner++) {
            tryEdge(t, corner, x, y);
        }
    }

    private void tryEdge(int t, int corner, double x, double y) {
        int next = (corner + 1) % 3;
        int a = 2 * nodes[3 * t + corner];
        int b = 2 * nodes[3 * t + next];
        double ux = xy[b] - xy[a];
        double uy = xy[b + 1] - xy[a + 1];
        double s = Segments.nearest(x, y, xy[a], xy[a + 1], xy[b], xy[b + 1]);
        double dx = xy[a] + s * ux - x;
        double dy = xy[a + 1] + s * uy - y;
        trial[corner] = 1 - s;
        trial[next] = s;
        trial[(corner + 2) % 3] = 0;
        keep(t, dx * dx + dy * dy);
    }

    private void keep(int t, double squaredDistance) {
        if (squaredDistance < best) {
            best = squaredDistance;
            triangle = t;
            System.arraycopy(trial, 0, weights, 0, 3);
        }
    }
}

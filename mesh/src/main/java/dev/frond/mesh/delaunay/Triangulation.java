package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.RobustOrientation;
import java.util.Arrays;

/**
 * A growing Delaunay triangulation with tagged, unflippable edges. The kernel of the package: mutable, arrays open to its
 * neighbours.
 *
 * <p>Edge i of triangle t, 0..2, is opposite its corner i and is written as the code 3 t + i; it runs from corner i + 1 to
 * corner i + 2 with the triangle on its left.
 */
final class Triangulation {
    /** Rounding error of the in-circle determinant, relative to its permanent (J. R. Shewchuk, 1997, iccerrboundA). */
    private static final double CIRCLE_ERROR = 1.2e-15;

    double[] x;
    double[] y;
    /** Wanted edge length at each node. */
    double[] size;

    int nodeCount;
    /** Nodes of the triangles, counter-clockwise. */
    int[] corner;
    /** Triangle across each edge, -1 outside. */
    int[] neighbour;
    /** Tag of each edge, 0 when it may be flipped. */
    int[] tag;

    int triangleCount;
    /** Some triangle at each node. */
    int[] triangleOf;

    Triangulation(int nodes) {
        x = new double[nodes];
        y = new double[nodes];
        size = new double[nodes];
        triangleOf = new int[nodes];
        corner = new int[6 * nodes];
        neighbour = new int[6 * nodes];
        tag = new int[6 * nodes];
    }

    int addNode(double px, double py, double wanted) {
        if (nodeCount == x.length) {
            x = Arrays.copyOf(x, 2 * nodeCount);
            y = Arrays.copyOf(y, 2 * nodeCount);
            size = Arrays.copyOf(size, 2 * nodeCount);
            triangleOf = Arrays.copyOf(triangleOf, 2 * nodeCount);
        }
        x[nodeCount] = px;
        y[nodeCount] = py;
        size[nodeCount] = wanted;
        return nodeCount++;
    }

    int addTriangle(int a, int b, int c) {
        int t = triangleCount++;
        if (3 * t + 3 > corner.length) {
            corner = Arrays.copyOf(corner, 2 * corner.length);
            neighbour = Arrays.copyOf(neighbour, 2 * neighbour.length);
            tag = Arrays.copyOf(tag, 2 * tag.length);
        }
        setCorners(t, a, b, c);
        return t;
    }

    static int next(int edge) {
        return edge % 3 == 2 ? edge - 2 : edge + 1;
    }

    static int previous(int edge) {
        return edge % 3 == 0 ? edge + 2 : edge - 1;
    }

    /** Node from which an edge starts. */
    int start(int edge) {
        return corner[next(edge)];
    }

    /** Node at which an edge ends. */
    int end(int edge) {
        return corner[previous(edge)];
    }

    /** The same edge as its other triangle has it; -1 on the boundary. */
    int twin(int edge) {
        int other = neighbour[edge];
        if (other < 0) {
            return -1;
        }
        int from = end(edge);
        int e = 3 * other;
        return start(e) == from ? e : start(e + 1) == from ? e + 1 : e + 2;
    }

    int orientation(int a, int b, double px, double py) {
        return RobustOrientation.sign(x[a], y[a], x[b], y[b], px, py);
    }

    /** Whether p lies inside the circumcircle of t beyond doubt. What is within rounding of the circle is not inside. */
    boolean inCircle(int t, double px, double py) {
        int a = corner[3 * t];
        int b = corner[3 * t + 1];
        int c = corner[3 * t + 2];
        double ax = x[a] - px;
        double ay = y[a] - py;
        double bx = x[b] - px;
        double by = y[b] - py;
        double cx = x[c] - px;
        double cy = y[c] - py;
        double aa = ax * ax + ay * ay;
        double bb = bx * bx + by * by;
        double cc = cx * cx + cy * cy;
        double determinant = aa * (bx * cy - cx * by) + bb * (cx * ay - ax * cy) + cc * (ax * by - bx * ay);
        double permanent = aa * (Math.abs(bx * cy) + Math.abs(cx * by))
                + bb * (Math.abs(cx * ay) + Math.abs(ax * cy))
                + cc * (Math.abs(ax * by) + Math.abs(bx * ay));
        return determinant > CIRCLE_ERROR * permanent;
    }

    /** An edge from a to b, or -1. Both must not be on the boundary of the triangulation. */
    int edgeBetween(int a, int b) {
        int first = outgoing(a);
        int e = first;
        do {
            if (end(e) == b) {
                return e;
            }
            e = twin(previous(e));
        } while (e >= 0 && e != first);
        return -1;
    }

    /** Some edge that starts at a. */
    int outgoing(int a) {
        int e = 3 * triangleOf[a];
        return start(e) == a ? e : start(e + 1) == a ? e + 1 : e + 2;
    }

    /**
     * Walks straight from o, inside triangle t, to p.
     *
     * @return the triangle that contains p, or ~edge for the boundary edge that is in the way
     */
    int walk(int t, double ox, double oy, double px, double py) {
        int triangle = t;
        int entry = -1;
        for (int step = 0; step <= triangleCount; step++) {
            int exit = -1;
            for (int e = 3 * triangle; e < 3 * triangle + 3; e++) {
                if (e != entry && orientation(start(e), end(e), px, py) < 0) {
                    exit = exit < 0 || leavesBy(e, ox, oy, px, py) ? e : exit;
                }
            }
            if (exit < 0) {
                return triangle;
            }
            if (neighbour[exit] < 0) {
                return ~exit;
            }
            entry = twin(exit);
            triangle = neighbour[exit];
        }
        throw new IllegalStateException("the walk to (" + px + ", " + py + ") does not end");
    }

    private boolean leavesBy(int edge, double ox, double oy, double px, double py) {
        int from = start(edge);
        int to = end(edge);
        return RobustOrientation.sign(ox, oy, px, py, x[from], y[from]) <= 0
                && RobustOrientation.sign(ox, oy, px, py, x[to], y[to]) >= 0;
    }

    /** Puts a node into triangle t, which contains it, and restores the Delaunay property. */
    void insert(int node, int t) {
        int a = corner[3 * t];
        int b = corner[3 * t + 1];
        int c = corner[3 * t + 2];
        int second = addTriangle(node, c, a);
        int third = addTriangle(node, a, b);
        link(3 * second, 3 * t + 1);
        link(3 * third, 3 * t + 2);
        setCorners(t, node, b, c);
        join(3 * t + 1, 3 * second + 2);
        join(3 * second + 1, 3 * third + 2);
        join(3 * third + 1, 3 * t + 2);
        legalise(t);
    }

    /** Puts a node on a boundary edge; both halves keep the tag. */
    void splitBoundary(int node, int edge) {
        int t = edge / 3;
        int a = corner[edge];
        int b = start(edge);
        int c = end(edge);
        int half = tag[edge];
        int second = addTriangle(node, c, a);
        int outerAfter = next(edge);
        int outerBefore = previous(edge);
        link(3 * second, outerAfter);
        int kept = twin(outerBefore);
        int keptTag = tag[outerBefore];
        setCorners(t, node, a, b);
        set(3 * t, kept, keptTag);
        setOutside(3 * t + 1, half);
        setOutside(3 * second + 2, half);
        join(3 * t + 2, 3 * second + 1);
        legalise(second);
    }

    /** Flips an edge: the triangles a b c and d c b become a b d and a d c, a and d first. */
    void flip(int edge) {
        int other = twin(edge);
        int t = edge / 3;
        int u = other / 3;
        int a = corner[edge];
        int b = start(edge);
        int c = end(edge);
        int d = corner[other];
        int bd = twin(next(other));
        int bdTag = tag[next(other)];
        int dc = twin(previous(other));
        int dcTag = tag[previous(other)];
        int ca = twin(next(edge));
        int caTag = tag[next(edge)];
        int ab = twin(previous(edge));
        int abTag = tag[previous(edge)];
        setCorners(t, a, b, d);
        setCorners(u, a, d, c);
        set(3 * t, bd, bdTag);
        set(3 * t + 2, ab, abTag);
        set(3 * u, dc, dcTag);
        set(3 * u + 1, ca, caTag);
        join(3 * t + 1, 3 * u + 2);
    }

    /** Whether the edge is free and the node across lies in the circle of its triangle. */
    boolean wantsFlip(int edge) {
        if (neighbour[edge] < 0 || tag[edge] != 0) {
            return false;
        }
        int across = corner[twin(edge)];
        return inCircle(edge / 3, x[across], y[across]);
    }

    /** Flips the far edges of a node's star, from triangle t round, until it is Delaunay. The node is corner 0 of each. */
    private void legalise(int t) {
        int e = 3 * t;
        // counter-clockwise round the node; a flip leaves e in place and opens a new edge to look at
        while (true) {
            while (wantsFlip(e)) {
                flip(e);
            }
            int following = neighbour[e + 1];
            if (following < 0 || following == t) {
                return;
            }
            e = 3 * following;
        }
    }

    void setCorners(int t, int a, int b, int c) {
        corner[3 * t] = a;
        corner[3 * t + 1] = b;
        corner[3 * t + 2] = c;
        triangleOf[a] = t;
        triangleOf[b] = t;
        triangleOf[c] = t;
    }

    /** Makes two edges each other's twins, free. */
    void join(int edge, int other) {
        neighbour[edge] = other / 3;
        neighbour[other] = edge / 3;
        tag[edge] = 0;
        tag[other] = 0;
    }

    private void setOutside(int edge, int boundaryTag) {
        neighbour[edge] = -1;
        tag[edge] = boundaryTag;
    }

    private void set(int edge, int twin, int edgeTag) {
        neighbour[edge] = twin < 0 ? -1 : twin / 3;
        tag[edge] = edgeTag;
        if (twin >= 0) {
            neighbour[twin] = edge / 3;
        }
    }

    private void link(int edge, int old) {
        set(edge, twin(old), tag[old]);
    }
}

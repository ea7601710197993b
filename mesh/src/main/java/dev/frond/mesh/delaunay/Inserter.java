package dev.frond.mesh.delaunay;

import java.util.Arrays;

/** Adds nodes to a triangulation and looks beforehand at what they would do. */
final class Inserter {
    final Triangulation mesh;
    private final SizeField field;
    private final Frame frame;

    /** Nodes that split a boundary edge, with the edge's ends: node, start, end. */
    private int[] splits = new int[48];

    private int splitCount;
    private int[] stamp = new int[1024];
    private int[] stack = new int[64];
    private int lookups;

    /** Found by {@link #look}: the boundary edge that sees the point under the widest angle beyond the limit, or -1. */
    int encroached;
    /** Found by {@link #look}: square of the distance from the point to the nearest of its future neighbours. */
    double nearestSquare;

    Inserter(Triangulation mesh, SizeField field, Frame frame) {
        this.mesh = mesh;
        this.field = field;
        this.frame = frame;
    }

    /** Visits the triangles whose circle contains p, from triangle t that contains p itself. */
    void look(int t, double px, double py, double limitCosine) {
        if (mesh.triangleCount > stamp.length) {
            stamp = Arrays.copyOf(stamp, 2 * mesh.triangleCount);
        }
        lookups++;
        encroached = -1;
        nearestSquare = Double.POSITIVE_INFINITY;
        double widest = limitCosine;
        int depth = push(0, t);
        while (depth > 0) {
            int triangle = stack[--depth];
            for (int e = 3 * triangle; e < 3 * triangle + 3; e++) {
                int node = mesh.corner[e];
                double dx = mesh.x[node] - px;
                double dy = mesh.y[node] - py;
                nearestSquare = Math.min(nearestSquare, dx * dx + dy * dy);
                int other = mesh.neighbour[e];
                if (other < 0) {
                    double cosine = cosineSeen(e, px, py);
                    if (cosine < widest) {
                        widest = cosine;
                        encroached = e;
                    }
                } else if (stamp[other] != lookups && mesh.inCircle(other, px, py)) {
                    depth = push(depth, other);
                }
            }
        }
    }

    private int push(int depth, int t) {
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, 2 * depth);
        }
        stamp[t] = lookups;
        stack[depth] = t;
        return depth + 1;
    }

    private double cosineSeen(int edge, double px, double py) {
        int a = mesh.start(edge);
        int b = mesh.end(edge);
        double ax = mesh.x[a] - px;
        double ay = mesh.y[a] - py;
        double bx = mesh.x[b] - px;
        double by = mesh.y[b] - py;
        return (ax * bx + ay * by) / Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
    }

    double sizeAt(double px, double py) {
        return field.at(frame.userX(px), frame.userY(py)) / frame.length();
    }

    /** Adds an interior node at a snapped point of triangle t. */
    int insert(int t, double px, double py) {
        int node = mesh.addNode(px, py, sizeAt(px, py));
        mesh.insert(node, t);
        return node;
    }

    /** Adds a node in the middle of a boundary edge. */
    int split(int edge) {
        int a = mesh.start(edge);
        int b = mesh.end(edge);
        double px = Frame.snap(0.5 * (mesh.x[a] + mesh.x[b]));
        double py = Frame.snap(0.5 * (mesh.y[a] + mesh.y[b]));
        int node = mesh.addNode(px, py, sizeAt(px, py));
        mesh.splitBoundary(node, edge);
        if (3 * splitCount == splits.length) {
            splits = Arrays.copyOf(splits, 2 * splits.length);
        }
        splits[3 * splitCount] = node;
        splits[3 * splitCount + 1] = a;
        splits[3 * splitCount + 2] = b;
        splitCount++;
        return node;
    }

    /** Node, start and end of each split boundary edge, in order. */
    int[] splits() {
        return Arrays.copyOf(splits, 3 * splitCount);
    }
}

package dev.frond.mesh.delaunay;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import java.util.ArrayDeque;
import java.util.Arrays;

/** The constrained Delaunay triangulation of a sampled boundary, without the outside and the holes. */
final class ConstrainedDelaunay {
    private static final int FRAME_NODES = 4;

    private final Triangulation mesh;
    private final int[] edges;
    private final int[] tags;

    private ConstrainedDelaunay(Triangulation mesh, int[] edges, int[] tags) {
        this.mesh = mesh;
        this.edges = edges;
        this.tags = tags;
    }

    /**
     * Triangulates; the nodes are those of the boundary, in its order.
     *
     * @throws ImpossibleOutlineException when boundary edges touch in more than their ends
     */
    static Triangulation of(Boundary boundary, Frame frame) {
        double[] xy = boundary.xy();
        int count = xy.length / 2;
        Triangulation mesh = new Triangulation(8 * count + FRAME_NODES);
        for (int i = 0; i < count; i++) {
            double wanted = boundary.field().at(xy[2 * i], xy[2 * i + 1]) / frame.length();
            mesh.addNode(frame.localX(xy[2 * i]), frame.localY(xy[2 * i + 1]), wanted);
        }
        ConstrainedDelaunay builder = new ConstrainedDelaunay(mesh, boundary.edges(), boundary.tags());
        builder.insertNodes(count);
        for (int e = 0; e < boundary.tags().length; e++) {
            builder.enforce(e);
        }
        builder.carve();
        restore(mesh, new boolean[mesh.nodeCount]);
        return mesh;
    }

    /** Flips whatever is not Delaunay, and marks the nodes of what it has flipped. */
    static void restore(Triangulation mesh, boolean[] marks) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < 3 * mesh.triangleCount; e++) {
                if (mesh.neighbour[e] > e / 3 && mesh.wantsFlip(e)) {
                    mark(mesh, e, marks);
                    mark(mesh, mesh.twin(e), marks);
                    mesh.flip(e);
                    changed = true;
                }
            }
        }
    }

    private static void mark(Triangulation mesh, int edge, boolean[] marks) {
        marks[mesh.corner[edge]] = true;
        marks[mesh.start(edge)] = true;
    }

    private void insertNodes(int count) {
        double far = 8;
        int a = mesh.addNode(-far, -far, 1);
        int b = mesh.addNode(far, -far, 1);
        int c = mesh.addNode(far, far, 1);
        int d = mesh.addNode(-far, far, 1);
        int lower = mesh.addTriangle(a, b, c);
        int upper = mesh.addTriangle(a, c, d);
        Arrays.fill(mesh.neighbour, 0, 6, -1);
        mesh.join(3 * lower + 1, 3 * upper + 2);
        int t = lower;
        for (int node = 0; node < count; node++) {
            double px = mesh.x[node];
            double py = mesh.y[node];
            int k = 3 * t;
            double ox = (mesh.x[mesh.corner[k]] + mesh.x[mesh.corner[k + 1]] + mesh.x[mesh.corner[k + 2]]) / 3;
            double oy = (mesh.y[mesh.corner[k]] + mesh.y[mesh.corner[k + 1]] + mesh.y[mesh.corner[k + 2]]) / 3;
            t = mesh.walk(t, ox, oy, px, py);
            for (int i = 3 * t; i < 3 * t + 3; i++) {
                if (mesh.x[mesh.corner[i]] == px && mesh.y[mesh.corner[i]] == py) {
                    throw touching(node);
                }
            }
            mesh.insert(node, t);
        }
    }

    /** Flips away what crosses boundary edge e (S. W. Sloan, 1993), then tags the edge on both sides. */
    private void enforce(int e) {
        int from = edges[2 * e];
        int to = edges[2 * e + 1];
        int code = mesh.edgeBetween(from, to);
        if (code < 0) {
            flipAway(crossing(from, to), from, to);
            code = mesh.edgeBetween(from, to);
        }
        if (mesh.tag[code] != 0) {
            throw touching(from);
        }
        mesh.tag[code] = tags[e];
        mesh.tag[mesh.twin(code)] = tags[e];
    }

    /** Node pairs of the edges that cross the segment. */
    private ArrayDeque<int[]> crossing(int from, int to) {
        ArrayDeque<int[]> pairs = new ArrayDeque<>();
        int e = firstCrossed(from, to);
        while (true) {
            if (mesh.tag[e] != 0) {
                throw touching(from);
            }
            pairs.add(new int[] {mesh.start(e), mesh.end(e)});
            int twin = mesh.twin(e);
            int apex = mesh.corner[twin];
            if (apex == to) {
                return pairs;
            }
            int side = mesh.orientation(from, to, mesh.x[apex], mesh.y[apex]);
            if (side == 0) {
                throw touching(apex);
            }
            // the twin runs from left to right of the segment, its next edge from right to the apex
            e = side > 0 ? Triangulation.next(twin) : Triangulation.previous(twin);
        }
    }

    /** The edge opposite {@code from} through which the segment leaves; it runs from right to left of the segment. */
    private int firstCrossed(int from, int to) {
        int first = mesh.outgoing(from);
        int e = first;
        do {
            int right = mesh.end(e);
            int left = mesh.corner[e];
            if (mesh.orientation(from, to, mesh.x[right], mesh.y[right]) < 0
                    && mesh.orientation(from, to, mesh.x[left], mesh.y[left]) > 0) {
                return Triangulation.next(e);
            }
            e = mesh.twin(Triangulation.previous(e));
        } while (e != first);
        throw touching(from);
    }

    private void flipAway(ArrayDeque<int[]> pairs, int from, int to) {
        while (!pairs.isEmpty()) {
            int[] pair = pairs.removeFirst();
            int e = mesh.edgeBetween(pair[0], pair[1]);
            int near = mesh.corner[e];
            int far = mesh.corner[mesh.twin(e)];
            boolean convex = mesh.orientation(near, far, mesh.x[pair[0]], mesh.y[pair[0]])
                            * mesh.orientation(near, far, mesh.x[pair[1]], mesh.y[pair[1]])
                    < 0;
            if (!convex) {
                pairs.addLast(pair);
                continue;
            }
            mesh.flip(e);
            boolean ends = near == from || near == to || far == from || far == to;
            if (!ends
                    && mesh.orientation(from, to, mesh.x[near], mesh.y[near])
                                    * mesh.orientation(from, to, mesh.x[far], mesh.y[far])
                            < 0) {
                pairs.addLast(new int[] {near, far});
            }
        }
    }

    /** Keeps the triangles that can be reached from the left of the boundary without crossing it. */
    private void carve() {
        boolean[] inside = new boolean[mesh.triangleCount];
        int[] stack = new int[mesh.triangleCount];
        int depth = 0;
        int seed = mesh.edgeBetween(edges[0], edges[1]) / 3;
        inside[seed] = true;
        stack[depth++] = seed;
        while (depth > 0) {
            int t = stack[--depth];
            for (int e = 3 * t; e < 3 * t + 3; e++) {
                int other = mesh.neighbour[e];
                if (mesh.tag[e] == 0 && !inside[other]) {
                    inside[other] = true;
                    stack[depth++] = other;
                }
            }
        }
        compact(inside);
        mesh.nodeCount -= FRAME_NODES;
    }

    private void compact(boolean[] inside) {
        int[] renumbered = new int[inside.length];
        int kept = 0;
        for (int t = 0; t < inside.length; t++) {
            renumbered[t] = inside[t] ? kept++ : -1;
        }
        for (int t = 0; t < inside.length; t++) {
            int n = renumbered[t];
            if (n < 0) {
                continue;
            }
            mesh.setCorners(n, mesh.corner[3 * t], mesh.corner[3 * t + 1], mesh.corner[3 * t + 2]);
            for (int k = 0; k < 3; k++) {
                int other = mesh.neighbour[3 * t + k];
                mesh.neighbour[3 * n + k] = other < 0 ? -1 : renumbered[other];
                mesh.tag[3 * n + k] = mesh.tag[3 * t + k];
            }
        }
        mesh.triangleCount = kept;
    }

    private ImpossibleOutlineException touching(int node) {
        return new ImpossibleOutlineException("the boundary touches itself near node " + node + " of its "
                + edges.length / 2 + ", at (" + mesh.x[node] + ", " + mesh.y[node]
                + ") in units of the longer side from the lower left corner");
    }
}

package dev.frond.mesh.internal.transfer;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;

/**
 * The common refinement ("supermesh") of two meshes as a list of pieces: a triangle of the new mesh, one of the old mesh
 * and the integrals of products of their P1 functions over what they share.
 *
 * <p>The part of a new triangle that no old triangle covers is a piece too: there the old field is continued by its
 * value at the closest point of the part's centroid. So the weights of a new triangle add up to its own mass, whatever
 * the old mesh covers, and a constant stays a constant.
 */
final class Overlaps {
    /** Shared areas below this fraction of the new triangle are rounding errors of touching triangles. */
    private static final double TOUCHING = 1e-12;

    /** An uncovered fraction below this is the sum of rounding errors of the pieces. */
    private static final double COVERED = 1e-10;

    /** Room for so many per triangle of both meshes; 2.6 of them is usual where both have the same size field. */
    private static final int PIECES_PER_TRIANGLE = 3;

    private final int[] newTriangles;
    private final TriangleTree tree;
    private final ClosestPoint closest;
    private final TriangleClip clip = new TriangleClip();
    private final double[] uncovered = new double[3];
    private final Candidates candidates;
    private final int[] entryOf;

    private final int[] host;
    private final double[] inHost;

    private int count;
    private int[] target;
    private int[] source;
    private double[] weights;

    private Overlaps(Mesh from, Mesh to) {
        newTriangles = to.topology().triangles();
        host = new int[to.topology().nodeCount()];
        Arrays.fill(host, -1);
        inHost = new double[3 * host.length];
        tree = TriangleTree.of(from);
        closest = new ClosestPoint(tree);
        candidates = new Candidates(tree);
        entryOf = tree.entries();
        int guess = PIECES_PER_TRIANGLE
                * (from.topology().triangleCount() + to.topology().triangleCount());
        target = new int[guess];
        source = new int[guess];
        weights = new double[9 * guess];
    }

    static Overlaps of(Mesh from, Mesh to) {
        Overlaps overlaps = new Overlaps(from, to);
        for (int t = 0; t < to.topology().triangleCount(); t++) {
            overlaps.addPiecesOf(t, to.coordinates().xy());
        }
        overlaps.hostRest(to.coordinates());
        return overlaps;
    }

    int count() {
        return count;
    }

    /** New triangle of piece {@code k}. */
    int target(int k) {
        return target[k];
    }

    /** Old triangle of piece {@code k}. */
    int source(int k) {
        return source[k];
    }

    /** Integral of (new function i) (old function j) over piece k at 9 k + 3 i + j; the live array. */
    double[] weights() {
        return weights;
    }

    /** Old triangle with a new node, or with the point closest to it. */
    int host(int node) {
        return host[node];
    }

    /** Barycentric coordinate of a new node, or of the point closest to it, in its host. */
    double inHost(int node, int corner) {
        return inHost[3 * node + corner];
    }

    private void addPiecesOf(int t, double[] xy) {
        int a = 2 * newTriangles[3 * t];
        int b = 2 * newTriangles[3 * t + 1];
        int c = 2 * newTriangles[3 * t + 2];
        clip.target(xy, a, b, c);
        double xMin = Math.min(xy[a], Math.min(xy[b], xy[c]));
        double yMin = Math.min(xy[a + 1], Math.min(xy[b + 1], xy[c + 1]));
        double xMax = Math.max(xy[a], Math.max(xy[b], xy[c]));
        double yMax = Math.max(xy[a + 1], Math.max(xy[b + 1], xy[c + 1]));
        int start = hostedCorner(t);
        if (start >= 0) {
            int before = count;
            int[] hosts = {host[a / 2], host[b / 2], host[c / 2]};
            candidates.walk(start, xMin, yMin, xMax, yMax);
            addCandidates(t);
            if (area(uncovered) <= COVERED * clip.targetArea()) {
                return;
            }
            // the old mesh ends here, or comes again beyond a gap that the walk did not cross
            count = before;
            host[a / 2] = hosts[0];
            host[b / 2] = hosts[1];
            host[c / 2] = hosts[2];
        }
        candidates.search(xMin, yMin, xMax, yMax);
        addCandidates(t);
        addUncovered(t, xy, a, b, c);
    }

    /** Entry of an old triangle with a corner of new triangle t, or -1 when none is known yet. */
    private int hostedCorner(int t) {
        for (int k = 3 * t; k < 3 * t + 3; k++) {
            if (host[newTriangles[k]] >= 0) {
                return entryOf[host[newTriangles[k]]];
            }
        }
        return -1;
    }

    private void addCandidates(int t) {
        Arrays.fill(uncovered, clip.targetArea() / 3);
        for (int k = 0; k < candidates.count(); k++) {
            addShared(t, tree.triangle(candidates.entry(k)));
        }
    }

    private static double area(double[] moments) {
        return moments[0] + moments[1] + moments[2];
    }

    private void addShared(int t, int old) {
        int[] nodes = tree.mesh().topology().triangles();
        double fraction = clip.intersect(
                tree.mesh().coordinates().xy(), 2 * nodes[3 * old], 2 * nodes[3 * old + 1], 2 * nodes[3 * old + 2]);
        if (fraction <= TOUCHING) {
            return;
        }
        int at = append(t, old);
        System.arraycopy(clip.weights(), 0, weights, at, 9);
        for (int i = 0; i < 3; i++) {
            uncovered[i] -= weights[at + 3 * i] + weights[at + 3 * i + 1] + weights[at + 3 * i + 2];
            hostCorner(newTriangles[3 * t + i], i, old);
        }
    }

    private void hostCorner(int node, int corner, int old) {
        int vertex = host[node] < 0 ? clip.vertexAt(corner) : -1;
        if (vertex >= 0) {
            host[node] = old;
            for (int j = 0; j < 3; j++) {
                inHost[3 * node + j] = clip.inSource(vertex, j);
            }
        }
    }

    private void hostRest(Coordinates nodes) {
        for (int node = 0; node < host.length; node++) {
            if (host[node] < 0) {
                closest.find(nodes.x(node), nodes.y(node));
                host[node] = closest.triangle();
                for (int j = 0; j < 3; j++) {
                    inHost[3 * node + j] = closest.weight(j);
                }
            }
        }
    }

    /** The integrals of the new functions over the uncovered part are its barycentric moments: they give its centroid. */
    private void addUncovered(int t, double[] xy, int a, int b, int c) {
        double area = area(uncovered);
        if (area <= COVERED * clip.targetArea()) {
            return;
        }
        double x = (uncovered[0] * xy[a] + uncovered[1] * xy[b] + uncovered[2] * xy[c]) / area;
        double y = (uncovered[0] * xy[a + 1] + uncovered[1] * xy[b + 1] + uncovered[2] * xy[c + 1]) / area;
        closest.find(x, y);
        int at = append(t, closest.triangle());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                weights[at + 3 * i + j] = uncovered[i] * closest.weight(j);
            }
        }
    }

    /** Returns the offset of the new piece's weights. */
    private int append(int t, int old) {
        if (count == target.length) {
            int room = count + count / 2 + 1;
            target = Arrays.copyOf(target, room);
            source = Arrays.copyOf(source, room);
            weights = Arrays.copyOf(weights, 9 * room);
        }
        target[count] = t;
        source[count] = old;
        return 9 * count++;
    }
}

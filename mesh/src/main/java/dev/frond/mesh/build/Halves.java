package dev.frond.mesh.build;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.Optional;

/**
 * The mesh of a mirror-symmetric outline from that of its left half. First the given front nodes, then the others of the left
 * half, then the images of those that are not on the line of symmetry.
 */
final class Halves {
    private final Outline whole;
    private final Outline left;
    private final MirrorPairs pairs;

    private Halves(Outline whole, Outline left, MirrorPairs pairs) {
        this.whole = whole;
        this.left = left;
        this.pairs = pairs;
    }

    /** Empty when the outline is not symmetric, or its half is not one to triangulate. */
    static Optional<Halves> of(Outline whole, Sizing sizing) {
        MirrorPairs pairs = new MirrorPairs(whole, sizing);
        return pairs.isSymmetric()
                ? LeftHalf.of(whole, sizing).map(left -> new Halves(whole, left, pairs))
                : Optional.empty();
    }

    Outline left() {
        return left;
    }

    /** @param half mesh of {@link #left} */
    Mesh joined(Mesh half) {
        int[] own = own(half);
        int[] image = images(half, own);
        int last = Math.max(
                Arrays.stream(own).max().orElse(0), Arrays.stream(image).max().orElse(0));
        double[] xy = Arrays.copyOf(whole.front(), 2 * last + 2);
        place(half, own, image, xy);
        splitFront(half, image, xy);
        return new Mesh(topology(half.topology(), own, image, last + 1), new Coordinates(xy));
    }

    private boolean isOnLine(Mesh half, int node) {
        return half.coordinates().x(node) == left.width();
    }

    /** Front nodes of the left half that are given in the whole. */
    private int givenCount() {
        return (whole.frontCount() + 1) / 2;
    }

    /** Per node of the left half its number in the whole. */
    private int[] own(Mesh half) {
        int given = givenCount();
        int[] own = new int[half.coordinates().nodeCount()];
        Arrays.setAll(own, node -> node < given ? node : whole.frontCount() + node - given);
        return own;
    }

    /** Per node of the left half the number of its image. */
    private int[] images(Mesh half, int[] own) {
        int given = givenCount();
        int[] image = new int[own.length];
        int next = whole.frontCount() + own.length - given;
        for (int node = 0; node < own.length; node++) {
            if (isOnLine(half, node)) {
                image[node] = own[node];
            } else {
                image[node] = node < given ? whole.frontCount() - 1 - node : next++;
            }
        }
        return image;
    }

    private void place(Mesh half, int[] own, int[] image, double[] xy) {
        for (int node = givenCount(); node < own.length; node++) {
            double x = half.coordinates().x(node);
            double y = half.coordinates().y(node);
            xy[2 * image[node]] = whole.width() - x;
            xy[2 * image[node] + 1] = y;
            xy[2 * own[node]] = x;
            xy[2 * own[node] + 1] = y;
        }
    }

    /** Where an edge of the front is split its image is split alike, on the edge that is given there. */
    private void splitFront(Mesh half, int[] image, double[] xy) {
        int[] next = next(half.topology());
        int from = 0;
        for (int node = next[0]; from < left.frontCount() - 1; node = next[node]) {
            if (node == from + 1) {
                from++;
                continue;
            }
            double part = part(half.coordinates(), from, node);
            for (int c = 0; c < 2; c++) {
                double start = xy[2 * image[from] + c];
                xy[2 * image[node] + c] = start + part * (xy[2 * image[from + 1] + c] - start);
            }
        }
    }

    private static int[] next(Topology topology) {
        int[] next = new int[topology.nodeCount()];
        for (int e = 0; e < topology.edgeCount(); e++) {
            next[topology.edges()[2 * e]] = topology.edges()[2 * e + 1];
        }
        return next;
    }

    /** Of the way from a given node to the next one at which another lies. */
    private static double part(Coordinates at, int from, int node) {
        double x = at.x(from);
        double y = at.y(from);
        return Math.hypot(at.x(node) - x, at.y(node) - y) / Math.hypot(at.x(from + 1) - x, at.y(from + 1) - y);
    }

    private Topology topology(Topology half, int[] own, int[] image, int nodeCount) {
        int codes = half.triangles().length;
        int[] triangles = new int[2 * codes];
        for (int k = 0; k < codes; k += 3) {
            for (int c = 0; c < 3; c++) {
                triangles[k + c] = own[half.triangles()[k + c]];
                triangles[codes + k + c] = image[half.triangles()[k + (3 - c) % 3]];
            }
        }
        int count = 0;
        int[] edges = new int[4 * half.edgeCount()];
        int[] tags = new int[2 * half.edgeCount()];
        for (int e = 0; e < half.edgeCount(); e++) {
            int tag = half.tags()[e];
            if (tag != BoundaryTag.RIGHT) {
                int start = half.edges()[2 * e];
                int end = half.edges()[2 * e + 1];
                edges[2 * count] = own[start];
                edges[2 * count + 1] = own[end];
                tags[count++] = tag;
                edges[2 * count] = image[end];
                edges[2 * count + 1] = image[start];
                tags[count++] = pairs.image(tag);
            }
        }
        return new Topology(nodeCount, triangles, Arrays.copyOf(edges, 2 * count), Arrays.copyOf(tags, count));
    }
}

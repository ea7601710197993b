package dev.frond.mesh.build;

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
    private final LeftHalf half;
    private final Outline left;
    private final MirrorPairs pairs;

    private Halves(Outline whole, LeftHalf half, MirrorPairs pairs) {
        this.whole = whole;
        this.half = half;
        this.left = half.outline();
        this.pairs = pairs;
    }

    /** Empty when the outline is not symmetric, or its half is not one to triangulate. */
    static Optional<Halves> of(Outline whole, Sizing sizing) {
        MirrorPairs pairs = new MirrorPairs(whole, sizing);
        return pairs.isSymmetric()
                ? LeftHalf.of(whole, sizing).map(half -> new Halves(whole, half, pairs))
                : Optional.empty();
    }

    Outline left() {
        return left;
    }

    /**
     * Both halves; empty when they do not fit together, since the edge above a sharp tip was split.
     *
     * @param mesh of {@link #left}
     */
    Optional<Mesh> joined(Mesh mesh) {
        if (half.hasTip() && next(mesh.topology())[half.givenCount() - 1] != half.givenCount()) {
            return Optional.empty();
        }
        int[] own = own(mesh);
        int[] image = images(mesh, own);
        int last = Math.max(
                Arrays.stream(own).max().orElse(0), Arrays.stream(image).max().orElse(0));
        double[] xy = Arrays.copyOf(whole.front(), 2 * last + 2);
        place(mesh, own, image, xy);
        splitFront(mesh, image, xy);
        MirroredTopology topology = new MirroredTopology(mesh.topology(), own, image, pairs);
        if (half.hasTip()) {
            int tip = half.givenCount();
            topology.fillTip(tip, own[tip], whole.frontTag(tip - 1), whole.frontTag(tip));
        }
        return Optional.of(new Mesh(topology.topology(last + 1), new Coordinates(xy)));
    }

    private boolean isOnLine(Mesh mesh, int node) {
        return mesh.coordinates().x(node) == left.width();
    }

    /** Per node of the left half its number in the whole. */
    private int[] own(Mesh mesh) {
        int given = half.givenCount();
        int[] own = new int[mesh.coordinates().nodeCount()];
        Arrays.setAll(own, node -> node < given ? node : whole.frontCount() + node - given);
        return own;
    }

    /** Per node of the left half the number of its image. */
    private int[] images(Mesh mesh, int[] own) {
        int given = half.givenCount();
        int[] image = new int[own.length];
        int next = whole.frontCount() + own.length - given;
        for (int node = 0; node < own.length; node++) {
            if (isOnLine(mesh, node)) {
                image[node] = own[node];
            } else {
                image[node] = node < given ? whole.frontCount() - 1 - node : next++;
            }
        }
        return image;
    }

    private void place(Mesh mesh, int[] own, int[] image, double[] xy) {
        for (int node = half.givenCount(); node < own.length; node++) {
            double x = mesh.coordinates().x(node);
            double y = mesh.coordinates().y(node);
            xy[2 * image[node]] = whole.width() - x;
            xy[2 * image[node] + 1] = y;
            xy[2 * own[node]] = x;
            xy[2 * own[node] + 1] = y;
        }
    }

    /** Where an edge of the front is split its image is split alike, on the edge that is given there. */
    private void splitFront(Mesh mesh, int[] image, double[] xy) {
        int[] next = next(mesh.topology());
        int from = 0;
        for (int node = next[0]; from < left.frontCount() - 1; node = next[node]) {
            if (node == from + 1) {
                from++;
                continue;
            }
            double part = part(mesh.coordinates(), from, node);
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
}

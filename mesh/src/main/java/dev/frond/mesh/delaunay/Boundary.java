package dev.frond.mesh.delaunay;

/**
 * The sampled boundary of an outline: nodes, and edges with the electrolyte on their left. The first nodes are the front's.
 * Arrays are live and not to be written.
 */
final class Boundary {
    private final double[] xy;
    private final int[] edges;
    private final int[] tags;
    private final SizeField field;

    Boundary(double[] xy, int[] edges, int[] tags, SizeField field) {
        this.xy = xy;
        this.edges = edges;
        this.tags = tags;
        this.field = field;
    }

    double[] xy() {
        return xy;
    }

    int[] edges() {
        return edges;
    }

    int[] tags() {
        return tags;
    }

    SizeField field() {
        return field;
    }
}

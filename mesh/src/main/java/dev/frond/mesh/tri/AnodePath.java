package dev.frond.mesh.tri;

/**
 * The lower boundary of the electrolyte, from the left side to the right side: edges on lithium, and edges on fillers that
 * lithium has reached and that carry no current. Immutable; live arrays are not to be written.
 */
public final class AnodePath {
    private final int[] nodes;
    private final int[] tags;

    AnodePath(int[] nodes, int[] tags) {
        this.nodes = nodes;
        this.tags = tags;
    }

    /** Nodes in order; one more than edges. */
    public int[] nodes() {
        return nodes;
    }

    /** One {@link BoundaryTag} per edge, the front's or a filler's. */
    public int[] tags() {
        return tags;
    }

    public int edgeCount() {
        return tags.length;
    }

    int lithiumCount() {
        int count = 0;
        for (int tag : tags) {
            count += tag == BoundaryTag.FRONT ? 1 : 0;
        }
        return count;
    }

    public boolean isLithium(int edge) {
        return tags[edge] == BoundaryTag.FRONT;
    }
}

package dev.frond.mesh.tri;

import java.util.Arrays;

/**
 * Which nodes make which triangle and which boundary edge, and what each boundary edge bounds. Where the inside of a filler is
 * triangulated, its edges have triangles on both sides. Immutable.
 */
public final class Topology {
    private final int nodeCount;
    private final int[] triangles;
    private final int[] edges;
    private final int[] tags;
    private final int[] regions;

    /** All triangles are electrolyte; as the other constructor. */
    public Topology(int nodeCount, int[] triangles, int[] edges, int[] tags) {
        this(nodeCount, triangles, edges, tags, new int[0]);
    }

    /**
     * Arrays are kept, not copied.
     *
     * @param nodeCount number of nodes
     * @param triangles 3 nodes per triangle, counter-clockwise
     * @param edges 2 nodes per boundary edge, the domain on its left
     * @param tags one {@link BoundaryTag} per boundary edge
     * @param regions one per triangle, or none when all are electrolyte
     */
    public Topology(int nodeCount, int[] triangles, int[] edges, int[] tags, int[] regions) {
        if (triangles.length % 3 != 0 || edges.length != 2 * tags.length) {
            throw new IllegalArgumentException("3 nodes per triangle and 2 per tagged edge expected, got "
                    + triangles.length + ", " + edges.length + " for " + tags.length + " tags");
        }
        this.nodeCount = nodeCount;
        this.triangles = triangles;
        this.edges = edges;
        this.tags = tags;
        this.regions = regions;
    }

    /** The region of the triangles inside filler {@code index}. */
    public static int filled(int index) {
        return index + 1;
    }

    /** What triangle {@code t} is in: 0 the electrolyte, {@link #filled} a filler. */
    public int region(int t) {
        return regions.length == 0 ? 0 : regions[t];
    }

    /** Whether the inside of filler {@code index} is triangulated. */
    public boolean isFilled(int index) {
        for (int region : regions) {
            if (region == filled(index)) {
                return true;
            }
        }
        return false;
    }

    public int nodeCount() {
        return nodeCount;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }

    public int edgeCount() {
        return tags.length;
    }

    /** Shape 3 x triangles, flat; the live array, not to be written. */
    public int[] triangles() {
        return triangles;
    }

    /** Boundary edges, shape 2 x edges, flat; the live array, not to be written. */
    public int[] edges() {
        return edges;
    }

    /** One per triangle, or none when all are electrolyte; the live array, not to be written. */
    public int[] regions() {
        return regions;
    }

    /** One {@link BoundaryTag} per boundary edge; the live array, not to be written. */
    public int[] tags() {
        return tags;
    }

    /**
     * The lower boundary from side to side. Fillers that stand free are closed loops, or chains at a
     * side, and no part of it. Empty when no edge
     * is on the front.
     *
     * @throws IllegalStateException when the edges on lithium are not all on one open chain
     */
    public AnodePath anode() {
        int[] leaving = new int[nodeCount];
        boolean[] entered = new boolean[nodeCount];
        Arrays.fill(leaving, -1);
        int lithium = 0;
        for (int e = 0; e < tags.length; e++) {
            if (tags[e] == BoundaryTag.FRONT || BoundaryTag.isFiller(tags[e])) {
                leaving[edges[2 * e]] = e;
                entered[edges[2 * e + 1]] = true;
                lithium += tags[e] == BoundaryTag.FRONT ? 1 : 0;
            }
        }
        for (int node = 0; node < nodeCount && lithium > 0; node++) {
            if (leaving[node] >= 0 && !entered[node]) {
                AnodePath path = from(node, leaving);
                int found = path.lithiumCount();
                if (found == lithium) {
                    return path;
                }
                if (found > 0) {
                    break;
                }
            }
        }
        if (lithium > 0) {
            throw new IllegalStateException("the front is not one chain from side to side");
        }
        return new AnodePath(new int[0], new int[0]);
    }

    private AnodePath from(int start, int[] leaving) {
        int[] nodes = new int[tags.length + 1];
        int[] passed = new int[tags.length];
        int count = 0;
        nodes[0] = start;
        for (int at = start; leaving[at] >= 0; at = nodes[count]) {
            passed[count] = tags[leaving[at]];
            nodes[++count] = edges[2 * leaving[at] + 1];
        }
        return new AnodePath(Arrays.copyOf(nodes, count + 1), Arrays.copyOf(passed, count));
    }

    /**
     * Nodes along the boundary of one tag, in the direction of its edges (the front: from the left side to the right). A
     * closed boundary repeats its first node at the end. Empty when no edge has the tag.
     *
     * @throws IllegalStateException when the edges of the tag do not form one chain
     */
    public int[] path(int tag) {
        int[] next = new int[nodeCount];
        boolean[] entered = new boolean[nodeCount];
        Arrays.fill(next, -1);
        int count = 0;
        int first = -1;
        for (int e = 0; e < tags.length; e++) {
            if (tags[e] == tag) {
                next[edges[2 * e]] = edges[2 * e + 1];
                entered[edges[2 * e + 1]] = true;
                first = edges[2 * e];
                count++;
            }
        }
        if (count == 0) {
            return new int[0];
        }
        for (int node = 0; node < nodeCount; node++) {
            if (next[node] >= 0 && !entered[node]) {
                first = node;
            }
        }
        int[] path = new int[count + 1];
        path[0] = first;
        for (int k = 1; k <= count; k++) {
            path[k] = path[k - 1] < 0 ? -1 : next[path[k - 1]];
        }
        if (path[count] < 0) {
            throw new IllegalStateException("the edges with tag " + tag + " do not form one chain");
        }
        return path;
    }
}

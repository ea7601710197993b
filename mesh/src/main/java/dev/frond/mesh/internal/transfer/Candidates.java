package dev.frond.mesh.internal.transfer;

import java.util.Arrays;

/**
 * Triangles of a {@link TriangleTree} whose boxes overlap a box, as entries of the tree in descending order. Holds its working space: not
 * for use by several threads.
 */
final class Candidates {
    private final TriangleTree tree;
    /** Across the edges of each triangle, by entries: three each, -1 outside. */
    private final int[] neighbour;

    /** The last search that has seen an entry. */
    private final int[] seen;

    private final int[] stack;
    private int searches;
    private int[] found = new int[64];
    private int count;

    Candidates(TriangleTree tree) {
        this.tree = tree;
        this.neighbour = neighbours(tree);
        this.seen = new int[neighbour.length / 3];
        this.stack = new int[tree.stackSize()];
    }

    int count() {
        return count;
    }

    /** Entry {@code k} of those that were found. */
    int entry(int k) {
        return found[k];
    }

    /** From the root of the tree: all. */
    void search(double xMin, double yMin, double xMax, double yMax) {
        count = 0;
        int top = 0;
        stack[top++] = tree.root();
        while (top > 0) {
            int entry = stack[--top];
            if (!tree.overlaps(entry, xMin, yMin, xMax, yMax)) {
                continue;
            }
            if (tree.isTriangle(entry)) {
                add(entry);
            } else {
                for (int k = tree.firstChild(entry); k < tree.endOfChildren(entry); k++) {
                    stack[top++] = k;
                }
            }
        }
    }

    /** From neighbour to neighbour: all that hang together with entry {@code start} within the box, and a few times quicker. */
    void walk(int start, double xMin, double yMin, double xMax, double yMax) {
        count = 0;
        searches++;
        seen[start] = searches;
        add(start);
        for (int k = 0; k < count; k++) {
            for (int e = 3 * found[k]; e < 3 * found[k] + 3; e++) {
                int next = neighbour[e];
                if (next >= 0 && seen[next] != searches) {
                    seen[next] = searches;
                    if (tree.overlaps(next, xMin, yMin, xMax, yMax)) {
                        add(next);
                    }
                }
            }
        }
        sortDown();
    }

    private void add(int entry) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = entry;
    }

    /** By insertion: they are a dozen. */
    private void sortDown() {
        for (int k = 1; k < count; k++) {
            int entry = found[k];
            int at = k;
            for (; at > 0 && found[at - 1] < entry; at--) {
                found[at] = found[at - 1];
            }
            found[at] = entry;
        }
    }

    private static int[] neighbours(TriangleTree tree) {
        int[] nodes = tree.mesh().topology().triangles();
        int count = nodes.length / 3;
        int[] first = new int[tree.mesh().topology().nodeCount()];
        int[] after = new int[nodes.length];
        Arrays.fill(first, -1);
        for (int entry = 0; entry < count; entry++) {
            for (int k = 0; k < 3; k++) {
                int node = nodes[3 * tree.triangle(entry) + k];
                after[3 * entry + k] = first[node];
                first[node] = 3 * entry + k;
            }
        }
        int[] neighbour = new int[nodes.length];
        for (int entry = 0; entry < count; entry++) {
            for (int k = 0; k < 3; k++) {
                int from = nodes[3 * tree.triangle(entry) + k];
                int to = nodes[3 * tree.triangle(entry) + (k + 1) % 3];
                neighbour[3 * entry + k] = across(tree, nodes, first[to], after, from);
            }
        }
        return neighbour;
    }

    /** Of the triangles in a node's list the one in which {@code from} follows that node. */
    private static int across(TriangleTree tree, int[] nodes, int list, int[] after, int from) {
        for (int at = list; at >= 0; at = after[at]) {
            int triangle = tree.triangle(at / 3);
            if (nodes[3 * triangle + (at % 3 + 1) % 3] == from) {
                return at / 3;
            }
        }
        return -1;
    }
}

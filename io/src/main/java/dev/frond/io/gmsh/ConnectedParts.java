package dev.frond.io.gmsh;

import java.util.Arrays;

/** Which triangles hang together by their nodes. */
final class ConnectedParts {
    private ConnectedParts() {}

    /** The first triangle without a connection to the first one; -1 when all are connected. */
    static int firstApart(int[] triangles, int nodeCount) {
        int[] parent = new int[nodeCount];
        Arrays.setAll(parent, node -> node);
        for (int k = 0; k < triangles.length; k += 3) {
            join(parent, triangles[k], triangles[k + 1]);
            join(parent, triangles[k], triangles[k + 2]);
        }
        for (int k = 0; k < triangles.length; k += 3) {
            if (root(parent, triangles[k]) != root(parent, triangles[0])) {
                return k / 3;
            }
        }
        return -1;
    }

    private static void join(int[] parent, int a, int b) {
        parent[root(parent, a)] = root(parent, b);
    }

    /** Halves the way to the root as it goes. */
    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}

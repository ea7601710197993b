package dev.frond.io.page;

import dev.frond.mesh.tri.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Triangles and nodes of a mesh in another order. */
final class MeshOrder {
    private final int[] triangles;
    private final int[] edges;
    /** The former index of each triangle. */
    private final int[] formerTriangles;
    /** The former index of each node. */
    private final int[] formerNodes;

    private MeshOrder(int[] triangles, int[] edges, int[] formerTriangles, int[] formerNodes) {
        this.triangles = triangles;
        this.edges = edges;
        this.formerTriangles = formerTriangles;
        this.formerNodes = formerNodes;
    }

    static MeshOrder asGiven(Topology topology) {
        return new MeshOrder(
                topology.triangles(),
                topology.edges(),
                IntStream.range(0, topology.triangleCount()).toArray(),
                IntStream.range(0, topology.nodeCount()).toArray());
    }

    /** From each triangle on to a neighbour where there is one, nodes as they come: what follows each other is near to each other. */
    static MeshOrder depthFirst(Topology topology) {
        int[] order = walk(topology.triangles());
        int[] index = new int[topology.nodeCount()];
        Arrays.fill(index, -1);
        int[] triangles = new int[3 * order.length];
        int count = 0;
        for (int k = 0; k < order.length; k++) {
            int first = firstKnown(topology.triangles(), order[k], index);
            for (int corner = 0; corner < 3; corner++) {
                int node = topology.triangles()[3 * order[k] + (first + corner) % 3];
                if (index[node] < 0) {
                    index[node] = count++;
                }
                triangles[3 * k + corner] = index[node];
            }
        }
        for (int node = 0; node < index.length; node++) {
            index[node] = index[node] < 0 ? count++ : index[node];
        }
        int[] edges = Arrays.stream(topology.edges()).map(node -> index[node]).toArray();
        return new MeshOrder(triangles, edges, order, inverse(index));
    }

    /** The corner to begin with, so that nodes that are new come last. */
    private static int firstKnown(int[] triangles, int triangle, int[] index) {
        for (int corner = 0; corner < 3; corner++) {
            boolean known = index[triangles[3 * triangle + corner]] >= 0;
            boolean knownBefore = index[triangles[3 * triangle + (corner + 2) % 3]] >= 0;
            if (known && !knownBefore) {
                return corner;
            }
        }
        return 0;
    }

    private static int[] inverse(int[] index) {
        int[] former = new int[index.length];
        for (int k = 0; k < index.length; k++) {
            former[index[k]] = k;
        }
        return former;
    }

    private static int[] walk(int[] triangles) {
        Map<Long, Integer> across = new HashMap<>();
        for (int k = 0; k < triangles.length; k++) {
            across.put(edge(triangles[k], triangles[next(k)]), k / 3);
        }
        int count = triangles.length / 3;
        int[] order = new int[count];
        boolean[] seen = new boolean[count];
        int[] stack = new int[4 * count + 1];
        int done = 0;
        for (int start = 0; start < count; start++) {
            int depth = 0;
            stack[depth++] = start;
            while (depth > 0) {
                int triangle = stack[--depth];
                if (seen[triangle]) {
                    continue;
                }
                seen[triangle] = true;
                order[done++] = triangle;
                for (int k = 3 * triangle; k < 3 * triangle + 3; k++) {
                    Integer neighbour = across.get(edge(triangles[next(k)], triangles[k]));
                    if (neighbour != null && !seen[neighbour]) {
                        stack[depth++] = neighbour;
                    }
                }
            }
        }
        return order;
    }

    private static int next(int corner) {
        return corner - corner % 3 + (corner + 1) % 3;
    }

    private static long edge(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    /** Three nodes each, counter-clockwise as before. */
    int[] triangles() {
        return triangles;
    }

    /** Two nodes each, in the order as before. */
    int[] edges() {
        return edges;
    }

    double[] ofNodes(double[] values) {
        return moved(values, formerNodes);
    }

    double[] ofTriangles(double[] values) {
        return moved(values, formerTriangles);
    }

    private static double[] moved(double[] values, int[] former) {
        int components = former.length == 0 ? 1 : values.length / former.length;
        double[] moved = new double[components * former.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = values[components * former[k / components] + k % components];
        }
        return moved;
    }
}

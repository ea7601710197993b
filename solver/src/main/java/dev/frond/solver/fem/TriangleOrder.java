package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;

/**
 * The order in which triangles are assembled: two halves that have no node in common, then the seam between them. So
 * each node gets its contributions in the same order, whether the halves are assembled one after the other or at once.
 * One half has the nodes that are nearest to the first one on the graph of the mesh.
 */
final class TriangleOrder {
    private final int[] triangle;
    private final int secondHalf;
    private final int seam;

    /**
     * @param graph of the nodes
     * @param nodes three per triangle
     */
    TriangleOrder(Sparsity graph, int[] nodes) {
        boolean[] near = nearHalf(graph);
        triangle = new int[nodes.length / 3];
        secondHalf = append(0, nodes, near, 3, 3);
        seam = append(secondHalf, nodes, near, 0, 0);
        append(seam, nodes, near, 1, 2);
    }

    /** Those that a search in breadth meets first. */
    private static boolean[] nearHalf(Sparsity graph) {
        int[] rowStart = graph.rowStart();
        int[] column = graph.column();
        boolean[] near = new boolean[graph.rows()];
        int[] queue = new int[graph.rows() / 2];
        int found = 0;
        int done = 0;
        for (int seed = 0; found < queue.length; seed++) {
            if (!near[seed]) {
                near[seed] = true;
                queue[found++] = seed;
            }
            for (; done < found; done++) {
                int end = rowStart[queue[done] + 1];
                for (int k = rowStart[queue[done]]; k < end && found < queue.length; k++) {
                    if (!near[column[k]]) {
                        near[column[k]] = true;
                        queue[found++] = column[k];
                    }
                }
            }
        }
        return near;
    }

    /** Appends the triangles with {@code least} to {@code most} nodes in the near half; returns their end. */
    private int append(int start, int[] nodes, boolean[] near, int least, int most) {
        int end = start;
        for (int t = 0; t < triangle.length; t++) {
            int count =
                    (near[nodes[3 * t]] ? 1 : 0) + (near[nodes[3 * t + 1]] ? 1 : 0) + (near[nodes[3 * t + 2]] ? 1 : 0);
            if (count >= least && count <= most) {
                triangle[end++] = t;
            }
        }
        return end;
    }

    /** The triangles in their order; the live array. */
    int[] triangle() {
        return triangle;
    }

    /** Work on ranges of {@link #triangle()} that adds to what belongs to the triangles' nodes. */
    void assemble(Workers workers, Workers.Range work) {
        workers.both(half -> work.over(half == 0 ? 0 : secondHalf, half == 0 ? secondHalf : seam));
        work.over(seam, triangle.length);
    }
}

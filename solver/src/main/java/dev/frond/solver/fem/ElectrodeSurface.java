package dev.frond.solver.fem;

import dev.frond.algebra.Sparsity;
import dev.frond.mesh.tri.Coordinates;
import java.util.Arrays;

/** The edges of a mesh at which one electrode reacts, and where their entries are in the matrices. Arrays are live. */
public final class ElectrodeSurface {
    private final int[] nodes;
    private final int[] ends;
    private final int[] entries;
    private final boolean[] reacts;

    /**
     * @param nodes of the mesh, the electrode's in any order
     * @param ends two positions in {@code nodes} per edge that reacts
     */
    ElectrodeSurface(int[] nodes, int[] ends, Sparsity sparsity) {
        this.nodes = nodes;
        this.ends = ends;
        this.entries = new int[2 * ends.length];
        this.reacts = new boolean[nodes.length];
        for (int end : ends) {
            reacts[end] = true;
        }
        for (int e = 0; 2 * e < ends.length; e++) {
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    entries[4 * e + 2 * a + b] = sparsity.index(nodes[ends[2 * e + a]], nodes[ends[2 * e + b]]);
                }
            }
        }
    }

    /** The edges between pairs of {@code nodes}, which are ascending. */
    static ElectrodeSurface ofEdges(int[] nodes, int[] edges, Sparsity sparsity) {
        int[] ends = new int[edges.length];
        Arrays.setAll(ends, k -> Arrays.binarySearch(nodes, edges[k]));
        return new ElectrodeSurface(nodes, ends, sparsity);
    }

    /** Nodes of the mesh. */
    public int[] nodes() {
        return nodes;
    }

    /** Two positions in {@link #nodes} per edge. */
    public int[] ends() {
        return ends;
    }

    /** Entry of (a, b) of edge e at 4 e + 2 a + b. */
    int[] entries() {
        return entries;
    }

    public int edgeCount() {
        return ends.length / 2;
    }

    /** Whether an edge that reacts ends at the k-th of the nodes. */
    boolean reacts(int k) {
        return reacts[k];
    }

    /** Of an edge. */
    double length(Coordinates at, int e) {
        int a = nodes[ends[2 * e]];
        int b = nodes[ends[2 * e + 1]];
        return Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
    }

    /** {@code value += factor part}, three values (00, 01, 11) of a symmetric part per edge. */
    void addMatrix(double[] part, double factor, double[] value) {
        for (int e = 0; e < edgeCount(); e++) {
            value[entries[4 * e]] += factor * part[3 * e];
            value[entries[4 * e + 1]] += factor * part[3 * e + 1];
            value[entries[4 * e + 2]] += factor * part[3 * e + 1];
            value[entries[4 * e + 3]] += factor * part[3 * e + 2];
        }
    }

    /** {@code rows += factor values}, one value per electrode node. */
    void addVector(double[] values, double factor, double[] rows) {
        for (int k = 0; k < nodes.length; k++) {
            rows[nodes[k]] += factor * values[k];
        }
    }
}

package dev.frond.algebra;

import java.util.Arrays;

/**
 * Minimum-degree order of a part of at most 64 nodes whose neighbours outside are eliminated later. Sets of nodes are the
 * bits of one long: one word for the neighbours inside the part, one for those outside. They fill in like any
 * other and so count in the degree; a part on a mesh has fewer than 64 of them, and any beyond are left out of the count.
 */
final class SmallPartOrdering {
    /** Largest number of nodes in a part. */
    static final int LARGEST = Long.SIZE;

    private final Sparsity graph;
    private final int[] node;
    private final int[] part;
    private final int[] bit;
    private final int[] member = new int[LARGEST];
    private final long[] inside = new long[LARGEST];
    private final long[] outside = new long[LARGEST];
    private int parts;

    /**
     * @param graph structure of the matrix
     * @param node the nodes to be rearranged in place
     */
    SmallPartOrdering(Sparsity graph, int[] node) {
        this.graph = graph;
        this.node = node;
        this.part = new int[node.length];
        this.bit = new int[node.length];
    }

    /** Orders the nodes at the positions [from, to). */
    void order(int from, int to) {
        int size = to - from;
        collectNeighbours(from, size);
        long left = size == LARGEST ? -1L : (1L << size) - 1;
        for (int k = from; k < to; k++) {
            int next = leastDegree(left);
            node[k] = member[next];
            left &= ~(1L << next);
            eliminate(next);
        }
    }

    private void collectNeighbours(int from, int size) {
        int own = ++parts;
        int halo = ++parts;
        int haloSize = 0;
        for (int b = 0; b < size; b++) {
            member[b] = node[from + b];
            part[member[b]] = own;
            bit[member[b]] = b;
        }
        Arrays.fill(inside, 0, size, 0);
        Arrays.fill(outside, 0, size, 0);
        for (int b = 0; b < size; b++) {
            int i = member[b];
            for (int k = graph.rowStart()[i]; k < graph.rowStart()[i + 1]; k++) {
                int j = graph.column()[k];
                if (part[j] == own) {
                    inside[b] |= 1L << bit[j];
                } else if (part[j] == halo) {
                    outside[b] |= 1L << bit[j];
                } else if (haloSize < Long.SIZE) {
                    part[j] = halo;
                    bit[j] = haloSize++;
                    outside[b] |= 1L << bit[j];
                }
            }
            inside[b] &= ~(1L << b);
        }
    }

    private int leastDegree(long left) {
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            int b = Long.numberOfTrailingZeros(rest);
            int degree = Long.bitCount(inside[b]) + Long.bitCount(outside[b]);
            if (degree < least) {
                least = degree;
                best = b;
            }
        }
        return best;
    }

    /** Connects the neighbours of {@code gone} to each other and takes it out of the graph. */
    private void eliminate(int gone) {
        for (long rest = inside[gone]; rest != 0; rest &= rest - 1) {
            int b = Long.numberOfTrailingZeros(rest);
            inside[b] = (inside[b] | inside[gone]) & ~(1L << b) & ~(1L << gone);
            outside[b] |= outside[gone];
        }
    }
}

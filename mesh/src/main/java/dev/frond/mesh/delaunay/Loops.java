package dev.frond.mesh.delaunay;

import java.util.Arrays;

/** Collects closed chains of tagged boundary edges. */
final class Loops {
    private double[] xy = new double[256];
    private int[] edges = new int[256];
    private int[] tags = new int[128];
    private int count;
    private int start;

    /** Adds nodes, each the start of an edge with the tag that leads to the next node added. */
    void add(double[] nodes, int tag) {
        int added = nodes.length / 2;
        if (count + added > tags.length) {
            int room = 2 * (count + added);
            xy = Arrays.copyOf(xy, 2 * room);
            edges = Arrays.copyOf(edges, 2 * room);
            tags = Arrays.copyOf(tags, room);
        }
        System.arraycopy(nodes, 0, xy, 2 * count, nodes.length);
        for (int i = 0; i < added; i++) {
            tags[count] = tag;
            edges[2 * count] = count;
            edges[2 * count + 1] = count + 1;
            count++;
        }
    }

    /** Leads the last edge back to the first node added since the last call. */
    void close() {
        edges[2 * count - 1] = start;
        start = count;
    }

    Boundary boundary(SizeField field) {
        return new Boundary(
                Arrays.copyOf(xy, 2 * count), Arrays.copyOf(edges, 2 * count), Arrays.copyOf(tags, count), field);
    }
}

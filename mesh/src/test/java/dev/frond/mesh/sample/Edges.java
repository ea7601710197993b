package dev.frond.mesh.sample;

import dev.frond.mesh.tri.BoundaryTag;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Boundary edges of a box of cells with some cells left out. */
final class Edges {
    private final int columns;
    private final boolean[] filler;
    private int[] nodes = new int[0];
    private int[] tags = new int[0];

    Edges(int columns, int rows, boolean[] gone) {
        this.columns = columns;
        this.filler = new boolean[(columns + 1) * (rows + 1)];
        for (int i = 0; i < columns; i++) {
            add(node(i, 0), node(i + 1, 0), BoundaryTag.FRONT);
            add(node(i + 1, rows), node(i, rows), BoundaryTag.TOP);
        }
        for (int j = 0; j < rows; j++) {
            add(node(columns, j), node(columns, j + 1), BoundaryTag.RIGHT);
            add(node(0, j + 1), node(0, j), BoundaryTag.LEFT);
        }
        for (int cell = 0; cell < gone.length; cell++) {
            if (gone[cell]) {
                addRim(gone, cell % columns, cell / columns);
            }
        }
    }

    IntStream nodes() {
        return Arrays.stream(nodes);
    }

    int[] tags() {
        return tags;
    }

    boolean ofFiller(int node) {
        return filler[node];
    }

    /** Sides of a missing cell towards cells that are there; missing cells are inside the box. */
    private void addRim(boolean[] gone, int i, int j) {
        addRimEdge(gone[(j - 1) * columns + i], node(i + 1, j), node(i, j));
        addRimEdge(gone[(j + 1) * columns + i], node(i, j + 1), node(i + 1, j + 1));
        addRimEdge(gone[j * columns + i - 1], node(i, j), node(i, j + 1));
        addRimEdge(gone[j * columns + i + 1], node(i + 1, j + 1), node(i + 1, j));
    }

    private void addRimEdge(boolean neighbourGone, int from, int to) {
        if (!neighbourGone) {
            filler[from] = true;
            filler[to] = true;
            add(from, to, BoundaryTag.filler(0));
        }
    }

    private void add(int from, int to, int tag) {
        nodes = Arrays.copyOf(nodes, nodes.length + 2);
        nodes[nodes.length - 2] = from;
        nodes[nodes.length - 1] = to;
        tags = Arrays.copyOf(tags, tags.length + 1);
        tags[tags.length - 1] = tag;
    }

    private int node(int i, int j) {
        return j * (columns + 1) + i;
    }
}

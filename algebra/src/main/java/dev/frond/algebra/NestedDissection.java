package dev.frond.algebra;

/**
 * A fill-reducing elimination order from node coordinates: halve the nodes at the median of the longer axis, eliminate
 * both halves first and the nodes that separate them last, and go on inside the halves. On planar meshes of n nodes the
 * Cholesky factor has O(n log n) entries (A. George, SIAM J. Numer. Anal. 10, 1973). Small parts are ordered by minimum
 * degree. O(n log n), deterministic, independent of the unit of length.
 */
public final class NestedDissection {
    private final Sparsity graph;
    private final CoordinateSelection selection;
    private final SmallPartOrdering smallParts;
    private final int[] node;
    private final int[] separator;
    private final int[] half;
    private int halves;

    private NestedDissection(Sparsity graph, double[] xy) {
        int size = graph.rows();
        this.graph = graph;
        this.node = new int[size];
        this.separator = new int[size];
        this.half = new int[size];
        this.selection = new CoordinateSelection(xy, node);
        this.smallParts = new SmallPartOrdering(graph, node);
        for (int i = 0; i < size; i++) {
            node[i] = i;
        }
    }

    /**
     * The order for one structure.
     *
     * @param graph the symmetric structure to be factorised
     * @param xy coordinates, x and y of each node in turn, length 2 x rows
     * @return the node that is eliminated k-th, for each k: a permutation of the rows
     */
    public static int[] order(Sparsity graph, double[] xy) {
        if (xy.length != 2 * graph.rows()) {
            throw new IllegalArgumentException(xy.length + " coordinates for " + graph.rows() + " nodes in the plane");
        }
        NestedDissection dissection = new NestedDissection(graph, xy);
        dissection.dissect(0, graph.rows());
        return dissection.node;
    }

    private void dissect(int from, int to) {
        if (to - from <= SmallPartOrdering.LARGEST) {
            smallParts.order(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        selection.split(from, middle, to);
        int low = label(from, middle);
        int high = label(middle, to);
        boolean separateLow = countTouching(from, middle, high) < countTouching(middle, to, low);
        int own = separateLow ? low : high;
        int other = separateLow ? high : low;

        int kept = from;
        int keptLow = from;
        int moved = 0;
        for (int k = from; k < to; k++) {
            int i = node[k];
            if (half[i] == own && touches(i, other)) {
                separator[moved++] = i;
            } else {
                node[kept++] = i;
            }
            if (k < middle) {
                keptLow = kept;
            }
        }
        System.arraycopy(separator, 0, node, kept, moved);
        dissect(from, keptLow);
        dissect(keptLow, kept);
    }

    private int label(int from, int to) {
        halves++;
        for (int k = from; k < to; k++) {
            half[node[k]] = halves;
        }
        return halves;
    }

    private int countTouching(int from, int to, int other) {
        int count = 0;
        for (int k = from; k < to; k++) {
            if (touches(node[k], other)) {
                count++;
            }
        }
        return count;
    }

    private boolean touches(int i, int other) {
        int[] rowStart = graph.rowStart();
        int[] column = graph.column();
        for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
            if (half[column[k]] == other) {
                return true;
            }
        }
        return false;
    }
}

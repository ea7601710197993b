package dev.frond.algebra;

import java.util.Arrays;

/**
 * The values of a supernodal Cholesky factor. Left-looking: a panel takes the updates of the earlier panels that reach
 * its columns, found through linked lists, and is then factored strip by strip (E. Ng and B. Peyton, SIAM J. Sci.
 * Comput. 14, 1993). Made once for a structure; factorisations and solutions allocate nothing.
 */
final class CholeskyFactor {
    private static final int STRIP = Supernodes.STRIP;

    private final CholeskyStructure structure;
    private final double[] value;
    /** First panel whose next update is to this one, -1 for none. */
    private final int[] head;
    /** The panel after each one in the list it is in. */
    private final int[] link;
    /** For each panel, the offset in the structure's rows of the first that it has not updated yet. */
    private final int[] reached;
    /** Four times the row, in the panel at hand, of each position in it. */
    private final int[] local;
    /** The same for each row of the panel that updates it. */
    private final int[] relative;
    /** Multiples of four: the rows of a panel relative to itself. */
    private final int[] own;

    private final double[] work;

    CholeskyFactor(CholeskyStructure structure) {
        this.structure = structure;
        int panels = structure.first.length - 1;
        value = new double[structure.values];
        head = new int[panels];
        link = new int[panels];
        reached = new int[panels];
        local = new int[structure.rowAt.length];
        relative = new int[structure.tallest];
        own = new int[structure.tallest];
        for (int i = 0; i < own.length; i++) {
            own[i] = STRIP * i;
        }
        work = new double[structure.rowAt.length];
    }

    CholeskyStructure structure() {
        return structure;
    }

    /**
     * Replaces the factor.
     *
     * @param matrix values of the matrix, of the structure that was analysed
     * @throws NotPositiveDefiniteException when a pivot is not a positive number
     */
    void factor(double[] matrix) {
        load(matrix);
        Arrays.fill(head, -1);
        for (int s = 0; s < head.length; s++) {
            locate(s);
            updateFromEarlier(s);
            factorPanel(s);
            queue(s, structure.rowStart[s] + structure.first[s + 1] - structure.first[s]);
        }
    }

    private void load(double[] matrix) {
        int[] source = structure.source;
        int[] slot = structure.slot;
        Arrays.fill(value, 0);
        for (int k = 0; k < source.length; k++) {
            value[slot[k]] = matrix[source[k]];
        }
        for (int at : structure.padding) {
            value[at] = 1;
        }
    }

    private void locate(int panel) {
        int[] row = structure.row;
        int start = structure.rowStart[panel];
        int end = structure.rowStart[panel + 1];
        for (int k = start; k < end; k++) {
            local[row[k]] = STRIP * (k - start);
        }
    }

    private void updateFromEarlier(int panel) {
        int end = structure.first[panel + 1];
        int[] row = structure.row;
        int next;
        for (int earlier = head[panel]; earlier >= 0; earlier = next) {
            next = link[earlier];
            int start = structure.rowStart[earlier];
            int height = structure.rowStart[earlier + 1] - start;
            int from = reached[earlier] - start;
            int to = from;
            for (int i = from; i < height; i++) {
                int position = row[start + i];
                relative[i] = local[position];
                if (position < end) {
                    to++;
                }
            }
            updateColumns(earlier, from, to, height);
            queue(earlier, start + to);
        }
    }

    /** Puts a panel on the list of the panel that it updates next, the one that has the row at offset {@code at}. */
    private void queue(int panel, int at) {
        if (at < structure.rowStart[panel + 1]) {
            int target = structure.supernode[structure.row[at] / STRIP];
            reached[panel] = at;
            link[panel] = head[target];
            head[target] = panel;
        }
    }

    /** Subtracts the product of a panel's rows from {@code from} on with those up to {@code to}, its target's columns. */
    private void updateColumns(int panel, int from, int to, int height) {
        int[] stripBase = structure.stripBase;
        int[] row = structure.row;
        int start = structure.rowStart[panel];
        int firstStrip = structure.first[panel] / STRIP;
        int endStrip = structure.first[panel + 1] / STRIP;
        int j = from;
        for (; j + 1 < to; j += 2) {
            int left = base(row[start + j]);
            int right = base(row[start + j + 1]);
            for (int strip = firstStrip; strip < endStrip; strip++) {
                StripKernel.updateTwo(value, stripBase[strip], relative, j, height, left, right);
            }
        }
        if (j < to) {
            int left = base(row[start + j]);
            for (int strip = firstStrip; strip < endStrip; strip++) {
                StripKernel.updateOne(value, stripBase[strip], relative, j, height, left);
            }
        }
    }

    /** Where a column's entry in the first row of its panel would be. */
    private int base(int column) {
        return structure.stripBase[column / STRIP] + column % STRIP;
    }

    private void factorPanel(int panel) {
        int[] stripBase = structure.stripBase;
        int start = structure.first[panel];
        int height = structure.rowStart[panel + 1] - structure.rowStart[panel];
        for (int strip = start / STRIP; strip < structure.first[panel + 1] / STRIP; strip++) {
            int j = STRIP * strip - start;
            int base = stripBase[strip];
            for (int earlier = start / STRIP; earlier < strip; earlier++) {
                StripKernel.updateTwo(value, stripBase[earlier], own, j, height, base, base + 1);
                StripKernel.updateTwo(value, stripBase[earlier], own, j + 2, height, base + 2, base + 3);
            }
            int failed = StripKernel.factor(value, base + STRIP * j, base + STRIP * height);
            if (failed >= 0) {
                throw new NotPositiveDefiniteException(structure.rowAt[STRIP * strip + failed]);
            }
        }
    }

    /** Solves {@code A x = b}; the arrays may be the same. */
    void solve(double[] b, double[] x) {
        int[] place = structure.place;
        Arrays.fill(work, 0);
        for (int i = 0; i < place.length; i++) {
            work[place[i]] = b[i];
        }
        StripKernel.forward(value, structure.row, structure.stripRow, structure.stripEnd, work);
        StripKernel.backward(value, structure.row, structure.stripRow, structure.stripEnd, work);
        for (int i = 0; i < place.length; i++) {
            x[i] = work[place[i]];
        }
    }
}

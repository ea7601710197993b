package dev.frond.algebra;

import java.util.Arrays;

/**
 * Where the entries of a supernodal Cholesky factor are stored. It never changes and serves any number of factors.
 *
 * <p>The columns of a supernode, padded with columns of the identity to a multiple of four, take consecutive
 * <em>positions</em>. The rows of its panel are these positions, then the positions below that any of its columns
 * reaches, ascending. Four columns are a <em>strip</em>: strip t has the positions 4t to 4t + 3. It is stored row by
 * row, four values each, from its own first row to the last of the panel, one strip after the other. So a triangular
 * solution reads the values once, in order, in either direction, and handles four columns at each row.
 *
 * <p>The panels of the {@link TreeHalves} come one after the other, and those of the top last, so that each of the three
 * parts is a range of panels, positions and values.
 */
final class CholeskyStructure {
    /** Position of each row of the matrix. */
    final int[] place;
    /** Row of the matrix at each position, -1 for padding. */
    final int[] rowAt;
    /** First position of each supernode, and one more for the end. */
    final int[] first;
    /** Offset of each panel's rows in {@link #row}, and one more for the end. */
    final int[] rowStart;
    /** Positions of the rows of all panels. */
    final int[] row;
    /** Supernode of each strip. */
    final int[] supernode;
    /** Where the values of each strip would be if it began at the first row of its panel: row i at base + 4 i. */
    final int[] stripBase;
    /** For each strip, the offset of its own first row in {@link #row}. */
    final int[] stripRow;
    /** For each strip, the offset of the end of its rows in {@link #row}. */
    final int[] stripEnd;
    /** Index in the matrix of each entry that is read. */
    final int[] source;
    /** Where each of these goes in the values. */
    final int[] slot;
    /** Where the ones of the padding go in the values. */
    final int[] padding;
    /** Number of values stored. */
    final int values;
    /** Entries of the factor, its diagonal included, without the zeros that are stored. */
    final int entries;
    /** Largest number of rows of a panel. */
    final int tallest;

    private final CholeskyPart[] parts = new CholeskyPart[TreeHalves.PARTS];

    private CholeskyStructure(EliminationTree tree, Supernodes supernodes, int[] order) {
        int count = supernodes.count();
        first = firstPositions(supernodes);
        rowStart = panelRows(supernodes.below());
        place = new int[tree.size()];
        rowAt = new int[first[count]];
        int[] columnAt = placeColumns(supernodes.supernode(), order);
        int strips = first[count] / Supernodes.STRIP;
        supernode = new int[strips];
        stripBase = new int[strips];
        stripRow = new int[strips];
        stripEnd = new int[strips];
        values = placeStrips();
        row = new int[rowStart[count]];
        source = new int[tree.lowerStart()[tree.size()]];
        slot = new int[source.length];
        placeEntries(tree, supernodes, order, columnAt);
        padding = paddingSlots();
        entries = tree.size() + sum(tree.below());
        tallest = tallestPanel();
        int[] entryEnd = gatherByPart(tree.source(), supernodes);
        for (int p = 0; p < parts.length; p++) {
            parts[p] = part(supernodes, p, p == 0 ? 0 : entryEnd[p - 1], entryEnd[p]);
        }
    }

    /**
     * Analyses a structure, in time proportional to the entries of the factor.
     *
     * @param sparsity a symmetric structure with every diagonal entry
     * @param order the row that is eliminated k-th, for each k
     * @throws IllegalArgumentException when the order is not a permutation of the rows
     * @throws ArithmeticException when the factor has more than 2^31 values
     */
    static CholeskyStructure of(Sparsity sparsity, int[] order) {
        EliminationTree tree = new EliminationTree(sparsity, order);
        return new CholeskyStructure(tree, new Supernodes(tree), order);
    }

    private static int[] firstPositions(Supernodes supernodes) {
        int[] start = new int[supernodes.count() + 1];
        for (int s = 0; s < supernodes.count(); s++) {
            start[s + 1] = start[s] + supernodes.stripsOf(s) * Supernodes.STRIP;
        }
        return start;
    }

    private int[] panelRows(int[] below) {
        int[] start = new int[below.length + 1];
        for (int s = 0; s < below.length; s++) {
            start[s + 1] = Math.addExact(start[s], first[s + 1] - first[s] + below[s]);
        }
        return start;
    }

    /** Gives the columns of each supernode its positions, in the order of elimination; returns the column at each. */
    private int[] placeColumns(int[] supernodeOf, int[] order) {
        int[] next = first.clone();
        int[] columnAt = new int[rowAt.length];
        Arrays.fill(columnAt, -1);
        Arrays.fill(rowAt, -1);
        for (int j = 0; j < order.length; j++) {
            int at = next[supernodeOf[j]]++;
            columnAt[at] = j;
            rowAt[at] = order[j];
            place[order[j]] = at;
        }
        return columnAt;
    }

    private int placeStrips() {
        int next = 0;
        for (int s = 0; s + 1 < first.length; s++) {
            for (int at = first[s]; at < first[s + 1]; at += Supernodes.STRIP) {
                int strip = at / Supernodes.STRIP;
                int skipped = at - first[s];
                supernode[strip] = s;
                stripBase[strip] = next - Supernodes.STRIP * skipped;
                stripRow[strip] = rowStart[s] + skipped;
                stripEnd[strip] = rowStart[s + 1];
                next = Math.addExact(next, Supernodes.STRIP * (stripEnd[strip] - stripRow[strip]));
            }
        }
        return next;
    }

    /** Lists the rows of the panels and places the entries of the matrix, by rows in ascending position. */
    private void placeEntries(EliminationTree tree, Supernodes supernodes, int[] order, int[] columnAt) {
        int[] parent = supernodes.parent();
        int[] filled = rowStart.clone();
        int[] seen = new int[parent.length];
        int[] lowerStart = tree.lowerStart();
        int[] lowerColumn = tree.lowerColumn();
        for (int i = 0; i < columnAt.length; i++) {
            int own = supernode[i / Supernodes.STRIP];
            row[filled[own]++] = i;
            seen[own] = i;
            int column = columnAt[i];
            if (column >= 0) {
                for (int k = lowerStart[column]; k < lowerStart[column + 1]; k++) {
                    int position = place[order[lowerColumn[k]]];
                    int panel = supernode[position / Supernodes.STRIP];
                    listRow(i, panel, parent, seen, filled);
                    slot[k] = slot(position, filled[panel] - 1 - rowStart[panel]);
                }
            }
        }
    }

    /** Adds row i to the panels on the way from the given one up to one that has it, at the latest its own. */
    private void listRow(int i, int panel, int[] parent, int[] seen, int[] filled) {
        int[] list = row;
        int s = panel;
        while (seen[s] != i) {
            seen[s] = i;
            list[filled[s]++] = i;
            s = parent[s];
        }
    }

    /** Where the entry of a column at a row of its panel, counted from 0, is stored. */
    int slot(int column, int panelRow) {
        return stripBase[column / Supernodes.STRIP] + Supernodes.STRIP * panelRow + column % Supernodes.STRIP;
    }

    /** Sorts the entries, in the order of the tree so far, by the part that they are stored in; returns the ends. */
    private int[] gatherByPart(int[] treeSource, Supernodes supernodes) {
        int[] treeSlot = slot.clone();
        int[] end = new int[parts.length];
        int count = 0;
        for (int p = 0; p < parts.length; p++) {
            int from = firstValue(supernodes.firstOfPart(p));
            int to = firstValue(supernodes.firstOfPart(p + 1));
            for (int k = 0; k < treeSlot.length; k++) {
                if (treeSlot[k] >= from && treeSlot[k] < to) {
                    source[count] = treeSource[k];
                    slot[count++] = treeSlot[k];
                }
            }
            end[p] = count;
        }
        return end;
    }

    private CholeskyPart part(Supernodes supernodes, int part, int firstEntry, int endEntry) {
        int panel = supernodes.firstOfPart(part);
        int endPanel = supernodes.firstOfPart(part + 1);
        int value = firstValue(panel);
        int endValue = firstValue(endPanel);
        return new CholeskyPart(
                panel,
                endPanel,
                first[panel],
                first[endPanel],
                value,
                endValue,
                firstEntry,
                endEntry,
                countBelow(padding, value),
                countBelow(padding, endValue));
    }

    private int firstValue(int panel) {
        return panel + 1 == first.length ? values : stripBase[first[panel] / Supernodes.STRIP];
    }

    /** Elements of an ascending array that are less than a limit. */
    private static int countBelow(int[] ascending, int limit) {
        int found = Arrays.binarySearch(ascending, limit);
        return found < 0 ? -found - 1 : found;
    }

    /** The halves, 0 and 1, or what depends on both, 2. */
    CholeskyPart part(int part) {
        return parts[part];
    }

    private int[] paddingSlots() {
        int[] slots = new int[rowAt.length - place.length];
        int count = 0;
        for (int i = 0; i < rowAt.length; i++) {
            if (rowAt[i] < 0) {
                slots[count++] = slot(i, i - first[supernode[i / Supernodes.STRIP]]);
            }
        }
        return slots;
    }

    private int tallestPanel() {
        int rows = 0;
        for (int s = 0; s + 1 < rowStart.length; s++) {
            rows = Math.max(rows, rowStart[s + 1] - rowStart[s]);
        }
        return rows;
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }
}

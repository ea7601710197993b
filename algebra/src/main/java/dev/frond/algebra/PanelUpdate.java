package dev.frond.algebra;

/** Subtracts from a panel what the earlier panels that reach its columns ask for. Workspace of one thread. */
final class PanelUpdate {
    private final CholeskyStructure structure;
    private final PanelLists lists;
    private final double[] value;
    /** Four times the row, in the panel at hand, of each position in it. */
    private final int[] local;
    /** The same for each row of the panel that updates it. */
    private final int[] relative;

    /** @param value of the factor */
    PanelUpdate(CholeskyStructure structure, PanelLists lists, double[] value) {
        this.structure = structure;
        this.lists = lists;
        this.value = value;
        local = new int[structure.rowAt.length];
        relative = new int[structure.tallest];
    }

    /** Updates the columns from position {@code first} up to {@code end} of a panel, in the order of its list. */
    void update(int panel, int first, int end) {
        locate(panel);
        int[] row = structure.row;
        for (int earlier = lists.first(panel); earlier >= 0; earlier = lists.after(earlier)) {
            int start = structure.rowStart[earlier];
            int height = structure.rowStart[earlier + 1] - start;
            int from = lists.reached(earlier) - start;
            while (from < height && row[start + from] < first) {
                from++;
            }
            if (from < height && row[start + from] < end) {
                updateFrom(earlier, from, end);
            }
        }
    }

    private void locate(int panel) {
        int[] row = structure.row;
        int start = structure.rowStart[panel];
        int end = structure.rowStart[panel + 1];
        for (int k = start; k < end; k++) {
            local[row[k]] = Supernodes.STRIP * (k - start);
        }
    }

    private void updateFrom(int earlier, int from, int end) {
        int[] row = structure.row;
        int start = structure.rowStart[earlier];
        int height = structure.rowStart[earlier + 1] - start;
        int to = from;
        for (int i = from; i < height; i++) {
            int position = row[start + i];
            relative[i] = local[position];
            if (position < end) {
                to++;
            }
        }
        updateColumns(earlier, from, to, height);
    }

    /** Subtracts the product of a panel's rows from {@code from} on with those up to {@code to}, its target's columns. */
    private void updateColumns(int panel, int from, int to, int height) {
        int[] stripBase = structure.stripBase;
        int[] row = structure.row;
        int start = structure.rowStart[panel];
        int firstStrip = structure.first[panel] / Supernodes.STRIP;
        int endStrip = structure.first[panel + 1] / Supernodes.STRIP;
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
        return structure.stripBase[column / Supernodes.STRIP] + column % Supernodes.STRIP;
    }
}

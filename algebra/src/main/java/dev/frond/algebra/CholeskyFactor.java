package dev.frond.algebra;

import java.util.Arrays;

/**
 * The values of a supernodal Cholesky factor. Left-looking: a panel takes the updates of the earlier panels that reach
 * its columns, found through linked lists, and is then factored strip by strip (E. Ng and B. Peyton, SIAM J. Sci.
 * Comput. 14, 1993). Made once for a structure; factorisations and solutions allocate nothing that grows with it.
 *
 * <p>The {@link TreeHalves} are factored and solved apart, then the top. Updates of a panel of the top are shared out by
 * its columns, each of which takes them in the same order. In a forward solution each half adds up what it takes from the
 * top's right-hand side by itself.
 */
final class CholeskyFactor {
    private static final int STRIP = Supernodes.STRIP;
    private static final int TOP = 2;

    private final CholeskyStructure structure;
    private final Workers workers;
    private final double[] value;
    private final PanelLists lists;
    private final PanelUpdate[] update;
    /** Multiples of four: the rows of a panel relative to itself. */
    private final int[] own;
    /** For each half, the right-hand side, then the solution, at its own positions and those of the top. */
    private final double[][] work;

    CholeskyFactor(CholeskyStructure structure, Workers workers) {
        this.structure = structure;
        this.workers = workers;
        value = new double[structure.values];
        lists = new PanelLists(structure);
        update = new PanelUpdate[] {new PanelUpdate(structure, lists, value), new PanelUpdate(structure, lists, value)};
        own = new int[structure.tallest];
        for (int i = 0; i < own.length; i++) {
            own[i] = STRIP * i;
        }
        work = new double[2][structure.rowAt.length];
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
        workers.both(half -> factorHalf(half, matrix));
        factorTop(matrix);
    }

    private void factorHalf(int half, double[] matrix) {
        CholeskyPart part = structure.part(half);
        load(matrix, part);
        for (int s = part.firstPanel(); s < part.endPanel(); s++) {
            update[half].update(s, structure.first[s], structure.first[s + 1]);
            finish(s, part);
        }
    }

    private void factorTop(double[] matrix) {
        CholeskyPart part = structure.part(TOP);
        load(matrix, part);
        for (int s = 0; s < part.firstPanel(); s++) {
            lists.enter(s, part);
        }
        for (int s = part.firstPanel(); s < part.endPanel(); s++) {
            int panel = s;
            int middle = middleColumn(s);
            workers.both(half -> update[half].update(
                    panel,
                    half == 0 ? structure.first[panel] : middle,
                    half == 0 ? middle : structure.first[panel + 1]));
            finish(s, part);
        }
    }

    /** The first position of the strip that halves the entries of a panel, whose columns begin on the diagonal. */
    private int middleColumn(int panel) {
        int columns = structure.first[panel + 1] - structure.first[panel];
        int rows = structure.rowStart[panel + 1] - structure.rowStart[panel];
        long half = (long) columns * (2 * rows - columns) / 4;
        int column = 0;
        for (long entries = 0; entries < half; column += STRIP) {
            entries += (long) STRIP * (rows - column);
        }
        return structure.first[panel] + column;
    }

    private void finish(int panel, CholeskyPart part) {
        lists.updated(panel, part);
        factorPanel(panel);
        lists.factored(panel, part);
    }

    private void load(double[] matrix, CholeskyPart part) {
        lists.clear(part);
        Arrays.fill(value, part.firstValue(), part.endValue(), 0);
        for (int k = part.firstEntry(); k < part.endEntry(); k++) {
            value[structure.slot[k]] = matrix[structure.source[k]];
        }
        for (int k = part.firstPadding(); k < part.endPadding(); k++) {
            value[structure.padding[k]] = 1;
        }
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
        workers.both(half -> forward(half, b));
        solveTop();
        workers.both(half -> backward(half, x));
    }

    private void forward(int half, double[] b) {
        CholeskyPart part = structure.part(half);
        CholeskyPart top = structure.part(TOP);
        gather(b, part, work[half]);
        if (half == 0) {
            gather(b, top, work[half]);
        } else {
            Arrays.fill(work[half], top.firstPosition(), top.endPosition(), 0);
        }
        StripKernel.forward(value, structure, part, work[half]);
    }

    private void solveTop() {
        CholeskyPart top = structure.part(TOP);
        double[] x = work[0];
        double[] second = work[1];
        for (int i = top.firstPosition(); i < top.endPosition(); i++) {
            x[i] += second[i];
        }
        StripKernel.forward(value, structure, top, x);
        StripKernel.backward(value, structure, top, x);
        System.arraycopy(x, top.firstPosition(), second, top.firstPosition(), top.endPosition() - top.firstPosition());
    }

    private void backward(int half, double[] x) {
        CholeskyPart part = structure.part(half);
        StripKernel.backward(value, structure, part, work[half]);
        scatter(work[half], part, x);
        if (half == 0) {
            scatter(work[half], structure.part(TOP), x);
        }
    }

    private void gather(double[] b, CholeskyPart part, double[] positions) {
        int[] rowAt = structure.rowAt;
        for (int i = part.firstPosition(); i < part.endPosition(); i++) {
            positions[i] = rowAt[i] < 0 ? 0 : b[rowAt[i]];
        }
    }

    private void scatter(double[] positions, CholeskyPart part, double[] x) {
        int[] rowAt = structure.rowAt;
        for (int i = part.firstPosition(); i < part.endPosition(); i++) {
            if (rowAt[i] >= 0) {
                x[rowAt[i]] = positions[i];
            }
        }
    }
}

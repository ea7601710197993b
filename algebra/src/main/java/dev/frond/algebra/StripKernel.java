package dev.frond.algebra;

/**
 * Dense kernels on strips of four columns, see {@link CholeskyStructure}. The values of a row are next to each other, so
 * each loop runs along the rows with the four columns unrolled; its locals fit in sixteen registers.
 */
final class StripKernel {
    private StripKernel() {}

    /**
     * Subtracts the products of a strip's rows from j on with its rows j and j + 1 from two columns of the target.
     *
     * @param v values of the factor
     * @param source where row 0 of the strip's panel would be
     * @param relative four times the row of the target's panel, for each row of the strip's panel
     * @param left where row 0 of the target column of row j would be
     * @param right the same for row j + 1
     */
    static void updateTwo(double[] v, int source, int[] relative, int j, int height, int left, int right) {
        int p = source + 4 * j;
        double a0 = v[p];
        double a1 = v[p + 1];
        double a2 = v[p + 2];
        double a3 = v[p + 3];
        double b0 = v[p + 4];
        double b1 = v[p + 5];
        double b2 = v[p + 6];
        double b3 = v[p + 7];
        v[left + relative[j]] -= (a0 * a0 + a1 * a1) + (a2 * a2 + a3 * a3);
        p += 4;
        for (int i = j + 1; i < height; i++) {
            int at = relative[i];
            double c0 = v[p];
            double c1 = v[p + 1];
            double c2 = v[p + 2];
            double c3 = v[p + 3];
            v[left + at] -= (a0 * c0 + a1 * c1) + (a2 * c2 + a3 * c3);
            v[right + at] -= (b0 * c0 + b1 * c1) + (b2 * c2 + b3 * c3);
            p += 4;
        }
    }

    /** Subtracts the products of a strip's rows from j on with its row j from one column of the target. */
    static void updateOne(double[] v, int source, int[] relative, int j, int height, int left) {
        int p = source + 4 * j;
        double a0 = v[p];
        double a1 = v[p + 1];
        double a2 = v[p + 2];
        double a3 = v[p + 3];
        for (int i = j; i < height; i++) {
            v[left + relative[i]] -= (a0 * v[p] + a1 * v[p + 1]) + (a2 * v[p + 2] + a3 * v[p + 3]);
            p += 4;
        }
    }

    /**
     * Factors a strip: its diagonal block, whose diagonal is replaced by its reciprocal, and the rows below.
     *
     * @return the column of the first pivot that is not a positive number, -1 when there is none
     */
    static int factor(double[] v, int start, int end) {
        for (int j = 0; j < 4; j++) {
            int diagonal = start + 5 * j;
            double pivot = v[diagonal];
            if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
                return j;
            }
            double reciprocal = 1 / Math.sqrt(pivot);
            v[diagonal] = reciprocal;
            for (int i = j + 1; i < 4; i++) {
                double scaled = v[start + 4 * i + j] * reciprocal;
                v[start + 4 * i + j] = scaled;
                for (int k = j + 1; k <= i; k++) {
                    v[start + 4 * i + k] -= scaled * v[start + 4 * k + j];
                }
            }
        }
        divideRows(v, start, end);
        return -1;
    }

    private static void divideRows(double[] v, int start, int end) {
        double d0 = v[start];
        double l10 = v[start + 4];
        double d1 = v[start + 5];
        double l20 = v[start + 8];
        double l21 = v[start + 9];
        double d2 = v[start + 10];
        double l30 = v[start + 12];
        double l31 = v[start + 13];
        double l32 = v[start + 14];
        double d3 = v[start + 15];
        for (int p = start + 16; p < end; p += 4) {
            double y0 = v[p] * d0;
            double y1 = (v[p + 1] - l10 * y0) * d1;
            double y2 = (v[p + 2] - l20 * y0 - l21 * y1) * d2;
            double y3 = (v[p + 3] - l30 * y0 - l31 * y1 - l32 * y2) * d3;
            v[p] = y0;
            v[p + 1] = y1;
            v[p + 2] = y2;
            v[p + 3] = y3;
        }
    }

    /** {@code x = L^-1 x} by the columns of one part, strip after strip: the positions below them are not solved for yet. */
    static void forward(double[] v, CholeskyStructure structure, CholeskyPart part, double[] x) {
        int[] row = structure.row;
        int[] stripRow = structure.stripRow;
        int[] stripEnd = structure.stripEnd;
        int p = part.firstValue();
        for (int strip = part.firstPosition() / 4; strip < part.endPosition() / 4; strip++) {
            p = forwardStrip(v, p, row, stripRow[strip] + 4, stripEnd[strip], x, 4 * strip);
        }
    }

    private static int forwardStrip(double[] v, int start, int[] row, int from, int to, double[] x, int column) {
        double x0 = x[column] * v[start];
        double x1 = (x[column + 1] - v[start + 4] * x0) * v[start + 5];
        double x2 = (x[column + 2] - v[start + 8] * x0 - v[start + 9] * x1) * v[start + 10];
        double x3 = (x[column + 3] - v[start + 12] * x0 - v[start + 13] * x1 - v[start + 14] * x2) * v[start + 15];
        x[column] = x0;
        x[column + 1] = x1;
        x[column + 2] = x2;
        x[column + 3] = x3;
        int p = start + 16;
        for (int i = from; i < to; i++) {
            x[row[i]] -= (v[p] * x0 + v[p + 1] * x1) + (v[p + 2] * x2 + v[p + 3] * x3);
            p += 4;
        }
        return p;
    }

    /** {@code x = L^-T x} by the columns of one part, from the last strip to the first: the positions below are solved for. */
    static void backward(double[] v, CholeskyStructure structure, CholeskyPart part, double[] x) {
        int[] row = structure.row;
        int[] stripRow = structure.stripRow;
        int[] stripEnd = structure.stripEnd;
        int p = part.endValue();
        for (int strip = part.endPosition() / 4 - 1; strip >= part.firstPosition() / 4; strip--) {
            p -= 4 * (stripEnd[strip] - stripRow[strip]);
            backwardStrip(v, p, row, stripRow[strip] + 4, stripEnd[strip], x, 4 * strip);
        }
    }

    private static void backwardStrip(double[] v, int start, int[] row, int from, int to, double[] x, int column) {
        double s0 = x[column];
        double s1 = x[column + 1];
        double s2 = x[column + 2];
        double s3 = x[column + 3];
        int p = start + 16;
        for (int i = from; i < to; i++) {
            double y = x[row[i]];
            s0 -= v[p] * y;
            s1 -= v[p + 1] * y;
            s2 -= v[p + 2] * y;
            s3 -= v[p + 3] * y;
            p += 4;
        }
        double x3 = s3 * v[start + 15];
        double x2 = (s2 - v[start + 14] * x3) * v[start + 10];
        double x1 = (s1 - v[start + 13] * x3 - v[start + 9] * x2) * v[start + 5];
        x[column] = (s0 - v[start + 12] * x3 - v[start + 8] * x2 - v[start + 4] * x1) * v[start];
        x[column + 1] = x1;
        x[column + 2] = x2;
        x[column + 3] = x3;
    }
}

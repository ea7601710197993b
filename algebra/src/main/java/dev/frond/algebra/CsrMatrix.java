package dev.frond.algebra;

/** A square sparse matrix: a shared {@link Sparsity} and one value per stored entry. The values may be refilled. */
public final class CsrMatrix {
    private final Sparsity sparsity;
    private final double[] value;

    public CsrMatrix(Sparsity sparsity) {
        this(sparsity, new double[sparsity.entries()]);
    }

    /** @param value one value per entry of {@code sparsity}; kept, not copied */
    public CsrMatrix(Sparsity sparsity, double[] value) {
        if (value.length != sparsity.entries()) {
            throw new IllegalArgumentException(value.length + " values for " + sparsity.entries() + " entries");
        }
        this.sparsity = sparsity;
        this.value = value;
    }

    public Sparsity sparsity() {
        return sparsity;
    }

    /** Values in the order of the structure's entries; the live array. */
    public double[] value() {
        return value;
    }

    public int rows() {
        return sparsity.rows();
    }

    /** {@code y = A x}; the arrays have {@code rows()} elements and may not be the same. */
    public void multiply(double[] x, double[] y) {
        multiply(x, y, 0, rows());
    }

    /** The rows from {@code from} to {@code to - 1} of {@code y = A x}. */
    public void multiply(double[] x, double[] y, int from, int to) {
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                sum += value[k] * x[column[k]];
            }
            y[i] = sum;
        }
    }
}

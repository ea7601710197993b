package dev.frond.algebra;

import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;

/**
 * Cholesky factor {@code P A P' = L L'} of symmetric positive definite matrices of one structure. The structure is
 * analysed at the first factorisation only; later ones refill the permuted matrix through a map made once and
 * allocate nothing. Factorisation by EJML (up-looking; T. A. Davis, Direct Methods for Sparse Linear Systems, 2006).
 */
public final class SparseCholesky {
    private final Sparsity sparsity;
    private final int[] order;
    private final int[] source;
    private final DMatrixSparseCSC permuted;
    private final CholeskyUpLooking_DSCC cholesky = new CholeskyUpLooking_DSCC();
    private final double[] work;
    private boolean factored;

    private SparseCholesky(Sparsity sparsity, int[] order, int[] source, DMatrixSparseCSC permuted) {
        this.sparsity = sparsity;
        this.order = order;
        this.source = source;
        this.permuted = permuted;
        this.work = new double[order.length];
        cholesky.setStructureLocked(true);
    }

    /**
     * Prepares the factorisation of matrices of one structure.
     *
     * @param sparsity a symmetric structure with every diagonal entry
     * @param order the row that is eliminated k-th, for each k: a permutation, see {@link NestedDissection}
     */
    public static SparseCholesky analyse(Sparsity sparsity, int[] order) {
        int size = sparsity.rows();
        int[] position = positions(order, size);
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        int upper = 0;
        for (int i = 0; i < size; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                if (position[column[k]] <= position[i]) {
                    upper++;
                }
            }
        }
        // Column p of the upper triangle is the part left of the diagonal of row order[p]: the matrix is symmetric.
        DMatrixSparseCSC permuted = new DMatrixSparseCSC(size, size, upper);
        int[] source = new int[upper];
        int count = 0;
        for (int p = 0; p < size; p++) {
            int i = order[p];
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                if (position[column[k]] <= p) {
                    permuted.nz_rows[count] = position[column[k]];
                    source[count++] = k;
                }
            }
            permuted.col_idx[p + 1] = count;
        }
        permuted.nz_length = count;
        return new SparseCholesky(sparsity, order.clone(), source, permuted);
    }

    private static int[] positions(int[] order, int size) {
        int[] position = new int[size];
        Arrays.fill(position, -1);
        for (int k = 0; k < order.length; k++) {
            position[order[k]] = k;
        }
        for (int at : position) {
            if (at < 0 || order.length != size) {
                throw new IllegalArgumentException("the order is not a permutation of " + size + " rows");
            }
        }
        return position;
    }

    /**
     * Replaces the factor.
     *
     * @param matrix symmetric, of the analysed structure; only the entries that the order puts in one triangle are read
     * @throws NotPositiveDefiniteException when a pivot is not positive; an earlier factor is lost
     */
    public void factor(CsrMatrix matrix) {
        if (matrix.sparsity() != sparsity) {
            throw new IllegalArgumentException("the matrix does not have the structure that was analysed");
        }
        factored = false;
        double[] value = matrix.value();
        double[] target = permuted.nz_values;
        for (int k = 0; k < source.length; k++) {
            target[k] = value[source[k]];
        }
        boolean positive = cholesky.decompose(permuted);
        checkPivots(positive);
        factored = true;
    }

    /** EJML takes a NaN for a positive pivot, and does not tell which pivot failed. */
    private void checkPivots(boolean positive) {
        DMatrixSparseCSC lower = cholesky.getL();
        int[] filled = cholesky.getGw().data;
        for (int k = 0; k < order.length; k++) {
            boolean reached = positive || filled[k] > lower.col_idx[k];
            if (!reached || !Double.isFinite(lower.nz_values[lower.col_idx[k]])) {
                throw new NotPositiveDefiniteException(order[k]);
            }
        }
    }

    /**
     * Solves {@code A x = b} with the last factor.
     *
     * @param b right-hand side, one value per row
     * @param x the solution; may be the same array as {@code b}
     * @throws IllegalStateException when there is no factor
     */
    public void solve(double[] b, double[] x) {
        if (!factored) {
            throw new IllegalStateException("no factor: none was made, or the last factorisation failed");
        }
        for (int k = 0; k < order.length; k++) {
            work[k] = b[order[k]];
        }
        DMatrixSparseCSC lower = cholesky.getL();
        solveLower(lower.col_idx, lower.nz_rows, lower.nz_values, work);
        solveLowerTransposed(lower.col_idx, lower.nz_rows, lower.nz_values, work);
        for (int k = 0; k < order.length; k++) {
            x[order[k]] = work[k];
        }
    }

    private static void solveLower(int[] columnStart, int[] row, double[] value, double[] x) {
        for (int j = 0; j < x.length; j++) {
            int start = columnStart[j];
            double pivoted = x[j] / value[start];
            x[j] = pivoted;
            for (int k = start + 1; k < columnStart[j + 1]; k++) {
                x[row[k]] -= value[k] * pivoted;
            }
        }
    }

    private static void solveLowerTransposed(int[] columnStart, int[] row, double[] value, double[] x) {
        for (int j = x.length - 1; j >= 0; j--) {
            int start = columnStart[j];
            double sum = x[j];
            for (int k = start + 1; k < columnStart[j + 1]; k++) {
                sum -= value[k] * x[row[k]];
            }
            x[j] = sum / value[start];
        }
    }

    /** Whether there is a factor to solve with. */
    public boolean isFactored() {
        return factored;
    }

    /** Entries of L, its diagonal included; 0 before the first factorisation. */
    public int factorEntries() {
        return factored ? cholesky.getL().col_idx[order.length] : 0;
    }
}

package dev.frond.algebra;

/**
 * Cholesky factor {@code P A P' = L L'} of symmetric positive definite matrices of one structure. The structure is
 * analysed once; factorisations and solutions allocate nothing. Columns with like entries are factored and solved as
 * dense panels (supernodes; E. Ng and B. Peyton, SIAM J. Sci. Comput. 14, 1993). The same values give the same factor and
 * the same solutions to the last bit, on one thread or two.
 */
public final class SparseCholesky {
    private final Sparsity sparsity;
    private final CholeskyFactor factor;
    private boolean factored;

    private SparseCholesky(Elimination elimination, Workers workers) {
        this.sparsity = elimination.sparsity();
        this.factor = new CholeskyFactor(elimination.structure(), workers);
    }

    /** On one thread. */
    public static SparseCholesky of(Elimination elimination) {
        return of(elimination, Workers.one());
    }

    /**
     * A factor that is not made yet.
     *
     * @param elimination of the structure of the matrices to come
     * @param workers who factors and solves
     */
    public static SparseCholesky of(Elimination elimination, Workers workers) {
        return new SparseCholesky(elimination, workers);
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
        factor.factor(matrix.value());
        factored = true;
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
        factor.solve(b, x);
    }

    /** Whether there is a factor to solve with. */
    public boolean isFactored() {
        return factored;
    }

    /** Entries of L, its diagonal included; 0 before the first factorisation. */
    public int factorEntries() {
        return factored ? factor.structure().entries : 0;
    }
}

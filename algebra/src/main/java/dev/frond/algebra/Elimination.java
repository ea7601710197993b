package dev.frond.algebra;

/**
 * In which order the unknowns of one structure are eliminated, and where that puts the entries of a factor: worked out once for all
 * matrices of the structure. Immutable.
 */
public final class Elimination {
    private final Sparsity sparsity;
    private final int[] order;
    private final CholeskyStructure structure;

    private Elimination(Sparsity sparsity, int[] order) {
        this.sparsity = sparsity;
        this.order = order;
        this.structure = CholeskyStructure.of(sparsity, order);
    }

    /**
     * By nested dissection.
     *
     * @param sparsity a symmetric structure with every diagonal entry
     * @param xy coordinates of the rows' nodes, x and y in turn, length 2 x rows; those of a deformed mesh do as well
     */
    public static Elimination of(Sparsity sparsity, double[] xy) {
        return of(sparsity, NestedDissection.order(sparsity, xy));
    }

    /**
     * In a given order.
     *
     * @param order the row that is eliminated k-th, for each k: a permutation; kept, not copied
     */
    public static Elimination of(Sparsity sparsity, int[] order) {
        return new Elimination(sparsity, order);
    }

    /** What is eliminated. */
    public Sparsity sparsity() {
        return sparsity;
    }

    /** The row that is eliminated k-th, for each k; the live array, not to be written. */
    public int[] order() {
        return order;
    }

    CholeskyStructure structure() {
        return structure;
    }
}

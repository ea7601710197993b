package dev.frond.algebra;

/** A Cholesky factorisation met a pivot that is not a positive number. */
public final class NotPositiveDefiniteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;

    /** @param row row of the matrix, in its own numbering, whose pivot failed */
    public NotPositiveDefiniteException(int row) {
        super("the matrix is not positive definite: the pivot of row " + row + " is not a positive number");
        this.row = row;
    }

    /** Row of the matrix, in its own numbering, whose pivot failed. */
    public int row() {
        return row;
    }
}

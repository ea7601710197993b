package dev.frond.algebra;

/** A linear map of vectors: a matrix, or a preconditioner that applies an approximate inverse. */
@FunctionalInterface
public interface LinearOperator {
    /** {@code y = A x}; the arrays have the operator's size and may not be the same. */
    void apply(double[] x, double[] y);
}

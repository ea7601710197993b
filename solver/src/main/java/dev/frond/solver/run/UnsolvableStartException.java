package dev.frond.solver.run;

/** The initial state has no solution that Newton's iteration finds. */
public final class UnsolvableStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnsolvableStartException(String message) {
        super(message);
    }
}

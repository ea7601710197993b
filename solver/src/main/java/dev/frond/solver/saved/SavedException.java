package dev.frond.solver.saved;

/** Saved values are not those that are asked for: they are another version's, or damaged. */
public final class SavedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SavedException(String message) {
        super(message);
    }

    public SavedException(String message, Throwable cause) {
        super(message, cause);
    }
}

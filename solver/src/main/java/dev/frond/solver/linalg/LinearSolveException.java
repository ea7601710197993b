package dev.frond.solver.linalg;

import org.jspecify.annotations.Nullable;

/** A linear system could not be solved: singular, not a number, or too far from what the solver is made for. */
public final class LinearSolveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LinearSolveException(String message) {
        this(message, null);
    }

    public LinearSolveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

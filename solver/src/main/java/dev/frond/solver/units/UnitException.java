package dev.frond.solver.units;

/** A text is no quantity of the expected kind; the message says what is wrong and what was expected. */
public final class UnitException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    UnitException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong, as in the message. */
    public String reason() {
        return reason;
    }
}

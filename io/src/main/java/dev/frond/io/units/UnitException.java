package dev.frond.io.units;

/** A text is no quantity of the expected kind; the message says what is wrong and what was expected. */
public final class UnitException extends Exception {
    private static final long serialVersionUID = 1;

    UnitException(String message) {
        super(message);
    }
}

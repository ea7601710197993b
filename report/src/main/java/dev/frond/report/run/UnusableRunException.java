package dev.frond.report.run;

/** A folder holds no run, a damaged one, or one that does not serve; the message says which and can be shown as it is. */
public final class UnusableRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableRunException(String message) {
        super(message);
    }
}

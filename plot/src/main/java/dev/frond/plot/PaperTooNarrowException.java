package dev.frond.plot;

/** Panels, colour bar and text do not fit on the paper. */
public final class PaperTooNarrowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double needed;

    PaperTooNarrowException(double needed) {
        super("the paper is too narrow: the picture needs " + needed + " mm");
        this.needed = needed;
    }

    /** The width that would do, mm. */
    public double needed() {
        return needed;
    }
}

package dev.frond.study.domain;

/** A study was told to stop; what has been computed is kept. */
public final class StudyInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StudyInterruptedException() {
        super("interrupted");
    }
}

package dev.frond.study.domain;

/** A study came to nothing, for a reason that is told. */
public final class StudyFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StudyFailedException(String message) {
        super(message);
    }
}

package dev.frond.sweep.domain;

/** Which files of each job are kept besides its row; each with those of the one before. */
public enum Keep {
    NOTHING("nothing"),
    /** The resolved scenario and the summary. */
    SUMMARY("summary"),
    SERIES("series"),
    LAST_FRAME("last-frame"),
    /** All that a run writes, without pictures. */
    ALL("all");

    private final String label;

    Keep(String label) {
        this.label = label;
    }

    /** The word in a sweep file. */
    public String label() {
        return label;
    }

    /** Whether this keeps what {@code other} keeps. */
    public boolean includes(Keep other) {
        return compareTo(other) >= 0;
    }
}

package dev.frond.solver.run;

/** How a run ended. */
public enum Outcome {
    /** The end time was reached. */
    FINISHED("finished"),
    /** Lithium reached the top. */
    SHORT_CIRCUIT("short-circuit"),
    /** No salt is left at the electrode that plates, under a given current: the anode, or the counter electrode while it is stripped. */
    DEPLETED("depleted"),
    /** No metal is left on the collector, under a given current that strips. */
    STRIPPED("stripped"),
    /** No step could be taken any more. */
    STALLED("stalled"),
    /** Stopped from outside. */
    INTERRUPTED("interrupted");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Whether the model came to an end; else a run may be taken up again. */
    public boolean isPhysical() {
        return this != STALLED && this != INTERRUPTED;
    }

    /** The name in result files. */
    public String label() {
        return label;
    }
}

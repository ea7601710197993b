package dev.frond.mesh.internal.front.curve;

import java.util.Locale;

/** An iteration on a front came to no end within its bound: what moved or remeshed the front is refused. */
public final class UnresolvedFrontException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What did not end. */
    public enum Iteration {
        /** No shift of the nodes along their normals gives the front the area of its lithium. */
        AREA_CORRECTION("no shift of the front's nodes gives it the area of its lithium"),
        /** Crossings and narrow clefts go on appearing as others are healed. */
        FRONT_REPAIR("the repair of the front comes to no end"),
        /** New nodes go on needing repair. */
        FRONT_RESAMPLING("resampling and repair of the front undo each other"),
        /** The front goes on meeting things. */
        TOPOLOGY_CHANGE("merges and splits of the front come to no end"),
        /** Lithium that is cut off stays too near to the rest. */
        SPLIT("what is cut off stays too near to the front");

        private final String text;

        Iteration(String text) {
            this.text = text;
        }
    }

    private final Iteration iteration;

    public UnresolvedFrontException(Iteration iteration) {
        super(iteration.text);
        this.iteration = iteration;
    }

    /** For counts, for example {@code front-repair}. */
    public String label() {
        return iteration.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dev.frond.solver.internal.step;

import java.util.Locale;
import java.util.function.Supplier;

/** What became of an attempted step. */
public sealed interface Attempt {
    /**
     * A step that was taken.
     *
     * @param state the new state
     * @param charge that went into the front, scaled: um2
     * @param deposited the part of it that deposited metal, without what charged a double layer, um2
     * @param totals over the step
     * @param entered of each conserved variable through the boundary, or produced, scaled: of the salt (anions) um2
     * @param error largest local error over its tolerance; 0 when not estimated
     * @param newtonIterations linear systems solved
     */
    record Accepted(
            State state,
            double charge,
            double deposited,
            Supplier<CycleTotals> totals,
            Amounts entered,
            double error,
            int newtonIterations)
            implements Attempt {}

    /** The old state stands. */
    record Rejected(Reason reason, double error, int newtonIterations) implements Attempt {}

    /** Why a step was refused. */
    enum Reason {
        FIELD_ERROR("local error of the concentration, or of a double layer, above the tolerance"),
        FRONT_ERROR("local error of the front above the tolerance"),
        NEWTON("Newton iteration did not converge"),
        LINEAR("linear system not solved"),
        MESH("the moved mesh is too distorted"),
        AREA_MATCHING("the front's move and the reaction were not matched"),
        AREA_CORRECTION("no shift of the front's nodes gives it the area of its lithium"),
        LIMIT("the instant at which a limit of the drive is reached was not found");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether an iteration has run out that is expected to end. */
        public boolean isUnresolved() {
            return this == AREA_MATCHING || this == AREA_CORRECTION || this == LIMIT;
        }

        /** For counts, for example {@code area-matching}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

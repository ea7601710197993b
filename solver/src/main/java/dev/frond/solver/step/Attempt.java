package dev.frond.solver.step;

/** What became of an attempted step. */
public sealed interface Attempt {
    /**
     * A step that was taken.
     *
     * @param state the new state
     * @param charge integral of j over front and step, scaled (um2)
     * @param saltThroughTop salt (anions) that entered through the top, scaled (um2)
     * @param error largest local error over its tolerance; 0 when not estimated
     * @param newtonIterations linear systems solved
     */
    record Accepted(State state, double charge, double saltThroughTop, double error, int newtonIterations)
            implements Attempt {}

    /** The old state stands. */
    record Rejected(Reason reason, double error, int newtonIterations) implements Attempt {}

    /** Why a step was refused. */
    enum Reason {
        FIELD_ERROR("local error of the concentration above the tolerance"),
        FRONT_ERROR("local error of the front above the tolerance"),
        NEWTON("Newton iteration did not converge"),
        LINEAR("linear system not solved"),
        MESH("the moved mesh is too distorted");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}

package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/** What the equations have of one process in the electrolyte, on one topology. */
public interface Term {
    /** Makes a term for each topology of a run. */
    interface Factory {
        Term on(Discretisation space, Problem problem);
    }

    /**
     * Adds what the equation of a conserved variable has of it that is linear in that variable and knows no other: the same in
     * all iterations of a stage.
     *
     * @param value entries of the variable's own block
     */
    default void addLinear(Coordinates at, int variable, double[] value) {}

    /** Adds the rest to the residuals and their derivatives. */
    void add(Coordinates at, Fields now, Assembly out);

    /** {@code out -= } all of it in the equation of a conserved variable, per node. */
    void subtractRate(Coordinates at, Fields now, int variable, double[] out);

    /** Amount of a conserved variable that it makes per time, beyond what it moves from place to place. */
    default double produced(Coordinates at, Fields now, int variable) {
        return 0;
    }
}

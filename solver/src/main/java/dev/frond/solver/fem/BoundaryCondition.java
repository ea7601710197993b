package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** What holds at one part of the boundary, on one topology. Reused: each call of {@link #assemble} overwrites the one before. */
public interface BoundaryCondition {
    /** Nodes of the part, ascending; the live array. */
    int[] nodes();

    /** The value of a variable at all nodes, where the condition gives it; a row of the equations then asks for it. */
    default OptionalDouble given(int variable) {
        return OptionalDouble.empty();
    }

    /** Chooses how it is integrated by the fields at the start of a step, for all of it. */
    default void startFrom(Fields start) {}

    /** What has grown at it is that of a moment, from now on. */
    default void at(Moment now) {}

    /** Charge that it stores, per node; empty where it stores none. */
    default double[] stored(Coordinates at, Fields now) {
        return NO_LOAD;
    }

    /** From now on it stores {@code (stored - source)/lapse} per time, as in a stage of an implicit step. */
    default void charge(double lapse, double[] source) {}

    /** In which what it stores follows its reaction, s; infinite where it stores nothing. */
    default double timeConstant(Coordinates at, Fields now) {
        return Double.POSITIVE_INFINITY;
    }

    /** Potential, or its change, that drives what is stored at the k-th of its nodes. */
    default double storedChange(double[] potentials, double voltage, int k) {
        return 0;
    }

    /** Adds its residuals and derivatives at a trial state. */
    default void assemble(Coordinates at, Fields now, Assembly out) {}

    /** What a state remembers of it after the last assembly, a copy: the reaction per node; empty when there is none. */
    default double[] load() {
        return NO_LOAD;
    }

    /** What of the load was stored, a copy; empty where nothing is. */
    default double[] charging() {
        return NO_LOAD;
    }

    /** Adds the rate at which an amount comes to each node through it, with what a state remembers of it. */
    default void addRate(Coordinates at, Fields now, double[] load, int variable, double[] out) {}

    /**
     * Amount of a conserved variable that entered per time at the last assembly.
     *
     * @param last with the residuals of all terms and conditions; at nodes whose value is given what they leave over is what enters
     */
    double entered(int variable, Assembly last);

    /**
     * The same at the start of a step, where no equation was solved: what the stages that follow do not make up for.
     *
     * @param load what the state remembers of it
     * @param total integral of the front's reaction
     */
    double enteredAtStart(double[] load, int variable, double total);

    /**
     * The fields with what the last linearisation leaves of the balance between electrodes taken off; the reactions are then
     * those at the fields returned.
     *
     * @param residual of that linearisation
     * @param capacity all salt over the time of the step, um2/s; infinite when the salt is held
     */
    default Fields balanced(
            Coordinates at, Control control, Fields fields, double[] residual, DoubleSupplier capacity) {
        return fields;
    }

    /** No reaction. */
    double[] NO_LOAD = {};
}

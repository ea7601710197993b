package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/** A boundary whose metal reacts with the electrolyte. No anion passes it. */
interface ElectrodeCondition extends BoundaryCondition {
    ElectrodeRows rows();

    /** Potential of its metal, when that of the front is {@code voltage}. */
    double metal(double voltage);

    default ElectrodeReaction reaction() {
        return rows().reaction();
    }

    @Override
    default int[] nodes() {
        return reaction().surface().nodes();
    }

    @Override
    default void startFrom(Fields start) {
        reaction().startFrom(start.concentration());
    }

    @Override
    default void at(Moment now) {
        reaction().at(now);
    }

    @Override
    default double[] stored(Coordinates at, Fields now) {
        return reaction().stored(at, now.potential(), metal(now.voltage()));
    }

    @Override
    default void charge(double lapse, double[] source) {
        reaction().charge(lapse, source);
    }

    @Override
    default double timeConstant(Coordinates at, Fields now) {
        return reaction().timeConstant(at, now.concentration(), now.potential(), metal(now.voltage()));
    }

    @Override
    default double[] load() {
        return reaction().load().clone();
    }

    @Override
    default double[] charging() {
        return reaction().charging().clone();
    }

    @Override
    default double storedChange(double[] potentials, double voltage, int k) {
        return reaction().surface().reacts(k) ? potentials[nodes()[k]] - metal(voltage) : 0;
    }

    @Override
    default void addRate(Coordinates at, Fields now, double[] load, int variable, double[] out) {
        rows().addRate(load, variable, out);
    }

    @Override
    default double entered(int variable, Assembly last) {
        return 0;
    }

    @Override
    default double enteredAtStart(double[] load, int variable, double total) {
        return 0;
    }
}

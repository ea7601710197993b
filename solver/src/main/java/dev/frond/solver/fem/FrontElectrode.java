package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/** The lithium of the front, whose metal is at the unknown potential. No anion passes it. */
record FrontElectrode(ElectrodeRows rows) implements BoundaryCondition {
    FrontElectrode(Discretisation space, Problem problem) {
        this(new ElectrodeRows(
                ElectrodeReaction.ofFront(space, problem.anode()),
                problem.electrolyte().anionShare()));
    }

    ElectrodeReaction reaction() {
        return rows.reaction();
    }

    @Override
    public int[] nodes() {
        return reaction().surface().nodes();
    }

    @Override
    public void startFrom(Fields start) {
        reaction().startFrom(start.concentration());
    }

    @Override
    public void assemble(Coordinates at, Fields now, Assembly out) {
        reaction().evaluate(at, now.concentration(), now.potential(), now.voltage());
        rows.add(out);
        rows.addByVoltage(out);
    }

    @Override
    public double[] load() {
        return reaction().load().clone();
    }

    @Override
    public void addRate(Coordinates at, Fields now, double[] load, int variable, double[] out) {
        rows.addRate(load, variable, out);
    }

    @Override
    public double entered(int variable, Assembly last) {
        return 0;
    }

    @Override
    public double enteredAtStart(double[] load, int variable, double total) {
        return 0;
    }
}

package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;

/** The metal of the front, which is at the unknown potential. */
record FrontElectrode(ElectrodeRows rows) implements ElectrodeCondition {
    FrontElectrode(Discretisation space, Problem problem) {
        this(new ElectrodeRows(
                ElectrodeReaction.ofFront(space, problem.anode()),
                problem.electrolyte().anionShare()));
    }

    @Override
    public double metal(double voltage) {
        return voltage;
    }

    @Override
    public void assemble(Coordinates at, Fields now, Assembly out) {
        reaction().evaluate(at, now.concentration(), now.potential(), now.voltage());
        rows.add(out);
        rows.addByVoltage(out);
    }
}

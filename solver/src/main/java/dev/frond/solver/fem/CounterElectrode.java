package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** A planar electrode of the same metal, at potential zero. No anion passes it. */
public record CounterElectrode(Electrode electrode) implements TopBoundary {
    @Override
    public BoundaryCondition on(Discretisation space, Problem problem, ElectrodeReaction front) {
        double anionShare = problem.electrolyte().anionShare();
        return new Opposite(
                new ElectrodeRows(ElectrodeReaction.ofTop(space, electrode), anionShare), front, anionShare);
    }

    @Override
    public OptionalDouble given(Problem problem, int variable) {
        return OptionalDouble.empty();
    }

    @Override
    public boolean isElectrode() {
        return true;
    }

    private record Opposite(ElectrodeRows rows, ElectrodeReaction front, double anionShare)
            implements ElectrodeCondition {
        @Override
        public double metal(double voltage) {
            return 0;
        }

        @Override
        public void assemble(Coordinates at, Fields now, Assembly out) {
            reaction().evaluate(at, now.concentration(), now.potential(), 0);
            rows.add(out);
        }

        @Override
        public Fields balanced(
                Coordinates at, Control control, Fields fields, double[] residual, DoubleSupplier capacity) {
            return new ElectrodeBalance(front, reaction(), anionShare)
                    .of(at, control, fields, residual, capacity.getAsDouble());
        }
    }
}

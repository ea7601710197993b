package dev.frond.solver.fem;

import java.util.OptionalDouble;

/** What bounds the electrolyte at the top, for any mesh: makes its boundary condition. */
public interface TopBoundary {
    /** The condition on one topology, opposite to the front's reaction. */
    BoundaryCondition on(Discretisation space, Problem problem, ElectrodeReaction front);

    /** The value of a variable along the top, where it is given; a remeshing keeps it. */
    OptionalDouble given(Problem problem, int variable);

    /** Whether it is an electrode: it recedes at the mean rate at which metal leaves it, and plates while the front is stripped. */
    boolean isElectrode();
}

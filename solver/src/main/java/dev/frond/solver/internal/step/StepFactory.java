package dev.frond.solver.internal.step;

import dev.frond.algebra.Elimination;
import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.MovingStep.Tolerances;
import dev.frond.solver.linalg.LinearSolver;

/**
 * What the steps on all topologies of a run have in common: makes the step for each.
 *
 * @param problem what is solved
 * @param controls what drives the cell
 * @param solvers makes the linear solver of a topology
 * @param workers who assembles and solves
 */
public record StepFactory(
        Problem problem,
        ControlSchedule controls,
        Tableau tableau,
        Tolerances tolerances,
        SolverFactory solvers,
        FrontLawFactory fronts,
        Workers workers) {
    /** Makes the linear solver of a topology. */
    public interface SolverFactory {
        LinearSolver create(Elimination elimination, Workers workers);
    }

    /** Makes the front law of a topology. */
    public interface FrontLawFactory {
        FrontLaw create(Mesh mesh, Elimination elimination);
    }

    /** The step on the topology of {@code mesh}. */
    public MovingStep on(Mesh mesh) {
        Discretisation space = new Discretisation(
                mesh.topology(), workers.forSize(mesh.topology().nodeCount()));
        Elimination elimination =
                Elimination.of(space.sparsity(), mesh.coordinates().xy());
        LinearSolver solver = solvers.create(elimination, space.workers());
        FrontLaw front = fronts.create(mesh, elimination);
        return new MovingStep(space, problem, controls, tableau, tolerances, solver, front);
    }
}

package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.linalg.LinearSolveException;
import dev.frond.solver.linalg.LinearSolver;
import java.util.Arrays;
import java.util.Optional;

/** What takes the place of the cycles of a drive, on one topology: their mean. Uses the workspace of the step. */
final class CycleMean {
    /** Corrections of an excess: each leaves what conduction, and not the reaction, resists of the error before. */
    private static final int EXCESS_ROUNDS = 4;

    private final Discretisation space;
    private final Problem problem;
    private final StageSystem system;
    private final CoupledEquations equations;
    private final Newton newton;
    private final LinearSolver solver;

    CycleMean(
            Discretisation space,
            Problem problem,
            StageSystem system,
            CoupledEquations equations,
            Newton newton,
            LinearSolver solver) {
        this.space = space;
        this.problem = problem;
        this.system = system;
        this.equations = equations;
        this.newton = newton;
        this.solver = solver;
    }

    /**
     * By how much more has reacted at each node of the front in a cycle of the drive than the kinetics say for the mean of its fields:
     * kinetics are not linear, nor is conduction in salt that comes and goes. With as much more, what reacts under the mean current, at
     * the mean concentration, is the mean of what has reacted.
     *
     * @param state at the end of the cycle
     * @param control the mean current
     * @return per length of the front, um/s
     */
    double[] excess(State state, CycleTotals cycle, Control control) {
        Fields mean = cycle.mean(state.fields());
        double[] wanted = cycle.meanReaction();
        equations
                .reaction()
                .evaluate(state.mesh().coordinates(), mean.concentration(), mean.potential(), mean.voltage());
        double[] excess = new double[wanted.length];
        add(excess, wanted, equations.reaction().reacted());
        for (int round = 0; round < EXCESS_ROUNDS; round++) {
            equations.reaction().exceed(FrontDensity.of(excess, state.mesh()));
            Optional<double[]> reacts = steadyReaction(state, control, mean);
            if (reacts.isEmpty()) {
                break;
            }
            add(excess, wanted, reacts.get());
        }
        equations.reaction().exceed(FrontDensity.NONE);
        return FrontDensity.of(excess, state.mesh());
    }

    private static void add(double[] excess, double[] wanted, double[] reacts) {
        for (int i = 0; i < excess.length; i++) {
            excess[i] += wanted[i] - reacts[i];
        }
    }

    /** What reacts per node of the front with double layers that are charged; empty when no potential is found. */
    private Optional<double[]> steadyReaction(State state, Control control, Fields fields) {
        try {
            equations.startFrom(fields);
            equations.charge(
                    Double.POSITIVE_INFINITY, equations.stored(state.mesh().coordinates(), fields));
            Fields found = newton.solveHeld(state.mesh().coordinates(), control, fields);
            solver.forget();
            return found == null ? Optional.empty() : Optional.of(equations.loads()[0]);
        } catch (LinearSolveException failed) {
            return Optional.empty();
        }
    }

    /** Values of u without their integral, which is taken off all nodes but those at the top. */
    double[] withoutSalt(Mesh mesh, double[] u) {
        double[] one = new double[u.length];
        Arrays.fill(one, 1);
        double[] rest = u.clone();
        for (int node : space.top()) {
            one[node] = 0;
            rest[node] = 0;
        }
        Fields like = Fields.zero(problem.variables().size(), u.length);
        double mean = system.salt(mesh.coordinates(), like.with(rest, like.potential(), 0))
                / system.salt(mesh.coordinates(), like.with(one, like.potential(), 0));
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= mean * one[i];
        }
        return rest;
    }
}

package dev.frond.solver.internal.step;

import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Moment;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.linalg.LinearSolveException;
import dev.frond.solver.linalg.LinearSolver;
import dev.frond.solver.linalg.SolverCosts;
import dev.frond.solver.saved.Saved;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes steps on one topology. Of earlier steps it remembers factors; its arrays are workspace. */
public final class MovingStep {
    /** Relative difference between swept area and charge that is left: round-off. Without a current, see {@link #areaRoundOff}. */
    private static final double AREA_MATCH = 1e-13;

    private static final int MOST_AREA_MATCHES = 12;

    /** Reactions that are compared, each known to its round-off, which counts where kinetics are fast: 1e-9 of the current at 1e7 A/m2. */
    private static final double EVALUATIONS = 2;

    /** Of the time in which a double layer is charged: so short that its charge stays when potentials are found. */
    private static final double INSTANT = 1e-8;

    /** Over R T/(z F), by which a guess is below equilibrium so that metal is deposited. */
    private static final double BELOW_EQUILIBRIUM = 3;

    /** Concentration of a guess over c0 that counts as none. */
    private static final double LEAST_SALT = 1e-12;

    /** To which the error of a step needs to be known. */
    private static final double ERROR_DIGITS = 1e-2;

    private final Problem problem;
    private final ControlSchedule controls;
    private final Tableau tableau;
    private final Tolerances tolerances;
    private final Discretisation space;
    private final StageSystem system;
    private final CoupledEquations equations;
    private final LinearSolver solver;
    private final Newton newton;
    private final Prediction prediction;
    private final FrontLaw law;
    private final CycleMean mean;

    /**
     * Tolerances of one step.
     *
     * @param field of the local error of u
     * @param front of the local error of the front's position, um
     */
    public record Tolerances(double field, double front) {}

    public MovingStep(
            Discretisation space,
            Problem problem,
            ControlSchedule controls,
            Tableau tableau,
            Tolerances tolerances,
            LinearSolver solver,
            FrontLaw law) {
        this.problem = problem;
        this.controls = controls;
        this.tableau = tableau;
        this.tolerances = tolerances;
        this.space = space;
        this.equations = new CoupledEquations(space, problem);
        this.system = new StageSystem(space, equations, problem);
        this.solver = solver;
        this.newton = new Newton(equations, solver, problem.variables());
        this.prediction = new Prediction(problem.variables());
        this.law = law;
        this.mean = new CycleMean(space, problem, system, equations, newton, solver);
    }

    /**
     * A state whose potential and reaction fit its concentration and what drives the cell from then on. Double layers keep their
     * charge: the potential between metal and electrolyte is that of the guess.
     *
     * @param position in the steps of the drive
     * @param guess fields to begin with; the concentration is kept
     * @param rate derivatives in time, a guess for the first step
     * @param passed see {@link State#passed}
     * @return empty when no potential is found
     */
    public Optional<State> consistent(
            double time, DrivePosition position, Mesh mesh, Fields guess, Fields rate, double passed) {
        return consistent(time, position, controls.at(position, time), mesh, guess, rate, passed);
    }

    /** The same in the first step of the drive, before any charge has passed. */
    public Optional<State> consistent(double time, Mesh mesh, Fields guess, Fields rate) {
        return consistent(time, mesh, guess, rate, 0);
    }

    /** The same in the first step of the drive. */
    public Optional<State> consistent(double time, Mesh mesh, Fields guess, Fields rate, double passed) {
        return consistent(time, DrivePosition.START, mesh, guess, rate, passed);
    }

    /** The same under another control than that of the drive. */
    public Optional<State> consistent(
            double time, DrivePosition position, Control control, Mesh mesh, Fields guess, Fields rate, double passed) {
        try {
            equations.startFrom(guess);
            equations.at(moment(time, mesh, passed));
            equations.charge(
                    INSTANT * equations.timeConstant(mesh.coordinates(), guess),
                    equations.stored(mesh.coordinates(), guess));
            Fields fields = newton.solveHeld(mesh.coordinates(), control, guess);
            if (fields == null) {
                fields = newton.solveHeld(mesh.coordinates(), control, depositing(guess));
            }
            solver.forget();
            if (fields == null) {
                return Optional.empty();
            }
            Fields balanced = equations.balanced(mesh.coordinates(), control, fields, () -> Double.POSITIVE_INFINITY);
            return Optional.of(
                    new State(time, mesh, balanced, rate, equations.loads(), equations.charging(), passed, position));
        } catch (LinearSolveException failed) {
            return Optional.empty();
        }
    }

    /** The same with the metal so negative that all of the front deposits: bare foil answers to nothing else. */
    private Fields depositing(Fields guess) {
        double least = Double.POSITIVE_INFINITY;
        for (int node : space.front()) {
            double salt = Math.log(Math.max(guess.concentration()[node], LEAST_SALT));
            least = Math.min(least, guess.potential()[node] + Math.min(0, salt));
        }
        return guess.with(guess.concentration(), guess.potential(), least - BELOW_EQUILIBRIUM);
    }

    /** From now on more reacts than the kinetics say, see {@link dev.frond.solver.fem.ElectrodeReaction#exceed}. */
    public void exceed(double[] perLength) {
        equations.reaction().exceed(perLength);
    }

    /**
     * By how much more reacts in a cycle of the drive than under its mean current.
     *
     * @param state at the end of the cycle
     * @param control the mean current
     * @return per length of the front, um/s, one value per node
     */
    public double[] excess(State state, CycleTotals cycle, Control control) {
        equations.at(moment(state.time(), state.mesh(), state.passed()));
        return mean.excess(state, cycle, control);
    }

    /** Values of u per node without their integral, which is taken off all nodes but those at the top. */
    public double[] withoutSalt(Mesh mesh, double[] u) {
        return mean.withoutSalt(mesh, u);
    }

    /** What it remembers: factors that the linear solver keeps. */
    public Saved save() {
        return solver.save();
    }

    /** Goes on as the step that was saved would. */
    public void restore(Saved saved) {
        solver.restore(saved);
    }

    /** What the linear solver has cost so far. */
    public SolverCosts costs() {
        return solver.costs();
    }

    /** Tries a step of {@code dt} seconds; the state is untouched. */
    public Attempt attempt(State state, double dt) {
        return attempt(state, dt, tableau);
    }

    /**
     * An implicit Euler step: damps at once what a change of the front's shape has left that does not fit the equations
     * (Rannacher, Numer. Math. 43 (1984) 309), where the error estimate asks for ever smaller steps.
     */
    public Attempt settle(State state, double dt) {
        return attempt(state, dt, Tableau.IMPLICIT_EULER);
    }

    private Attempt attempt(State state, double dt, Tableau tableau) {
        int before = newton.iterations();
        try {
            return attempt(state, dt, tableau, before);
        } catch (LinearSolveException failed) {
            return new Attempt.Rejected(Reason.LINEAR, 0, newton.iterations() - before);
        } catch (UnresolvedFrontException failed) {
            return new Attempt.Rejected(Reason.AREA_CORRECTION, 0, newton.iterations() - before);
        }
    }

    private Attempt attempt(State state, double dt, Tableau tableau, int before) {
        equations.startFrom(state.fields());
        FrontPath path = law.begin(state, dt, tableau);
        Coordinates ahead = lookAhead(state, dt * tableau.abscissa(1), path);
        if (ahead == null) {
            return new Attempt.Rejected(Reason.MESH, 0, 0);
        }
        double[][] stored = equations.stored(state.mesh().coordinates(), state.fields());
        double[][] startMass = system.mass(state.mesh().coordinates(), state.fields());
        Stage[] stages = new Stage[tableau.last() + 1];
        stages[0] = system.start(state, ahead, dt * tableau.abscissa(1));
        for (int k = 1; k < stages.length; k++) {
            system.assembleSource(startMass, dt, tableau, k, stages);
            equations.charge(dt * tableau.weight(k, k), stored(stored, dt, tableau, k, stages));
            StageResult result = solveStage(state, dt, tableau, path, k, stages);
            if (result instanceof StageResult.Refused refused) {
                return new Attempt.Rejected(refused.reason(), 0, newton.iterations() - before);
            }
            stages[k] = ((StageResult.Solved) result).stage();
            path.solved(k, stages[k].reaction());
        }
        double ofField = tableau.estimatesError()
                ? fieldError(tableau, controls.at(state.position(), state.time() + dt), stages) / tolerances.field()
                : 0;
        double ofFront = tableau.estimatesError() ? path.error() / tolerances.front() : 0;
        double error = Math.max(ofField, ofFront);
        if (error > 1) {
            Reason reason = ofField > 1 ? Reason.FIELD_ERROR : Reason.FRONT_ERROR;
            return new Attempt.Rejected(reason, error, newton.iterations() - before);
        }
        return accept(state, dt, tableau, stages, path.correction(), error, newton.iterations() - before);
    }

    /** What double layers hold at the start of a step with what earlier stages account for, per part of the boundary and node. */
    private static double[][] stored(double[][] start, double dt, Tableau tableau, int k, Stage[] earlier) {
        double[][] out = new double[start.length][];
        for (int part = 0; part < out.length; part++) {
            out[part] = start[part].clone();
            for (int l = 0; l < k; l++) {
                double[] rate = earlier[l].charging()[part];
                for (int i = 0; i < rate.length; i++) {
                    out[part][i] += dt * tableau.weight(k, l) * rate[i];
                }
            }
        }
        return out;
    }

    /** What has grown by then; {@code passed} um2 of charge in either direction. */
    private Moment moment(double time, Mesh mesh, double passed) {
        return new Moment(time, passed / width(mesh));
    }

    private double width(Mesh mesh) {
        double[] xy = mesh.coordinates().xy();
        int[] front = space.front();
        return xy[2 * front[front.length - 1]] - xy[2 * front[0]];
    }

    /**
     * Tells the front which reaction the extrapolated fields give where the front would be at its old speed.
     *
     * @return nodes at that place, null when the mesh would be too distorted
     */
    private @Nullable Coordinates lookAhead(State state, double lapse, FrontPath path) {
        Coordinates nodes = path.place(1, problem.lithiumVolume() * lapse * state.totalReaction());
        if (nodes == null) {
            return null;
        }
        Fields guess = prediction.along(state, lapse);
        equations.reaction().evaluate(nodes, guess.concentration(), guess.potential(), guess.voltage());
        path.expected(equations.reaction().reacted());
        return nodes;
    }

    /** The front's move and the reaction are matched in turn. */
    private StageResult solveStage(State state, double dt, Tableau tableau, FrontPath path, int k, Stage[] stages) {
        double dta = dt * tableau.weight(k, k);
        double charge = 0;
        for (int l = 0; l < k; l++) {
            charge += dt * tableau.weight(k, l) * stages[l].deposited();
        }
        double total = stages[k - 1].deposited();
        double time = state.time() + dt * tableau.abscissa(k);
        Fields guess = prediction.of(state, dt, tableau, k, stages);
        Control control = controls.at(state.position(), time);
        StageResult result = new StageResult.Refused(Reason.AREA_MATCHING);
        Coordinates before = null;
        for (int match = 0; match < MOST_AREA_MATCHES; match++) {
            Coordinates nodes = path.place(k, problem.lithiumVolume() * (charge + dta * total));
            if (nodes == null) {
                return new StageResult.Refused(Reason.MESH);
            }
            if (nodes == before) {
                return result;
            }
            before = nodes;
            equations.at(moment(time, state.mesh(), state.passed() + Math.abs(charge + dta * total)));
            result = solveOn(nodes, k, dt, tableau, stages, control, guess);
            if (!(result instanceof StageResult.Solved solved)) {
                return result;
            }
            double reached = solved.stage().deposited();
            double difference = dta * Math.abs(reached - total);
            double known = dta * EVALUATIONS * equations.reaction().roundOff();
            if (difference <= Math.max(known, AREA_MATCH * Math.abs(charge + dta * reached))
                    || problem.lithiumVolume() * difference <= areaRoundOff(state.mesh())) {
                return result;
            }
            total = reached;
            guess = solved.stage().fields();
        }
        return new StageResult.Refused(Reason.AREA_MATCHING);
    }

    /** To which an area that the front sweeps is known, um2: half a unit in the last place of all below the top. */
    private double areaRoundOff(Mesh mesh) {
        return Math.ulp(width(mesh) * mesh.top()) / 2;
    }

    private StageResult solveOn(
            Coordinates nodes, int k, double dt, Tableau tableau, Stage[] stages, Control control, Fields guess) {
        double dta = dt * tableau.weight(k, k);
        double[][] sweeping = system.sweeping(nodes, dt, tableau, k, stages);
        system.assemble(nodes, sweeping, dta);
        Fields fields = newton.solve(nodes, system.rows(), control, guess);
        if (fields == null) {
            return new StageResult.Refused(Reason.NEWTON);
        }
        Fields balanced = equations.balanced(nodes, control, fields, () -> system.salt(nodes, fields) / dta);
        return new StageResult.Solved(system.finish(nodes, balanced, sweeping, dta));
    }

    /** Largest local error of a conserved variable, or of a potential that charges a double layer, filtered by the last stage's Jacobian. */
    private double fieldError(Tableau tableau, Control control, Stage[] stages) {
        int last = tableau.last();
        int n = space.nodeCount();
        int[] conserved = problem.conserved();
        double[] defect = new double[equations.residual().length];
        for (int v = 0; v < conserved.length; v++) {
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int l = 0; l <= last; l++) {
                    sum += tableau.errorWeight(l) * stages[l].flux()[v][i];
                }
                defect[conserved[v] * n + i] = sum / tableau.weight(last, last);
            }
        }
        for (int l = 0; l <= last; l++) {
            double weight = tableau.errorWeight(l) / tableau.weight(last, last);
            equations.addStored(scaled(stages[l].charging(), weight), control, defect);
        }
        equations.clearGiven(defect);
        double[] filtered = new double[defect.length];
        solver.solve(equations.system(), defect, filtered, ERROR_DIGITS);
        double most = equations.largestStored(filtered);
        for (int variable : conserved) {
            for (int i = 0; i < n; i++) {
                most = Math.max(most, Math.abs(filtered[variable * n + i]));
            }
        }
        return most;
    }

    private static double[][] scaled(double[][] rates, double factor) {
        return Arrays.stream(rates)
                .map(rate -> Arrays.stream(rate).map(x -> factor * x).toArray())
                .toArray(double[][]::new);
    }

    private Attempt.Accepted accept(
            State state,
            double dt,
            Tableau tableau,
            Stage[] stages,
            FrontCorrection frontCorrection,
            double error,
            int iterations) {
        Stage end = stages[tableau.last()];
        double charge = 0;
        double deposited = 0;
        double[] entered = new double[problem.conserved().length];
        for (int l = 0; l < stages.length; l++) {
            double weight = dt * tableau.weight(tableau.last(), l);
            charge += weight * stages[l].total();
            deposited += weight * stages[l].deposited();
            for (int v = 0; v < entered.length; v++) {
                entered[v] += weight * stages[l].entered()[v];
            }
        }
        Fields rate = prediction.slope(dt, tableau, stages);
        State next = new State(
                        state.time() + dt,
                        state.mesh().at(end.nodes()),
                        end.fields(),
                        rate,
                        end.loads(),
                        end.charging(),
                        state.passed() + Math.abs(deposited),
                        state.position())
                .withFrontCorrection(frontCorrection);
        return new Attempt.Accepted(
                next,
                charge,
                deposited,
                () -> CycleTotals.of(dt, tableau, stages),
                Amounts.of(entered),
                error,
                iterations);
    }
}

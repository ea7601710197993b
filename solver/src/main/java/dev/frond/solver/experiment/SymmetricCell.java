package dev.frond.solver.experiment;

import dev.frond.algebra.Workers;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.SmallSignal;
import dev.frond.solver.fem.Surface;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.MovingStep;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.StepFactory;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Simulation;

/**
 * A scenario's electrolyte and fillers between two flat lithium electrodes that rest: a cell for electrical measurements. SI
 * outside; states are the solver's.
 */
final class SymmetricCell {
    /** Of a cell without fillers, whose sides are mirrors, so that its width does not matter. */
    private static final int COLUMNS = 5;

    private static final int ROWS = 200;

    private final Scenario scenario;
    private final Problem problem;
    private final Mesh mesh;
    private final Scales scales;

    private SymmetricCell(Scenario scenario) {
        this.scenario = scenario;
        this.problem = ScaledProblem.of(scenario);
        this.mesh = Simulation.of(scenario).mesh();
        this.scales = Scales.of(scenario);
    }

    /**
     * The cell of a scenario: with its box where there are fillers, otherwise as thick as asked for.
     *
     * @param thickness m
     * @throws ImpossibleScenarioException when the scenario takes its mesh from a file, or its fillers leave nothing to mesh
     */
    static SymmetricCell of(Scenario scenario, double thickness) {
        checkMesh(scenario);
        boolean filled = !scenario.fillers().isEmpty();
        double height = filled ? scenario.cell().height() : thickness;
        double edge = height / ROWS;
        return new SymmetricCell(scenario.toBuilder()
                .cell(new Cell(
                        filled ? scenario.cell().width() : COLUMNS * edge,
                        height,
                        new Cell.Top.CounterElectrode(counterExchange(scenario))))
                .anode(scenario.anode().flat())
                .mesh(filled ? scenario.mesh() : new MeshSource.Generated(edge, edge))
                .build());
    }

    /** A mesh from a file would be left aside. */
    static void checkMesh(Scenario scenario) {
        if (scenario.mesh() instanceof MeshSource.GmshFile file) {
            throw new ImpossibleScenarioException("mesh.file: " + file.file()
                    + " would be left aside: measurements are made on generated meshes, with mesh.front and mesh.bulk");
        }
    }

    private static ExchangeCurrent counterExchange(Scenario scenario) {
        return scenario.cell().top().electrode().orElse(scenario.anode().exchangeCurrentDensity());
    }

    /** The cell as a scenario, its drive, time and output those of the one that was given. */
    Scenario scenario() {
        return scenario;
    }

    /** Between the electrodes, m. */
    double thickness() {
        return scenario.cell().height();
    }

    /** Uniform salt, the voltage just switched on; volts between the electrodes, positive deposits on the lower. */
    State polarised(double voltage) {
        int n = mesh.topology().nodeCount();
        return consistent(problem.initial(n), potential(voltage));
    }

    /** The same salt as in {@code state}, and no current. */
    State atRest(State state) {
        return consistent(state.fields(), new Control.Galvanostatic(0));
    }

    private State consistent(Fields guess, Control control) {
        int n = mesh.topology().nodeCount();
        return step(control)
                .consistent(0, mesh, guess, Fields.zero(problem.variables().size(), n))
                .orElseThrow(() -> new IllegalStateException("no electrolyte potential fits the voltage"));
    }

    private Control potential(double voltage) {
        return new Control.Potentiostatic(-voltage / scales.potential());
    }

    private MovingStep step(Control control) {
        return new StepFactory(
                        problem,
                        ControlSchedule.constant(control),
                        Tableau.IMPLICIT_EULER,
                        new MovingStep.Tolerances(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                        (elimination, workers) -> new Backend.SeparatedCholesky().create(elimination),
                        (on, elimination) -> FrontLaw.frozen(),
                        Workers.one())
                .on(mesh);
    }

    /**
     * The state after {@code duration} s at constant voltage, by implicit Euler steps in geometric progression, from a ten
     * thousandth of it; it damps what is quicker than a step, so that long durations give the steady state.
     *
     * @param steps at least 2
     */
    State after(State start, double voltage, double duration, int steps) {
        MovingStep step = step(potential(voltage));
        double ratio = Math.pow(1e4, 1.0 / (steps - 1));
        double dt = duration * (ratio - 1) / (Math.pow(ratio, steps) - 1);
        State state = start;
        for (int k = 0; k < steps; k++) {
            Attempt attempt = step.attempt(state, dt);
            if (!(attempt instanceof Attempt.Accepted accepted)) {
                throw new IllegalStateException("no step of " + dt + " s: the voltage is too high");
            }
            state = accepted.state();
            dt *= ratio;
        }
        return state;
    }

    /** Time in which diffusion evens the salt out, s. */
    double relaxation() {
        double diffusivity = new Coefficients(scenario).saltDiffusivity();
        return problem.porosity() * thickness() * thickness() / (Math.PI * Math.PI * diffusivity);
    }

    /** Over the width, A/m2, positive where metal is deposited on the lower electrode. */
    double currentDensity(State state) {
        return state.totalCurrent() / width() * scales.currentDensity();
    }

    private double width() {
        return scenario.cell().width() * Scales.PER_METRE;
    }

    /**
     * Of the charge transfer at both electrodes, ohm m2: the voltage between each metal and a reference of the metal beside it in the
     * electrolyte, over the current.
     */
    double interfaceResistance(State state) {
        Discretisation space = space();
        double voltage = overpotential(state, space.top(), 0)
                - overpotential(state, space.front(), state.fields().voltage());
        return voltage * scales.potential() / currentDensity(state);
    }

    /** Mean over nodes of an electrode, over R T/(z F). */
    private double overpotential(State state, int[] nodes, double metal) {
        double alphas = scenario.kinetics().alphaAnodic() + scenario.kinetics().alphaCathodic();
        double sum = 0;
        for (int node : nodes) {
            double cations = problem.electrolyte().cations(state.fields().concentration()[node]);
            sum += metal - state.fields().potential()[node] - Math.log(cations) / alphas;
        }
        return sum / nodes.length;
    }

    private Discretisation space() {
        return new Discretisation(mesh.topology());
    }

    /**
     * The response to small alternating voltages about a state without current.
     *
     * @param capacitance of each electrode's double layer, F/m2
     */
    SmallSignal metalElectrodes(State rest, double capacitance) {
        return new SmallSignal(space(), problem, mesh.coordinates(), rest.fields(), scaled(capacitance));
    }

    /** The same between electrodes that do not react. */
    SmallSignal blockingElectrodes(double capacitance) {
        Electrode blocking = new Electrode(new ButlerVolmer(0, 0.5, 0.5), Surface.UNIFORM, 0, 0);
        Problem still = problem.between(blocking, blocking);
        State uniform = polarised(0);
        return new SmallSignal(space(), still, mesh.coordinates(), uniform.fields(), scaled(capacitance));
    }

    private double scaled(double capacitance) {
        return capacitance * scales.potential() / scales.currentDensity();
    }

    /** Ohm m2 from a current per voltage of {@link SmallSignal}. */
    double resistanceScale() {
        return width() * scales.potential() / scales.currentDensity();
    }
}

package dev.frond.verification;

import dev.frond.algebra.Workers;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Deposition;
import dev.frond.solver.internal.step.ElectrolyteDomain;
import dev.frond.solver.internal.step.MovingStep;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.internal.step.RemeshingCriterion;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.StepFactory;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.Arrays;
import java.util.List;

/** A run from a front of any shape, which no defect of a scenario has: an overhang. The scenario gives all else. Lengths in um. */
final class FrontRun {
    private final Problem problem;
    private final double size;
    private final StepFactory steps;
    private final ScaledDrive controls;

    private Remeshing remeshing;
    private MovingStep step;
    private RemeshingCriterion wear;
    private State state;
    private final double start;
    private double charge;
    private double covered;
    private double dead;
    private double first = Double.NaN;

    FrontRun(Scenario scenario, Front front) {
        this.problem = ScaledProblem.of(scenario);
        MeshSource.Generated source = (MeshSource.Generated) scenario.mesh();
        this.size = source.front() * Scales.PER_METRE;
        double width = scenario.cell().width() * Scales.PER_METRE;
        double height = scenario.cell().height() * Scales.PER_METRE;
        FrontSizing sizing = FrontSizing.of(size);
        List<Circle> none = List.of();
        ElectrolyteDomain domain = new ElectrolyteDomain(
                width,
                height,
                Obstacles.of(none, width, sizing),
                new Sizing(size, source.bulk() * Scales.PER_METRE, source.growth()));
        this.remeshing = new Remeshing(domain, sizing, Deposition.asSolved(), problem);
        this.controls = ScaledDrive.of(scenario);
        this.steps = new StepFactory(
                problem,
                controls,
                Tableau.TR_BDF2,
                new MovingStep.Tolerances(1e-3, 1e-3 * size),
                (elimination, workers) -> new Backend.SeparatedCholesky().create(elimination),
                Bench.moving(problem),
                Workers.one());
        Mesh mesh = remeshing.first(front, height);
        this.step = steps.on(mesh);
        this.wear = new RemeshingCriterion(mesh, 0);
        int n = mesh.topology().nodeCount();
        double[] one = new double[n];
        Arrays.fill(one, 1);
        Fields still = new Fields(new double[n], new double[n], 0);
        this.state = step.consistent(0, mesh, new Fields(one, new double[n], 0), still)
                .orElseThrow();
        this.start = Front.of(mesh).area();
    }

    /** Goes on to a time, or to the first event of a kind. */
    void toFirst(TopologyEvent.Kind kind, double end) {
        double dt = end / 1000;
        first = Double.NaN;
        while (state.time() < end && Double.isNaN(first)) {
            double left = Math.min(controls.nextBreakpoint(state.position(), state.time()), end) - state.time();
            double wanted = Math.min(left, remeshing.inspect(state).unhindered(dt, 0.025 * size));
            Attempt attempt = step.attempt(state, wanted);
            if (attempt instanceof Attempt.Accepted yes) {
                state = yes.state().in(controls.by(state.position(), yes.state().time(), 0));
                charge += yes.charge();
                dt = Math.min(end / 100, 1.5 * wanted);
                if (remeshing.inspect(state).contact().isPresent() || wear.worn(state.mesh())) {
                    remesh(kind);
                }
                if (wanted == left) {
                    dt = end / 1000;
                    consistent();
                }
            } else if (wear.used(state.mesh())) {
                remesh(kind);
            } else {
                dt = wanted / 2;
            }
        }
    }

    private void remesh(TopologyEvent.Kind kind) {
        Remeshing.Result.Done done =
                (Remeshing.Result.Done) remeshing.inspect(state).remeshed();
        remeshing = done.next();
        step = steps.on(done.mesh());
        wear = new RemeshingCriterion(done.mesh(), 0);
        state = step.consistent(state.time(), state.position(), done.mesh(), done.fields(), done.rate(), state.passed())
                .orElseThrow();
        covered += done.covered();
        dead += done.dead();
        done.events().stream()
                .map(Remeshing.Booked::event)
                .filter(one -> one.kind() == kind)
                .findFirst()
                .ifPresent(one -> first = state.time() + one.lead());
    }

    /** With what drives the cell from now on. */
    private void consistent() {
        state = step.consistent(
                        state.time(), state.position(), state.mesh(), state.fields(), state.rate(), state.passed())
                .orElseThrow();
    }

    /** s; NaN when there was none. */
    double first() {
        return first;
    }

    double dead() {
        return dead;
    }

    State state() {
        return state;
    }

    /** Of lithium now, dead or not, less what was there and what the charge brought, over the charge. */
    double lithiumDefect() {
        double lithium = Front.of(state.mesh()).area() - start - covered + dead;
        return Math.abs(lithium / (problem.lithiumVolume() * charge) - 1);
    }
}

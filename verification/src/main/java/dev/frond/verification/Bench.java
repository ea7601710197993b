package dev.frond.verification;

import dev.frond.algebra.Workers;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Deposition;
import dev.frond.solver.internal.step.ElectrolyteDomain;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.MovingStep;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.StepFactory;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.internal.step.TopMotion;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledDrive;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.Arrays;
import java.util.List;

/** Takes given steps of a scenario without fillers on its first mesh, in scaled units: no error control, no remeshing. */
final class Bench {
    private static final MovingStep.Tolerances NONE =
            new MovingStep.Tolerances(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final MovingStep step;

    private Bench(MovingStep step) {
        this.step = step;
    }

    /** The scenario's own front law. */
    static Bench of(Scenario scenario, Mesh mesh, Tableau tableau) {
        Problem problem = ScaledProblem.of(scenario);
        return of(problem, ScaledDrive.of(scenario), mesh, tableau, moving(problem));
    }

    /** Below a top that stays, on one thread. */
    static StepFactory.FrontLawFactory moving(Problem problem) {
        return (on, elimination) -> FrontLaw.moving(
                on, elimination, problem.lithiumVolume(), Deposition.asSolved(), new TopMotion.Still(), Workers.one());
    }

    static Bench of(
            Problem problem, ControlSchedule controls, Mesh mesh, Tableau tableau, StepFactory.FrontLawFactory law) {
        StepFactory steps = new StepFactory(
                problem,
                controls,
                tableau,
                NONE,
                (elimination, workers) -> new Backend.SeparatedCholesky().create(elimination),
                law,
                Workers.one());
        return new Bench(steps.on(mesh));
    }

    /** The first mesh of a scenario. */
    static Mesh mesh(Scenario scenario) {
        MeshSource.Generated source = (MeshSource.Generated) scenario.mesh();
        double[] xy = FrontProfile.of(scenario).sample(source.front(), source.turning());
        for (int k = 0; k < xy.length; k++) {
            xy[k] *= Scales.PER_METRE;
        }
        double width = scenario.cell().width() * Scales.PER_METRE;
        xy[0] = 0;
        xy[xy.length - 2] = width;
        Sizing sizing =
                new Sizing(source.front() * Scales.PER_METRE, source.bulk() * Scales.PER_METRE, source.growth());
        double height = scenario.cell().height() * Scales.PER_METRE;
        return new ElectrolyteDomain(
                        width,
                        0,
                        Obstacles.of(List.of(), width, FrontSizing.of(sizing.front(), source.turning())),
                        sizing)
                .mesh(new Front(xy), height);
    }

    /** Uniform salt, switched on just now. */
    State start(Mesh mesh) {
        int n = mesh.topology().nodeCount();
        double[] one = new double[n];
        Arrays.fill(one, 1);
        Fields still = new Fields(new double[n], new double[n], 0);
        return step.consistent(0, mesh, new Fields(one, new double[n], 0), still)
                .orElseThrow();
    }

    /** What another bench has left, under the controls of this one. */
    State again(State end) {
        Fields still = Fields.zero(end.fields().variables(), end.fields().nodes());
        return step.consistent(end.time(), DrivePosition.START, end.mesh(), end.fields(), still, end.passed())
                .orElseThrow();
    }

    Attempt.Accepted step(State state, double dt) {
        Attempt attempt = step.attempt(state, dt);
        if (attempt instanceof Attempt.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("at " + state.time() + " s, step " + dt + " s: " + attempt);
    }

    /** By equal steps. */
    State advance(State from, double duration, int steps) {
        State state = from;
        for (int k = 0; k < steps; k++) {
            state = step(state, duration / steps).state();
        }
        return state;
    }

    /** From a start: steps in geometric progression, which resolve that a current switched on is singular in time. */
    State settle(State from, double duration, int steps) {
        double ratio = Math.pow(1e-4, -1.0 / steps);
        double dt = duration * (ratio - 1) / (Math.pow(ratio, steps) - 1);
        State state = from;
        for (int k = 0; k < steps; k++) {
            state = step(state, dt).state();
            dt *= ratio;
        }
        return state;
    }

    static Front front(State state) {
        return Front.of(state.mesh());
    }
}

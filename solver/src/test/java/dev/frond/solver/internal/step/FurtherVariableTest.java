package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.Workers;
import dev.frond.mesh.delaunay.Sizing;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Tracer;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A third variable beside salt and potential is solved with them, balanced, and carried to new meshes. */
class FurtherVariableTest {
    private static final double WIDTH = 2;
    private static final double HEIGHT = 1.5;
    private static final double DIFFUSIVITY = 0.5;
    private static final double SOURCE = 0.3;
    private static final Problem PROBLEM = Tracer.in(
            Problem.ofBox(new BinaryElectrolyte(0.7, 0.4), Electrode.uniform(new ButlerVolmer(0.9, 0.5, 0.5)), 0.013),
            DIFFUSIVITY,
            SOURCE);

    private static ElectrolyteDomain domain(double size) {
        Obstacles none = Obstacles.of(List.of(), WIDTH, FrontSizing.of(size));
        return new ElectrolyteDomain(WIDTH, 0, none, new Sizing(size, size, 0.25));
    }

    private static Front flat(double size) {
        int edges = (int) Math.round(WIDTH / size);
        double[] xy = new double[2 * edges + 2];
        for (int k = 0; k <= edges; k++) {
            xy[2 * k] = WIDTH * k / edges;
        }
        return new Front(xy);
    }

    private static MovingStep step(Mesh mesh, double current, boolean moves) {
        return new StepFactory(
                        PROBLEM,
                        ControlSchedule.constant(new Control.Galvanostatic(current)),
                        Tableau.TR_BDF2,
                        new MovingStep.Tolerances(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
                        (elimination, workers) -> new Backend.SeparatedCholesky()
                                .create(elimination, PROBLEM.variables().size(), workers),
                        (on, elimination) -> moves
                                ? FrontLaw.moving(
                                        on,
                                        elimination,
                                        PROBLEM.lithiumVolume(),
                                        Deposition.asSolved(),
                                        new TopMotion.Still(),
                                        Workers.one())
                                : FrontLaw.frozen(),
                        Workers.one())
                .on(mesh);
    }

    private static State start(MovingStep step, Mesh mesh) {
        int nodes = mesh.topology().nodeCount();
        return step.consistent(0, mesh, PROBLEM.initial(nodes), Fields.zero(3, nodes))
                .orElseThrow();
    }

    private static double integral(State state) {
        int[] nodes = state.mesh().topology().triangles();
        double[] x = state.fields().of(Tracer.INDEX);
        double sum = 0;
        for (int t = 0; 3 * t < nodes.length; t++) {
            sum += state.mesh().area(t) * (x[nodes[3 * t]] + x[nodes[3 * t + 1]] + x[nodes[3 * t + 2]]) / 3;
        }
        return sum;
    }

    /** Steady, at rest: x = 2 + s (H^2 - y^2)/(2 a), held at the top, with no flux through the front. */
    private static double steadyError(double size) {
        Mesh mesh = domain(size).mesh(flat(size), HEIGHT);
        MovingStep step = step(mesh, 0, false);
        State state = start(step, mesh);
        for (double dt = 1; dt < 1e4; dt *= 10) {
            state = ((Attempt.Accepted) step.settle(state, dt)).state();
        }
        double most = 0;
        for (int i = 0; i < mesh.topology().nodeCount(); i++) {
            double y = mesh.coordinates().y(i);
            double exact = Tracer.INITIAL + SOURCE * (HEIGHT * HEIGHT - y * y) / (2 * DIFFUSIVITY);
            most = Math.max(most, Math.abs(state.fields().of(Tracer.INDEX)[i] - exact));
        }
        return most;
    }

    @Test
    void steadyProfileConvergesToTheExactOne() {
        double coarse = steadyError(0.2);
        double fine = steadyError(0.1);
        double order = Math.log(coarse / fine) / Math.log(2);
        System.out.printf("third variable, steady: %.2e, %.2e, order %.2f%n", coarse, fine, order);
        // A linear interpolant of the parabola is off by at most h^2 x''/8.
        assertThat(fine).isLessThan(0.1 * 0.1 * SOURCE / DIFFUSIVITY / 8);
        assertThat(order).isGreaterThan(1.5);
    }

    /** While the front grows: what there is more of has entered through the top or was made. */
    @Test
    void balanceClosesWhileTheFrontMoves() {
        Mesh mesh = domain(0.2).mesh(flat(0.2), HEIGHT);
        MovingStep step = step(mesh, 0.8, true);
        State state = start(step, mesh);
        double begun = integral(state);
        double entered = 0;
        for (int k = 0; k < 10; k++) {
            Attempt.Accepted taken = (Attempt.Accepted) step.attempt(state, 0.2);
            entered += taken.entered().of(1);
            state = taken.state();
        }
        assertThat(state.mesh().coordinates()).isNotSameAs(mesh.coordinates());
        assertThat(Math.abs(entered)).isGreaterThan(0.01);
        assertThat(integral(state) - begun).isCloseTo(entered, within(1e-11 * begun));
    }

    @Test
    void remeshingKeepsItsIntegral() {
        double size = 0.2;
        ElectrolyteDomain domain = domain(size);
        Mesh mesh = domain.mesh(flat(size), HEIGHT);
        MovingStep step = step(mesh, 0.8, true);
        State state = start(step, mesh);
        for (int k = 0; k < 10; k++) {
            state = ((Attempt.Accepted) step.attempt(state, 0.2)).state();
        }
        Remeshing remeshing = new Remeshing(domain, FrontSizing.of(size), Deposition.asSolved(), PROBLEM);
        Remeshing.Result.Done done =
                (Remeshing.Result.Done) remeshing.inspect(state).remeshed();
        State carried = new State(0, done.mesh(), done.fields(), done.rate(), state.loads());
        assertThat(done.fields().variables()).isEqualTo(3);
        assertThat(integral(carried)).isCloseTo(integral(state), within(1e-12 * integral(state)));
    }
}

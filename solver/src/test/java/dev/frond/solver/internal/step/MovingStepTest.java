package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.Workers;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.internal.step.MovingStep.Tolerances;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.linalg.LinearSolveException;
import dev.frond.solver.linalg.LinearSolver;
import dev.frond.solver.linalg.SolverCosts;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.saved.Saved;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single steps in a box of 1 by 1 um with D+ = 1 um2/s, t+ = 0.4 and i0 = 1: the limiting current is 2 D+/height = 2. */
class MovingStepTest {
    private static final double VOLUME = 0.1;
    private static final double CURRENT = 0.5;
    private static final Electrode LITHIUM = Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5));
    private static final Problem OPEN = Problem.ofBox(new BinaryElectrolyte(1, 0.4), LITHIUM, VOLUME);
    private static final Problem CLOSED = OPEN.between(LITHIUM, LITHIUM);
    private static final Tolerances NONE = new Tolerances(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    private static final Tolerances UNIT = new Tolerances(1, 1);
    private static final Control GALVANOSTATIC = new Control.Galvanostatic(CURRENT);

    private static MovingStep step(
            Problem problem, Control control, Tableau tableau, Tolerances tolerances, StepFactory.FrontLawFactory law) {
        return new StepFactory(
                        problem,
                        ControlSchedule.constant(control),
                        tableau,
                        tolerances,
                        (elimination, workers) -> new Backend.SeparatedCholesky().create(elimination),
                        law,
                        Workers.one())
                .on(SampleState.grid(3, 6, 0));
    }

    private static MovingStep frozen(Control control, Tableau tableau, Tolerances tolerances) {
        return step(OPEN, control, tableau, tolerances, (mesh, elimination) -> FrontLaw.frozen());
    }

    private static MovingStep moving(Problem problem, TopMotion top, Tolerances tolerances) {
        return step(
                problem,
                GALVANOSTATIC,
                Tableau.TR_BDF2,
                tolerances,
                (mesh, elimination) ->
                        FrontLaw.moving(mesh, elimination, VOLUME, Deposition.asSolved(), top, Workers.one()));
    }

    private static State start(MovingStep step, double bump) {
        Mesh mesh = SampleState.grid(3, 6, bump);
        int nodes = mesh.topology().nodeCount();
        return step.consistent(3, mesh, OPEN.initial(nodes), Fields.zero(2, nodes))
                .orElseThrow();
    }

    private static Accepted accepted(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Accepted.class);
        return (Accepted) attempt;
    }

    private static Rejected rejected(Attempt attempt) {
        assertThat(attempt).isInstanceOf(Rejected.class);
        return (Rejected) attempt;
    }

    private static double salt(State state) {
        return SampleState.integral(state.mesh(), state.fields().concentration());
    }

    /** Uniform salt: Ohm's law with D+/t+ = 2.5 in the electrolyte, and j = -2 i0 sinh(eta/2). */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, -1, 300})
    void thePotentialOfUniformSalt(double current) {
        State state = start(frozen(new Control.Galvanostatic(current), Tableau.IMPLICIT_EULER, NONE), 0);
        double front = -current / 2.5;
        assertThat(state.time()).isEqualTo(3);
        assertThat(state.fields().potential()[0]).isCloseTo(front, within(1e-11 * Math.abs(front)));
        double overpotential = -2 * Math.log(current / 2 + Math.hypot(current / 2, 1));
        assertThat(state.fields().voltage()).isCloseTo(front + overpotential, within(1e-10));
        assertThat(state.totalReaction()).isCloseTo(current, within(1e-10 * Math.abs(current)));
        assertThat(state.fields().concentration()).containsOnly(1);
    }

    /**
     * After a long implicit step the anions rest: u = 1 - j (1 - y)/(2 D+), but for the mesh, on which psi = ln u is bent. What has
     * entered is known as well as the fields, to 1e-13, over all that has passed.
     */
    @Test
    void aLongStepComesToTheSteadyState() {
        MovingStep step = frozen(GALVANOSTATIC, Tableau.IMPLICIT_EULER, NONE);
        State from = start(step, 0);
        Accepted accepted = accepted(step.attempt(from, 1e9));
        State end = accepted.state();
        assertThat(end.time()).isEqualTo(3 + 1e9);
        assertThat(accepted.charge()).isCloseTo(CURRENT * 1e9, within(1e-3));
        assertThat(accepted.entered().salt())
                .isCloseTo(salt(end) - salt(from), within(1e-13 * Math.abs(accepted.charge())));
        assertThat(accepted.error()).isZero();
        assertThat(accepted.newtonIterations()).isBetween(2, 8);
        for (int node = 0; node < end.fields().nodes(); node++) {
            double y = end.mesh().coordinates().y(node);
            assertThat(end.fields().concentration()[node]).isCloseTo(1 - CURRENT * (1 - y) / 2, within(2e-4));
        }
        assertThat(step.costs())
                .isNotEqualTo(
                        frozen(GALVANOSTATIC, Tableau.IMPLICIT_EULER, NONE).costs());
    }

    @Test
    void aPotentialIsHeld() {
        MovingStep step = frozen(new Control.Potentiostatic(-0.7), Tableau.TR_BDF2, NONE);
        State end = accepted(step.attempt(start(step, 0), 0.1)).state();
        assertThat(end.fields().voltage()).isCloseTo(-0.7, within(1e-12));
    }

    /** A front that is not level: its area grows by the volume of the charge, and what enters is what the salt gains. */
    @Test
    void lithiumAndSaltAreBalancedBelowAReservoir() {
        MovingStep step = moving(OPEN, new TopMotion.Still(), NONE);
        State from = start(step, 0.1);
        double entered = 0;
        double charge = 0;
        State now = from;
        for (int k = 0; k < 3; k++) {
            Accepted accepted = accepted(step.attempt(now, 0.05));
            now = accepted.state();
            entered += accepted.entered().salt();
            charge += accepted.charge();
        }
        assertThat(charge).isCloseTo(3 * 0.05 * CURRENT, within(1e-12));
        double grown = Front.of(now.mesh()).area() - Front.of(from.mesh()).area();
        assertThat(grown).isCloseTo(VOLUME * charge, within(1e-14));
        assertThat(salt(now) - salt(from)).isCloseTo(entered, within(1e-13));
        assertThat(entered).isLessThan(-1e-3);
    }

    /** Between two electrodes all salt stays, and so does the volume of the electrolyte. */
    @Test
    void saltAndVolumeStayBetweenElectrodes() {
        MovingStep step = moving(CLOSED, new TopMotion.Receding(1), NONE);
        State from = start(step, 0.1);
        Accepted accepted = accepted(step.attempt(from, 0.1));
        State end = accepted.state();
        assertThat(accepted.entered().salt()).isZero();
        assertThat(salt(end)).isCloseTo(salt(from), within(1e-13));
        assertThat(end.mesh().top()).isCloseTo(1 + VOLUME * accepted.charge(), within(1e-14));
        assertThat(Front.of(end.mesh()).area() - Front.of(from.mesh()).area())
                .isCloseTo(VOLUME * CURRENT * 0.1, within(1e-14));
    }

    private static State after(MovingStep step, State from, double dt, int steps) {
        State now = from;
        for (int k = 0; k < steps; k++) {
            now = accepted(step.attempt(now, dt)).state();
        }
        return now;
    }

    private static double difference(State a, State b) {
        double most = 0;
        for (int node = 0; node < a.fields().nodes(); node++) {
            most = Math.max(
                    most, Math.abs(a.fields().concentration()[node] - b.fields().concentration()[node]));
        }
        return most;
    }

    /** Against steps of a sixteenth. */
    @Test
    void theErrorEstimateIsTheErrorOfTheStep() {
        MovingStep step = frozen(GALVANOSTATIC, Tableau.TR_BDF2, UNIT);
        State smooth = after(step, start(step, 0), 0.002, 50);
        double dt = 0.02;
        Accepted once = accepted(step.attempt(smooth, dt));
        double error = difference(once.state(), after(step, smooth, dt / 16, 16));
        assertThat(once.error()).isCloseTo(error, within(0.25 * error));
        Accepted half = accepted(step.attempt(smooth, dt / 2));
        assertThat(once.error() / half.error()).isBetween(6.0, 9.0);
        MovingStep strict = frozen(GALVANOSTATIC, Tableau.TR_BDF2, new Tolerances(0.5 * once.error(), 1));
        Rejected refused = rejected(strict.attempt(smooth, dt));
        assertThat(refused.reason()).isEqualTo(Reason.FIELD_ERROR);
        assertThat(refused.error()).isCloseTo(2, within(1e-3));
        assertThat(refused.newtonIterations()).isPositive();
        Accepted settled = accepted(strict.settle(smooth, dt));
        assertThat(settled.error()).isZero();
        // the slope that it leaves is that of a line
        double[] rate = settled.state().rate().concentration();
        double moved =
                settled.state().fields().concentration()[0] - smooth.fields().concentration()[0];
        assertThat(rate[0]).isCloseTo(moved / dt, within(1e-10));
    }

    @Test
    void stepsAreRefusedForAReason() {
        MovingStep coarse = moving(OPEN, new TopMotion.Still(), new Tolerances(1e9, 1e-15));
        Rejected front = rejected(coarse.attempt(start(coarse, 0.1), 0.1));
        assertThat(front.reason()).isEqualTo(Reason.FRONT_ERROR);
        assertThat(front.error()).isGreaterThan(1);
        MovingStep far = moving(OPEN, new TopMotion.Still(), NONE);
        // the front comes to 0.95 um at the end, or to 0.97 at the first stage
        Rejected end = rejected(far.attempt(start(far, 0), 19));
        assertThat(end.reason()).isEqualTo(Reason.MESH);
        assertThat(end.newtonIterations()).isPositive();
        Rejected ahead = rejected(far.attempt(start(far, 0), 33));
        assertThat(ahead.reason()).isEqualTo(Reason.MESH);
        assertThat(ahead.newtonIterations()).isZero();
        Control beyond = new Control.Galvanostatic(2.1);
        MovingStep depleted = frozen(beyond, Tableau.IMPLICIT_EULER, NONE);
        Rejected newton = rejected(depleted.attempt(start(depleted, 0), 1e3));
        assertThat(newton.reason()).isIn(Reason.NEWTON, Reason.LINEAR);
        assertThat(newton.newtonIterations()).isPositive();
        MovingStep less = frozen(new Control.Galvanostatic(1.9), Tableau.IMPLICIT_EULER, NONE);
        double left = Arrays.stream(accepted(less.attempt(start(less, 0), 1e6))
                        .state()
                        .fields()
                        .concentration())
                .min()
                .orElseThrow();
        assertThat(left).isCloseTo(0.05, within(0.02));
    }

    @Test
    void aSystemThatIsNotSolvedIsRefused() {
        MovingStep sound = frozen(GALVANOSTATIC, Tableau.IMPLICIT_EULER, NONE);
        State state = start(sound, 0);
        MovingStep failing = new StepFactory(
                        OPEN,
                        ControlSchedule.constant(GALVANOSTATIC),
                        Tableau.IMPLICIT_EULER,
                        NONE,
                        (elimination, workers) -> new Unsolving(),
                        (mesh, elimination) -> FrontLaw.frozen(),
                        Workers.one())
                .on(SampleState.grid(3, 6, 0));
        assertThat(rejected(failing.attempt(state, 0.1)).reason()).isEqualTo(Reason.LINEAR);
        Fields shifted = new Fields(
                state.fields().concentration(), new double[state.fields().nodes()], 1);
        assertThat(failing.consistent(0, state.mesh(), shifted, state.rate())).isEmpty();
    }

    private static final class Unsolving implements LinearSolver {
        @Override
        public void solve(CoupledSystem system, double[] residual, double[] increment, double tolerance) {
            throw new LinearSolveException("none");
        }

        @Override
        public void forget() {}

        @Override
        public SolverCosts costs() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Saved save() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(Saved saved) {
            throw new UnsupportedOperationException();
        }
    }
}

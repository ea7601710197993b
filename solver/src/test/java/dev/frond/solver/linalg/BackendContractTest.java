package dev.frond.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link Backend} must do. */
class BackendContractTest {
    private static final double[] STEPS = {0.01, 1, 100};

    private final ElectrolyteBox box = new ElectrolyteBox(31, 19);
    private final int nodes = box.nodes();

    static Stream<Backend> backends() {
        return Stream.of(new Backend.SeparatedCholesky(), new Backend.CoupledLu());
    }

    @Test
    void everyBackendIsTested() {
        assertThat(backends().map(Object::getClass)).containsExactlyInAnyOrder(Backend.class.getPermittedSubclasses());
    }

    /** All kinds of system, at short and long steps, with a full and with a depleted anode. */
    private List<CoupledSystem> systems() {
        return Arrays.stream(STEPS)
                .boxed()
                .flatMap(dt -> Stream.of(
                        box.galvanostatic(new ElectrolyteBox.Step(dt, 0.2, -0.1)),
                        box.galvanostatic(new ElectrolyteBox.Step(dt, 0.01, -2)),
                        box.potentiostatic(new ElectrolyteBox.Step(dt, 0.2, -2)),
                        box.potentiostatic(new ElectrolyteBox.Step(dt, 0.01, -0.1)),
                        box.betweenElectrodes(new ElectrolyteBox.Step(dt, 0.2, -0.1)),
                        box.betweenElectrodes(new ElectrolyteBox.Step(dt, 0.01, -2))))
                .toList();
    }

    private double[] randomResidual(long seed) {
        Random random = new Random(seed);
        double[] residual = new double[2 * nodes + 1];
        Arrays.setAll(residual, i -> 2 * random.nextDouble() - 1);
        return residual;
    }

    /** One instance solves one system after another; each increment must reproduce a known solution to 1e-9. */
    @ParameterizedTest
    @MethodSource("backends")
    void reproducesKnownIncrements(Backend backend) {
        LinearSolver solver = backend.create(box.elimination());
        double[] increment = new double[2 * nodes + 1];
        double[] residual = new double[2 * nodes + 1];
        long seed = 1;
        for (CoupledSystem system : systems()) {
            double[] expected = randomResidual(seed++);
            system.multiply(expected, residual);
            solver.solve(system, residual, increment);
            assertThat(distance(increment, expected)).isLessThan(1e-9);
        }
        assertThat(solver.costs().solves()).isEqualTo(systems().size());
    }

    @ParameterizedTest
    @MethodSource("backends")
    void agreesWithTheReference(Backend backend) {
        LinearSolver solver = backend.create(box.elimination());
        LinearSolver reference = new Backend.CoupledLu().create(box.elimination());
        double[] increment = new double[2 * nodes + 1];
        double[] expected = new double[2 * nodes + 1];
        for (CoupledSystem system : systems()) {
            double[] residual = randomResidual(7);
            solver.solve(system, residual, increment);
            reference.solve(system, residual, expected);
            assertThat(distance(increment, expected)).isLessThan(1e-9 * maximum(expected));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void givenValuesAreTakenOver(Backend backend) {
        LinearSolver solver = backend.create(box.elimination());
        double[] increment = new double[2 * nodes + 1];
        double[] residual = randomResidual(3);
        solver.solve(box.potentiostatic(new ElectrolyteBox.Step(1, 0.2, -1)), residual, increment);
        // Relative to the largest element: an iteration leaves its tolerance in these rows too.
        double tolerance = 1e-10 * maximum(increment);
        for (int i = 0; i < nodes; i++) {
            if (box.onTop(i)) {
                assertThat(Math.abs(increment[i] - residual[i])).isLessThan(tolerance);
                assertThat(Math.abs(increment[nodes + i] - residual[nodes + i])).isLessThan(tolerance);
            }
        }
        assertThat(Math.abs(increment[2 * nodes] - residual[2 * nodes])).isLessThan(tolerance);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void noResidualNoIncrement(Backend backend) {
        double[] increment = randomResidual(1);
        backend.create(box.elimination())
                .solve(box.galvanostatic(new ElectrolyteBox.Step(1, 0.2, -1)), new double[2 * nodes + 1], increment);
        assertThat(maximum(increment)).isZero();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void whatIsForgottenDoesNotChangeTheBits(Backend backend) {
        CoupledSystem system = box.galvanostatic(new ElectrolyteBox.Step(1, 0.2, -1));
        double[] expected = new double[2 * nodes + 1];
        double[] increment = new double[2 * nodes + 1];
        backend.create(box.elimination()).solve(system, randomResidual(2), expected);
        LinearSolver solver = backend.create(box.elimination());
        solver.solve(box.galvanostatic(new ElectrolyteBox.Step(2, 0.1, -2)), randomResidual(5), increment);
        solver.forget();
        solver.solve(system, randomResidual(2), increment);
        assertThat(increment).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void notANumberIsAFailureNotAResult(Backend backend) {
        LinearSolver solver = backend.create(box.elimination());
        CoupledSystem broken = box.galvanostatic(new ElectrolyteBox.Step(1, 0.2, -1));
        broken.saltSalt().value()[box.sparsity().index(200, 200)] = Double.NaN;
        double[] increment = new double[2 * nodes + 1];
        assertThatThrownBy(() -> solver.solve(broken, randomResidual(1), increment))
                .isInstanceOf(LinearSolveException.class);
        double[] expected = randomResidual(4);
        double[] residual = new double[2 * nodes + 1];
        CoupledSystem sound = box.galvanostatic(new ElectrolyteBox.Step(1, 0.2, -1));
        sound.multiply(expected, residual);
        solver.solve(sound, residual, increment);
        assertThat(distance(increment, expected)).isLessThan(1e-9);
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double maximum(double[] vector) {
        return distance(vector, new double[vector.length]);
    }
}

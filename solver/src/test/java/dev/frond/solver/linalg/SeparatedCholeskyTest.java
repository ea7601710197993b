package dev.frond.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.Threads;
import dev.frond.algebra.Workers;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The preconditioner is good at every step size and mesh, and its factors last. */
class SeparatedCholeskyTest {
    private static SolverCosts solve(LinearSolver solver, CoupledSystem system) {
        double[] residual = new double[system.size()];
        residual[system.size() - 1] = 1;
        SolverCosts before = solver.costs();
        solver.solve(system, residual, new double[system.size()]);
        SolverCosts after = solver.costs();
        return new SolverCosts(
                1,
                after.factorisations() - before.factorisations(),
                after.krylovIterations() - before.krylovIterations());
    }

    @Test
    void iterationsDependNeitherOnTheStepNorOnTheMesh() {
        for (int columns : new int[] {16, 31, 61}) {
            ElectrolyteBox box = new ElectrolyteBox(columns, columns * 3 / 5);
            for (double dt : new double[] {0.01, 0.1, 1, 10, 100}) {
                LinearSolver solver = new Backend.SeparatedCholesky().create(box.elimination());
                SolverCosts costs = solve(solver, box.galvanostatic(new ElectrolyteBox.Step(dt, 0.2, -1)));
                assertThat(costs.krylovIterations()).isLessThanOrEqualTo(13);
            }
        }
    }

    @Test
    void factorsAreKeptForSimilarSystemsAndReplacedWhenWorn() {
        ElectrolyteBox box = new ElectrolyteBox(31, 19);
        LinearSolver solver = new Backend.SeparatedCholesky().create(box.elimination());
        solve(solver, box.galvanostatic(new ElectrolyteBox.Step(1, 0.2, -1)));
        for (double dt : new double[] {1.05, 1.1, 1.15}) {
            SolverCosts costs = solve(solver, box.galvanostatic(new ElectrolyteBox.Step(dt, 0.21, -1.05)));
            assertThat(costs.factorisations()).isZero();
        }
        solve(solver, box.galvanostatic(new ElectrolyteBox.Step(0.001, 0.2, -1)));
        solve(solver, box.galvanostatic(new ElectrolyteBox.Step(0.001, 0.2, -1)));
        assertThat(solver.costs().factorisations()).isEqualTo(2);
        SolverCosts renewed = solve(solver, box.galvanostatic(new ElectrolyteBox.Step(0.001, 0.2, -1)));
        assertThat(renewed.factorisations()).isZero();
        assertThat(renewed.krylovIterations()).isLessThanOrEqualTo(13);
    }

    @Test
    void twoThreadsGiveTheSameIncrements() {
        ElectrolyteBox box = new ElectrolyteBox(40, 24);
        try (Workers two = new Threads(2, 0).start()) {
            LinearSolver one = new Backend.SeparatedCholesky().create(box.elimination());
            LinearSolver other = new Backend.SeparatedCholesky().create(box.elimination(), CoupledSystem.BINARY, two);
            for (double dt : new double[] {0.01, 1, 1.1, 100}) {
                CoupledSystem system = box.galvanostatic(new ElectrolyteBox.Step(dt, 0.2, -1));
                double[] residual = new Random(5).doubles(system.size()).toArray();
                double[] increment = new double[system.size()];
                double[] otherIncrement = new double[system.size()];
                one.solve(system, residual, increment, 1e-9);
                other.solve(system, residual, otherIncrement, 1e-9);
                assertThat(otherIncrement).isEqualTo(increment);
                assertThat(other.costs()).isEqualTo(one.costs());
            }
        }
    }
}

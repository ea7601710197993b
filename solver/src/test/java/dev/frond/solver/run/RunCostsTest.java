package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.linalg.SolverCosts;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The costs of a run are what {@link Summary.Costs} says. */
class RunCostsTest {
    private static Mesh box(double height) {
        return new Mesh(
                new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {
                    BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT
                }),
                new Coordinates(new double[] {0, 0, 1, 0, 1, height, 0, height}));
    }

    /** Works for a time by the clock that the costs are taken by. */
    private static int pause(int milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return milliseconds;
    }

    /** A remeshing that is refused makes no mesh, but takes its time. */
    @Test
    void aRefusedRemeshingMakesNoTopology() {
        RunCosts expenses = new RunCosts();
        expenses.made(box(1));
        expenses.meshing(() -> pause(20));
        assertThat(expenses.costs().remeshings()).isZero();
        assertThat(expenses.costs().meshSeconds()).isGreaterThanOrEqualTo(0.02);
        expenses.made(box(0.5));
        assertThat(expenses.costs().remeshings()).isEqualTo(1);
        assertThat(expenses.costs().leastAngle()).isCloseTo(Math.toDegrees(Math.atan(0.5)), within(1e-9));
    }

    @Test
    void stepsOfBothKindsHaveIterations() {
        RunCosts expenses = new RunCosts();
        expenses.accepted(3);
        expenses.rejected(5);
        expenses.retired(new SolverCosts(9, 2, 70));
        expenses.retired(new SolverCosts(1, 1, 7));
        Summary.Costs costs = expenses.costs();
        assertThat(List.of(costs.steps(), costs.rejected(), costs.newtonIterations()))
                .containsExactly(1, 1, 8);
        assertThat(List.of(costs.factorisations(), costs.krylovIterations())).containsExactly(3, 77);
    }

    @Test
    void assemblyIsWhatSolvesLeaveOfSteps() {
        RunCosts expenses = new RunCosts();
        expenses.stepping(() -> pause(10) + expenses.solving().time(() -> pause(50)));
        Summary.Costs costs = expenses.costs();
        assertThat(costs.solveSeconds()).isGreaterThanOrEqualTo(0.05);
        assertThat(costs.assemblySeconds()).isGreaterThanOrEqualTo(0.01);
        assertThat(costs.wallSeconds()).isGreaterThanOrEqualTo(costs.assemblySeconds() + costs.solveSeconds());
    }

    /** Each jump of the drive has a search for a potential, whose solves are part of no step. */
    @Test
    void theCostsOfARunWithJumps() {
        List<Drive.Part> segments = List.of(
                new Drive.Segment(2, new Drive.CurrentDensity(10)), new Drive.Segment(2, new Drive.CurrentDensity(20)));
        Scenario scenario = new Scenario(
                "jumps",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(2e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(10, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1e-6, 0.3e-6, 0.2e-6))),
                List.of(),
                new Drive.Profile(segments, 5),
                new TimeControl(20, new TimeControl.Scheme.Adaptive(1e-3, 0.1, 5)),
                new MeshSource.Generated(100e-9, 600e-9),
                new Output(20, List.of()));
        Recorder seen = new Recorder();
        Summary.Costs costs = Simulation.of(scenario).run(seen).costs();
        assertThat(costs.steps()).isEqualTo(seen.rows.size());
        assertThat(costs.newtonIterations())
                .isGreaterThanOrEqualTo(
                        seen.rows.stream().mapToInt(SeriesRow::newtonIterations).sum());
        assertThat(costs.assemblySeconds()).isPositive();
        assertThat(costs.assemblySeconds() + costs.solveSeconds() + costs.meshSeconds())
                .isLessThanOrEqualTo(costs.wallSeconds());
    }
}

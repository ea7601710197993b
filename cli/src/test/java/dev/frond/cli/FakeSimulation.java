package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ten steps of nothing, on two triangles of the scenario's box, with the outcome that a test wants. */
final class FakeSimulation implements Simulator {
    private static final int STEPS = 10;

    private final Outcome outcome;
    private final int framesPerStep;

    /** With a frame after every step. */
    FakeSimulation(Outcome outcome) {
        this(outcome, 1);
    }

    private FakeSimulation(Outcome outcome, int framesPerStep) {
        this.outcome = outcome;
        this.framesPerStep = framesPerStep;
    }

    /** Without frames, so that there is no picture to draw, which takes most of a test's time. */
    static FakeSimulation bare(Outcome outcome) {
        return new FakeSimulation(outcome, 0);
    }

    @Override
    public Summary run(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch) {
        watch.started(scenario, 4);
        frames(scenario, 0, watch);
        SeriesRow last = null;
        Outcome reached = outcome;
        for (int k = 1; k <= STEPS; k++) {
            double time = scenario.time().end() * k / STEPS;
            last = row(time, scenario.time().end() / STEPS);
            watch.accepted(last);
            frames(scenario, time, watch);
            if (watch.interrupted()) {
                reached = Outcome.INTERRUPTED;
                break;
            }
        }
        Summary summary = new Summary(
                scenario.name(),
                reached,
                last == null ? 0 : last.time(),
                last,
                new Summary.LedgerTotals(1, 2e5, 1e-5, 0, 0, 1e-8, 1e-8, 0, 0, 1e-14, 2e-14),
                List.of(new Event("something", 1, 1e-6, 2e-6, 0, 0)),
                Map.of(),
                new Summary.Costs(STEPS, 0, STEPS, STEPS, STEPS, 0, 30, 0.1, 0.2, 0.3, 0.7));
        watch.finished(summary);
        return summary;
    }

    private void frames(Scenario scenario, double time, Observer watch) {
        for (int k = 0; k < framesPerStep; k++) {
            watch.frame(frame(scenario, time));
        }
    }

    private static SeriesRow row(double time, double step) {
        return new SeriesRow(
                time, step, -0.05, 3, 1e-4, 0.1e-6, 0.1e-6, 0.3e-6, 0, 5e-6, 4, 3, 900, 950, 1e-8, 1e-15, 1e-15, 4, 2,
                0.1);
    }

    private static Snapshot frame(Scenario scenario, double time) {
        double w = scenario.cell().width();
        double h = scenario.cell().height();
        Mesh mesh = new Mesh(
                new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {
                    BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT
                }),
                new Coordinates(new double[] {0, 0, w, 0, w, h, 0, h}));
        double[] flux = {0, -3e-5, 0, -3e-5, 0, -2e-5, 0, -2e-5};
        return new Snapshot(
                time,
                mesh,
                new double[] {900, 900, 1000, 1000},
                new double[] {-0.02, -0.02, 0, 0},
                -0.05,
                flux,
                new double[] {0, -3e-5, 0, -2e-5},
                new double[] {0, -3, 0, -3},
                List.of());
    }
}

package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.junit.jupiter.api.Test;

/** Lithium rises past a filler, from the first contact to the top. */
class FillerPassingVerification {
    private static final double WIDTH = 2e-6;
    private static final double HEIGHT = 1.5e-6;
    private static final double CENTRE = 0.6e-6;
    private static final double RADIUS = 0.25e-6;
    private static final double CURRENT = 3;

    private static Scenario scenario(double x, double exchange, double size, double end, List<Double> frames) {
        return new Scenario(
                "passing",
                318,
                new Electrolyte(1000, 0.6, new Electrolyte.TransportData.Diffusivity(1.7e-12)),
                new Cell(WIDTH, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(exchange, 0.5, 0.5, 0, true, List.of()),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(),
                        2 * RADIUS,
                        new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(x, CENTRE))))),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.1, end / 20)),
                new MeshSource.Generated(size, 5 * size),
                new Output(end, frames));
    }

    /** Lithium below y, m2, in the box with the filler. */
    private static double lithium(double y) {
        double d = (CENTRE - y) / RADIUS;
        double segment = RADIUS * RADIUS * (Math.acos(d) - d * Math.sqrt(1 - d * d));
        return WIDTH * y - segment;
    }

    private static double level(double time) {
        double speed = CURRENT * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
        return new BrentSolver(1e-15).solve(100, y -> lithium(y) - WIDTH * speed * time, CENTRE - RADIUS, CENTRE);
    }

    /**
     * With kinetics far slower than transport lithium grows at one speed everywhere; as long as a filler's wall leans over
     * the front, the front stays level, at the height that the charge and the filler's shape give.
     */
    @Test
    void aFrontOfUniformCurrentStaysLevel() {
        Report.title("Level front past a filler: largest distance of a node from the exact level, of the edge length");
        List<Double> times = List.of(1000.0, 1100.0, 1200.0, 1300.0);
        for (double size : new double[] {50e-9, 25e-9, 12.5e-9}) {
            Recording run = Recording.of(scenario(1e-6, 0.02, size, 1300, times));
            double most = 0;
            for (Snapshot frame : run.frames().subList(1, run.frames().size())) {
                most = Math.max(most, unevenness(frame, level(frame.time())));
            }
            Report.absolute("edges of " + size + " m", 0, most / size);
            // The wedge between front and wall is closed by rule where it is narrower than 0.4 of an edge.
            assertThat(most / size).isLessThan(0.4);
            assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(1e-11);
            assertThat(run.summary().ledger().saltDefectMax()).isLessThan(1e-11);
        }
    }

    private static double unevenness(Snapshot frame, double level) {
        Coordinates at = frame.mesh().coordinates();
        AnodePath path = frame.mesh().topology().anode();
        return IntStream.range(0, path.nodes().length)
                .filter(k -> (k > 0 && path.isLithium(k - 1)) || (k < path.edgeCount() && path.isLithium(k)))
                .mapToDouble(k -> Math.abs(at.y(path.nodes()[k]) - level))
                .max()
                .orElseThrow();
    }

    /** Beside the middle, with current that gathers where it can: events in turn on finer and finer meshes. */
    @Test
    void eventsConverge() {
        Report.title("A filler is met, engulfed, and the top is reached, s");
        double[] sizes = {80e-9, 40e-9, 20e-9};
        double[][] times = new double[sizes.length][];
        for (int k = 0; k < sizes.length; k++) {
            Summary summary = Recording.of(scenario(0.8e-6, 30, sizes[k], 5000, List.of()))
                    .summary();
            assertThat(summary.outcome()).isEqualTo(Outcome.SHORT_CIRCUIT);
            assertThat(summary.events())
                    .extracting(Event::kind)
                    .containsExactly("filler-contact", "engulfed", "short-circuit");
            times[k] = summary.events().stream().mapToDouble(Event::time).toArray();
        }
        for (int event = 0; event < 3; event++) {
            double coarse = Math.abs(times[0][event] - times[1][event]);
            double fine = Math.abs(times[1][event] - times[2][event]);
            Report.absolute("event " + event + ", from 80 to 40 nm", times[1][event], times[0][event]);
            Report.absolute("event " + event + ", from 40 to 20 nm", times[2][event], times[1][event]);
            assertThat(fine).as("event %d", event).isLessThan(0.75 * coarse + 1e-3 * times[2][event]);
        }
    }
}

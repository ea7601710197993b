package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lithium grows round a pair of fillers that touch and past fillers that a side cuts, until it reaches the top. */
class CrowdedFillersVerification {
    private static final double BOUND = 1e-9;

    private static Scenario scenario() {
        FillerGroup pair = group(0.5e-6, 1.2e-6, 0.9e-6, 1.7e-6, 0.9e-6);
        FillerGroup atSides = group(0.6e-6, 0.1e-6, 0.8e-6, 2.7e-6, 1.1e-6);
        return new Scenario(
                "crowded",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.829901682e-14)),
                new Cell(3e-6, 2e-6, new Cell.Top.Reservoir()),
                new Anode(0.5, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1.3e-6, 0.1e-6, 0.3e-6))),
                List.of(pair, atSides),
                new Drive.CurrentDensity(0.5),
                new TimeControl(60_000, new TimeControl.Scheme.Adaptive(1e-2, 0.01, 1000)),
                new MeshSource.Generated(60e-9, 200e-9),
                new Output(60_000, List.of()));
    }

    private static FillerGroup group(double diameter, double ax, double ay, double bx, double by) {
        return new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                diameter,
                new FillerGroup.Placement.Explicit(
                        List.of(new FillerGroup.Point(ax, ay), new FillerGroup.Point(bx, by))));
    }

    @Test
    void toTheShortCircuit() {
        Report.title("Lithium round a touching pair and past fillers at the sides");
        Recording run = Recording.of(scenario());
        Report.absolute(
                "lithium balance error, relative", 0, run.summary().ledger().lithiumDefectMax());
        Report.absolute(
                "salt balance error, relative", 0, run.summary().ledger().saltDefectMax());
        assertThat(run.summary().outcome()).isEqualTo(Outcome.SHORT_CIRCUIT);
        assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(BOUND);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(BOUND);
        List<Event> events = run.summary().events();
        assertThat(events.stream().filter(event -> event.kind().equals("filler-contact")))
                .hasSize(3);
        assertThat(events.stream().filter(event -> event.kind().equals("engulfed")))
                .isNotEmpty();
        assertThat(run.frames().get(0).mesh().topology().anode().nodes()).hasSizeGreaterThan(40);
    }
}

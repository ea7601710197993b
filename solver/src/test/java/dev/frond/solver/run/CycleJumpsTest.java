package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ScenarioProblem;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.model.TimeControl.Cycles;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Pulses on a bump in a box 1 um wide, a quarter of the time. */
class CycleJumpsTest {
    private static final double PERIOD = 0.5;
    private static final double DUTY = 0.25;
    private static final double TOLERANCE = 5e-3;

    private final List<SeriesRow> rows = new ArrayList<>();

    private static Drive.Profile pulses(double peak, int repeat) {
        return new Drive.Profile(
                List.of(
                        new Drive.Segment(DUTY * PERIOD, new Drive.CurrentDensity(peak)),
                        new Drive.Segment((1 - DUTY) * PERIOD, new Drive.Rest())),
                repeat);
    }

    private static Scenario scenario(Drive drive, double end, List<FillerGroup> fillers, Cycles cycles) {
        return scenario(2e-13, 2, drive, end, fillers, cycles);
    }

    private static Scenario scenario(
            double diffusivity, double exchange, Drive drive, double end, List<FillerGroup> fillers, Cycles cycles) {
        return new Scenario(
                "pulses",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(diffusivity)),
                new Cell(1e-6, 2e-6, new Cell.Top.Reservoir()),
                new Anode(exchange, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(0.5e-6, 0.2e-6, 0.15e-6))),
                fillers,
                drive,
                new TimeControl(end, List.of(), new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20), cycles),
                new MeshSource.Generated(80e-9, 300e-9),
                new Output(end, List.of()));
    }

    private Summary run(Scenario scenario) {
        rows.clear();
        return Simulation.of(scenario).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }
        });
    }

    private static SeriesRow last(Summary summary) {
        return Objects.requireNonNull(summary.last());
    }

    /**
     * Pulses of 25 ms every 0.1 s, which grow half a per cent more than their mean current does. Most of that comes out of a fifteenth
     * of the steps; the thickness agrees to rounding, the salt to what comes and goes in a cycle.
     */
    @Test
    void growsAsWithAllCycles() {
        int count = 400;
        double end = 40;
        Drive drive = new Drive.Profile(
                List.of(
                        new Drive.Segment(0.025, new Drive.CurrentDensity(20)),
                        new Drive.Segment(0.075, new Drive.Rest())),
                count);
        Summary all = run(quick(drive, end, new Cycles.Resolved()));
        Summary mean = run(quick(new Drive.CurrentDensity(5), end, new Cycles.Resolved()));
        Summary jumped = run(quick(drive, end, new Cycles.Jump(TOLERANCE)));

        CycleReport report = jumped.cycles().orElseThrow();
        assertThat(all.cycles()).isEmpty();
        assertThat(report.resolved() + report.jumped()).isEqualTo(count);
        assertThat(report.error()).isPositive().isLessThan(TOLERANCE);
        assertThat(jumped.costs().steps()).isLessThan(all.costs().steps() / 15);

        double difference = last(all).frontTip() - last(mean).frontTip();
        assertThat(difference).isGreaterThan(0.003 * (last(mean).frontTip() - 0.2e-6));
        assertThat(last(jumped).frontTip()).isCloseTo(last(all).frontTip(), within(0.2 * difference));
        assertThat(last(jumped).frontMean())
                .isCloseTo(last(all).frontMean(), within(1e-12 * last(all).frontMean()));
        assertThat(last(jumped).salt())
                .isCloseTo(last(all).salt(), within(1e-3 * last(all).salt()));
        assertThat(jumped.ledger().saltDefectMax()).isLessThan(1e-11);
        assertThat(jumped.ledger().lithiumDefectMax()).isLessThan(1e-11);
    }

    private static Scenario quick(Drive drive, double end, Cycles cycles) {
        return scenario(1e-12, 0.5, drive, end, List.of(), cycles);
    }

    /** A jump ends with the cycle in which the front meets something. */
    @Test
    void computesCyclesAfterAContact() {
        FillerGroup filler = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                0.3e-6,
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(0.5e-6, 0.6e-6))));
        int count = 2000;
        Summary summary = run(scenario(pulses(60, count), count * PERIOD, List.of(filler), new Cycles.Jump(TOLERANCE)));

        Event contact = summary.events().get(0);
        assertThat(contact.kind()).isEqualTo("filler-contact");
        double next = (Math.floor(contact.time() / PERIOD) + 1) * PERIOD;
        assertThat(rows).anySatisfy(row -> assertThat(row.time()).isCloseTo(next, within(1e-9)));
        assertThat(rows.stream()
                        .filter(row -> row.time() > next && row.time() <= next + 0.9 * DUTY * PERIOD)
                        .map(SeriesRow::current))
                .isNotEmpty()
                .allSatisfy(current -> assertThat(current).isCloseTo(60, within(1e-9)));
    }

    /** With a mean below the limiting current, and pulses above it that use up the salt: cycles are computed where that comes near. */
    @Test
    void seesThatPulsesUseUpTheSalt() {
        Drive drive = pulses(260, 4000);
        Summary all = run(scenario(drive, 200, List.of(), new Cycles.Resolved()));
        Summary jumped = run(scenario(drive, 200, List.of(), new Cycles.Jump(TOLERANCE)));

        assertThat(all.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(jumped.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(jumped.time()).isCloseTo(all.time(), within(PERIOD));
    }

    @Test
    void goesOnToTheBit() {
        Scenario scenario = scenario(pulses(60, 300), 300 * PERIOD, List.of(), new Cycles.Jump(TOLERANCE));
        List<Saved> saved = new ArrayList<>();
        Simulation simulation = Simulation.of(scenario);
        Summary whole = simulation.run(new Observer() {
            @Override
            public void resumable(Supplier<Saved> state, boolean ends) {
                saved.add(state.get());
            }
        });
        for (int k = 0; k < saved.size(); k += saved.size() / 7) {
            assertThat(simulation.resume(saved.get(k), new Observer() {}).untimed())
                    .isEqualTo(whole.untimed());
        }
    }

    private static List<String> paths(Drive drive) {
        return scenario(drive, 10, List.of(), new Cycles.Jump(TOLERANCE)).problems().stream()
                .map(ScenarioProblem::path)
                .toList();
    }

    @Test
    void isForCyclesOfCurrentsThatAreGiven() {
        assertThat(paths(pulses(60, 20))).isEmpty();
        assertThat(paths(pulses(60, 1))).containsExactly("time.cycles");
        assertThat(paths(new Drive.CurrentDensity(3))).containsExactly("time.cycles");
        assertThat(paths(new Drive.Profile(List.of(new Drive.Segment(1, new Drive.Potential(-0.1))), 10)))
                .containsExactly("time.cycles");
        Drive.Segment back = new Drive.Segment(0.1, new Drive.CurrentDensity(-3));
        assertThat(paths(new Drive.Profile(List.of(new Drive.Segment(1, new Drive.CurrentDensity(3)), back), 10)))
                .containsExactly("time.cycles");
    }
}

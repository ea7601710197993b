package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Level electrodes of a frozen cell under many times the limiting current: Sand's time, {@code pi D (F c/(2 j (1 - t+)))^2} with D = 2 D+
 * (1 - t+), while the layer without salt is thin. Steps are to 1e-3, edges 150 nm where the layer is 0.6 um: some percent.
 */
class DepletionTest {
    private static final double SALT = 1000;
    private static final double CURRENT = 300;
    private static final double OFF = 0.05;

    private static double sand() {
        double reach = Constants.FARADAY * SALT / (2 * CURRENT * 0.6);
        return Math.PI * 1.2e-12 * reach * reach;
    }

    private static Summary run(Drive drive, Cell.Top top, double tethered, double end) {
        Scenario scenario = new Scenario(
                "depletion",
                318,
                new Electrolyte(SALT, 0.4, new Electrolyte.TransportData.Diffusivity(1e-12))
                        .withTetheredAnions(tethered),
                new Cell(0.5e-6, 3e-6, top),
                new Anode(100, 0.5, 0.5, 0, false, List.of()),
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, end / 1e4, end / 10)),
                new MeshSource.Generated(50e-9, 150e-9),
                new Output(end, List.of()));
        return Simulation.of(scenario).run(new Recorder());
    }

    @Test
    void theAnodeIsDepletedAtSandsTime() {
        Summary summary = run(new Drive.CurrentDensity(CURRENT), new Cell.Top.Reservoir(), 0, 10 * sand());
        assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(summary.time()).isBetween((1 - OFF) * sand(), (1 + OFF) * sand());
        assertThat(summary.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("depleted");
            assertThat(event.y()).isZero();
            assertThat(event.time()).isEqualTo(summary.time());
        });
    }

    /** Under a current the other way it is the counter electrode that plates. */
    @Test
    void whileTheAnodeIsStrippedTheCounterElectrodeIsDepleted() {
        Summary summary = run(new Drive.CurrentDensity(-CURRENT), new Cell.Top.CounterElectrode(100), 0, 10 * sand());
        assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(summary.time()).isBetween((1 - OFF) * sand(), (1 + OFF) * sand());
        assertThat(summary.events()).singleElement().satisfies(event -> assertThat(event.y())
                .isBetween(3e-6 - 1e-12, 3e-6 + 1e-12));
    }

    /** The time counts from when the current was switched on. */
    @Test
    void aRestBeforeIsNoTimeOfTheCurrent() {
        Drive late = new Drive.Profile(
                List.of(
                        new Drive.Segment(3 * sand(), new Drive.Rest()),
                        new Drive.Segment(5 * sand(), new Drive.CurrentDensity(CURRENT))),
                1);
        Summary summary = run(late, new Cell.Top.Reservoir(), 0, 8 * sand());
        assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(summary.time() - 3 * sand()).isBetween((1 - OFF) * sand(), (1 + OFF) * sand());
    }

    /** The cations of bound anions react on. */
    @Test
    void withBoundAnionsTheCurrentGoesOn() {
        Summary summary = run(new Drive.CurrentDensity(CURRENT), new Cell.Top.Reservoir(), 0.5, 2 * sand());
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(summary.events()).isEmpty();
    }
}

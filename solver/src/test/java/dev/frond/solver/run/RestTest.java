package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells without a current, from the start or between pulses. */
class RestTest {
    private static final double PULSE = 6;

    private static Scenario cell(double transference, List<Defect> defects, Drive drive, double end) {
        return new Scenario(
                "rest",
                318,
                new Electrolyte(1000, transference, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(2e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(1, 0.5, 0.5, 0, true, defects),
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(50e-9, 300e-9),
                new Output(end, List.of()));
    }

    /** Nothing happens. With equal ions there is no diffusion potential either, and all residuals are zero. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.3})
    void aCellAtRestStaysAsItIs(double transference) {
        for (Drive drive : List.of(new Drive.Rest(), new Drive.CurrentDensity(0), new Drive.Potential(0))) {
            Recorder seen = new Recorder();
            Summary summary =
                    Simulation.of(cell(transference, List.of(), drive, 10)).run(seen);
            assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
            for (SeriesRow row : seen.rows) {
                // Newton's iteration ends with increments of 1e-13 R T/F, and these drive 1e-13 i0.
                assertThat(row.current()).isCloseTo(0, within(1e-13));
                assertThat(row.potential()).isCloseTo(0, within(1e-13 * Constants.thermalVoltage(318)));
                assertThat(row.frontTip()).isCloseTo(0, within(1e-22));
                assertThat(row.concentrationFrontMin()).isCloseTo(1000, within(1e-10));
            }
        }
    }

    private static List<SeriesRow> pulses() {
        Drive drive = new Drive.Profile(
                List.of(new Drive.Segment(1, new Drive.CurrentDensity(PULSE)), new Drive.Segment(1, new Drive.Rest())),
                3);
        Recorder seen = new Recorder();
        Simulation.of(cell(0.42, List.of(new Defect.Gaussian(1e-6, 0.2e-6, 0.2e-6)), drive, 6))
                .run(seen);
        return seen.rows;
    }

    /** The end is where the last rest ends, and nothing of a pulse follows it. */
    @Test
    void theLastRowIsTheRests() {
        List<SeriesRow> rows = pulses();
        SeriesRow last = rows.get(rows.size() - 1);
        assertThat(last.time()).isEqualTo(6);
        assertThat(Math.abs(last.current())).isLessThan(1e-9 * PULSE);
        assertThat(last.step()).isGreaterThan(1e-3);
        for (SeriesRow row : rows) {
            boolean loaded = Math.ceil(row.time()) % 2 == 1;
            assertThat(row.current()).isCloseTo(loaded ? PULSE : 0, within(1e-9 * PULSE));
        }
    }

    /** A rest has no current by which to tell that the front's place is found; it takes no more iterations than a pulse. */
    @Test
    void aRestTakesNoMoreIterationsThanAPulse() {
        List<SeriesRow> rows = pulses();
        int loaded = most(rows, PULSE / 2, Double.POSITIVE_INFINITY);
        int resting = most(rows, Double.NEGATIVE_INFINITY, PULSE / 2);
        assertThat(resting).isLessThanOrEqualTo(loaded);
    }

    private static int most(List<SeriesRow> rows, double above, double below) {
        return rows.stream()
                .filter(row -> row.current() > above && row.current() < below)
                .mapToInt(SeriesRow::newtonIterations)
                .max()
                .orElseThrow();
    }
}

package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lithium grows onto a permeable disc, which is sealed, and round it; another disc stays open. */
class PermeableFillersVerification {
    private static final double WIDTH = 2e-6;
    private static final double DIAMETER = 0.4e-6;
    private static final double CONCENTRATION = 1000;
    private static final double TRANSFERENCE = 0.42;
    private static final double DIFFUSIVITY = 1.7e-12;
    private static final double END = 2000;

    /** Some hundred steps and remeshings, each of which rounds sums over a thousand nodes by 1e-14 of them. */
    private static final double ROUNDING = 1e-11;

    private static final FillerGroup.Point MET = new FillerGroup.Point(WIDTH / 2, 0.6e-6);
    private static final FillerGroup.Point OPEN = new FillerGroup.Point(0.4e-6, 1.2e-6);

    private static Scenario scenario(double ratio, double transference, double end, FillerGroup.Point... at) {
        return new Scenario(
                "permeable",
                318,
                new Electrolyte(CONCENTRATION, TRANSFERENCE, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(WIDTH, 1.5e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.15e-6, 0.15e-6))),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Permeable(ratio, transference),
                        DIAMETER,
                        new FillerGroup.Placement.Explicit(List.of(at)))),
                new Drive.CurrentDensity(3),
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.1, END / 20)),
                new MeshSource.Generated(50e-9, 200e-9),
                new Output(end, List.of()));
    }

    @Test
    void aDiscThatIsReachedIsSealedWithItsSalt() {
        Recording run = Recording.of(scenario(3, 0.7, END, MET, OPEN));
        assertThat(run.summary().events())
                .extracting(Event::kind)
                .containsExactly("filler-sealed", "filler-contact", "engulfed");
        Event sealed = run.summary().events().get(0);
        double area = Math.PI * DIAMETER * DIAMETER / 4;
        assertThat(sealed.area()).isCloseTo(area, within(1e-9 * area));
        // At 1.4 % of the limiting current the concentration is within 2 % of the reservoir's everywhere.
        assertThat(sealed.salt()).isCloseTo(area * CONCENTRATION, within(0.02 * area * CONCENTRATION));
        assertThat(run.summary().ledger().saltEntrapped())
                .isCloseTo(
                        run.summary().events().stream().mapToDouble(Event::salt).sum(),
                        within(1e-12 * area * CONCENTRATION));
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(ROUNDING);
        assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(ROUNDING);
        Snapshot last = run.frames().get(run.frames().size() - 1);
        assertThat(last.mesh().topology().isFilled(0)).isFalse();
        assertThat(last.mesh().topology().isFilled(1)).isTrue();
    }

    /** Before it is met, a disc of the electrolyte's own coefficients is no more than other triangles. */
    @Test
    void aDiscOfElectrolyteIsNotThere() {
        double end = 200;
        SeriesRow with = Recording.of(scenario(1, TRANSFERENCE, end, OPEN)).last();
        SeriesRow without = Recording.of(scenario(1, TRANSFERENCE, end)).last();
        Report.title("tip, m, with and without a disc of electrolyte: " + with.frontTip() + ", " + without.frontTip());
        // The steps' tolerance is 1e-3 of an edge of the front each, and there are some ten of them.
        assertThat(with.frontTip()).isCloseTo(without.frontTip(), within(10 * 1e-3 * 50e-9));
        Report.title("potential, V: " + with.potential() + ", " + without.potential());
        // The charge of a step is given, its potential follows from the front's length: second order in 50 nm over 150
        // nm.
        assertThat(with.potential()).isCloseTo(without.potential(), within(1e-3 * Math.abs(without.potential())));
    }

    /** At a side, beside another, in the lithium. */
    @ParameterizedTest
    @CsvSource({"0.2, 0.6", "0.8, 1.2", "1.0, 0.3"})
    void discsHaveToStandFree(double x, double y) {
        Scenario scenario = scenario(3, 0.7, END, OPEN, new FillerGroup.Point(x * 1e-6, y * 1e-6));
        assertThatExceptionOfType(ImpossibleScenarioException.class)
                .isThrownBy(() -> Simulation.of(scenario))
                .withMessageContaining("must stand free");
    }
}

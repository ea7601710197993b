package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a regime is put together from: a box of 6 um by 4 um, 1 mol/L, D+ = 1e-13 m2/s, t+ = 0.4, i0 = 20 A/m2. */
class ExpectationTest {
    private static final Cell.Top RESERVOIR = new Cell.Top.Reservoir();

    /** Of a wave as wide as the box: the integral of its growth over the run. */
    private static double growth(Scenario scenario, boolean reservoir) {
        SteadyTransport transport = new SteadyTransport(scenario);
        double sum = 0;
        for (PlanarHistory.Sample sample : PlanarHistory.of(scenario).samples()) {
            double distance = reservoir
                    ? Cells.HEIGHT - sample.advance()
                    : scenario.cell().farSide() / 2;
            sum += sample.duration()
                    * new SmallWave(scenario, transport, sample.current(), sample.front(), distance, 0)
                            .growth(2 * Math.PI / Cells.WIDTH);
        }
        return sum;
    }

    @Test
    void aFlatFrontHasTheGrowthOfAWaveAsWideAsTheBox() {
        Scenario open = Cells.of(Cells.anode(), RESERVOIR, Cells.PLATING, 1000);
        Regime regime = Regime.of(open);
        double expected = Math.exp(growth(open, true));
        assertThat(regime.amplification().orElseThrow()).isCloseTo(expected, within(1e-9));
        assertThat(expected).isGreaterThan(1.05);
        assertThat(regime.words()).startsWith("The current is 0.415 of the limiting current: ");
        Scenario closed = Cells.of(Cells.anode(), new Cell.Top.Membrane(20e-6, 1), Cells.PLATING, 1000);
        assertThat(Regime.of(closed).amplification().orElseThrow())
                .isCloseTo(Math.exp(growth(closed, false)), within(1e-9));
    }

    @Test
    void aFrozenFlatFrontStaysFlat() {
        Regime regime = Regime.of(Cells.of(Cells.anode().frozen(), Cells.PLATING));
        assertThat(regime.amplification()).hasValue(1);
    }

    @Test
    void aBumpHasTheAmplificationOfItsLead() {
        Regime regime = Regime.of(Cells.with(new Defect.Gaussian(3e-6, 0.5e-6, 1e-6)));
        Forecast forecast = regime.forecast().orElseThrow();
        assertThat(forecast.leadStart()).isCloseTo(0.5e-6, within(1e-15));
        assertThat(regime.amplification()).hasValue(forecast.leadEnd() / forecast.leadStart());
    }

    /** The lead that a hot spot makes has nothing to be compared with. */
    @Test
    void aHotSpotHasNoAmplification() {
        Regime regime = Regime.of(Cells.with(new Defect.HotSpot(3e-6, 2e-6, 2)));
        assertThat(regime.amplification()).isEmpty();
        assertThat(regime.forecast().orElseThrow().leadEnd()).isPositive();
        assertThat(regime.words()).contains("the tip comes to lead by");
    }

    @Test
    void aFrontFromAFileIsNotKnown() {
        Scenario cell = Cells.with();
        Regime regime = Regime.of(new Scenario(
                cell.name(),
                300,
                cell.electrolyte(),
                cell.cell(),
                cell.anode(),
                List.of(),
                cell.drive(),
                cell.time(),
                new MeshSource.GmshFile("mesh.msh", 1, Map.of()),
                cell.output()));
        assertThat(regime.forecast()).isEmpty();
        assertThat(regime.amplification()).isEmpty();
        assertThat(regime.words()).contains("no forecast of the front could be made");
        assertThat(regime.currentDensity()).isEqualTo(2);
    }

    /** Conductivity F c0 D+/t+ over R T/F and charge transfer resistance R T/F/i0. */
    @Test
    void theNumbersOfTheCell() {
        Regime regime = Regime.of(Cells.with());
        double length = Constants.FARADAY * 1000 * 1e-13 / (0.4 * 20);
        assertThat(regime.kineticLength()).isCloseTo(length, within(1e-12 * length));
        assertThat(regime.wagnerNumber()).isCloseTo(length / 6e-6, within(1e-12));
        double limit = Constants.FARADAY * 1000 * 2e-13 / 4e-6;
        assertThat(regime.limitingCurrentDensity()).isCloseTo(limit, within(1e-12 * limit));
        assertThat(regime.cellRatio()).isCloseTo(2 / limit, within(1e-12));
        assertThat(regime.peakRatio()).isCloseTo(2 / limit, within(1e-12));
        assertThat(regime.sandTime()).isEqualTo(new LimitingCurrent(Cells.with()).sandTime(2));
        assertThat(regime.depletionTime()).isEmpty();
        assertThat(regime.fastestWavelength()).isEmpty();
        assertThat(regime.isPulsed()).isFalse();
        assertThat(regime.warnings()).isEmpty();
    }

    @Test
    void pulsesHaveAMeanAndAPeak() {
        Drive pulses = new Drive.Profile(
                List.of(new Drive.Segment(10, new Drive.CurrentDensity(3)), new Drive.Segment(20, new Drive.Rest())),
                3);
        Regime regime = Regime.of(Cells.driven(pulses));
        assertThat(regime.currentDensity()).isCloseTo(1, within(1e-9));
        assertThat(regime.peakCurrentDensity()).isEqualTo(3);
        assertThat(regime.peakRatio() / regime.cellRatio()).isCloseTo(3, within(1e-9));
        assertThat(regime.isPulsed()).isTrue();
    }

    /** Of the last stretch in which lithium was deposited; surface energy ends the waves. */
    @Test
    void theFastestWaveIsThatAtTheEnd() {
        Anode anode = new Anode(20, 0.5, 0.5, 0.5, true, List.of());
        Drive drive = new Drive.Profile(
                List.of(new Drive.Segment(50, new Drive.CurrentDensity(2)), new Drive.Segment(50, new Drive.Rest())),
                1);
        Scenario scenario = Cells.of(anode, drive);
        PlanarHistory.Sample last = PlanarHistory.of(scenario).samples().stream()
                .filter(sample -> sample.current() > 0)
                .reduce((before, after) -> after)
                .orElseThrow();
        double fastest = new SmallWave(
                        scenario, new SteadyTransport(scenario), 2, last.front(), Cells.HEIGHT - last.advance(), 0)
                .fastest()
                .orElseThrow();
        assertThat(Regime.of(scenario).fastestWavelength().orElseThrow()).isCloseTo(fastest, within(1e-6 * fastest));
        assertThat(Regime.of(Cells.of(anode, new Drive.CurrentDensity(-2))).fastestWavelength())
                .isEmpty();
    }

    @Test
    void strippingIsSaid() {
        Regime regime = Regime.of(Cells.driven(new Drive.CurrentDensity(-2)));
        assertThat(regime.words()).startsWith("Lithium is stripped: ");
        assertThat(regime.sandTime()).isInfinite();
        assertThat(regime.amplification()).hasValue(1);
    }
}

package dev.frond.solver.regime;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegimeTest {
    private static final List<Defect> BUMP = List.of(new Defect.Gaussian(2.5e-6, 0.2e-6, 0.15e-6));

    private static Scenario scenario(Electrolyte electrolyte, Cell cell, Anode anode, Drive drive, double end) {
        return new Scenario(
                "cell",
                318,
                electrolyte,
                cell,
                anode,
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(25e-9, 150e-9),
                new Output(end, List.of()));
    }

    private static Electrolyte salt(double concentration, double transference, double diffusivity) {
        return new Electrolyte(concentration, transference, new Electrolyte.TransportData.Diffusivity(diffusivity));
    }

    private static Scenario scenario(Drive drive, double end) {
        return scenario(
                salt(1000, 0.42, 5.83e-14),
                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0.5, true, BUMP),
                drive,
                end);
    }

    /** From a trickle to a hundred times the limit of 3.75 A/m2; just above it the front saves itself towards the reservoir. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.1, 3, 3.74, 3.75, 3.76, 4, 4.5, 6, 20, 375})
    void anyCurrentHasARegime(double current) {
        for (double end : new double[] {0.1, 60, 1800, 1e5}) {
            Regime regime = Regime.of(scenario(new Drive.CurrentDensity(current), end));
            assertThat(regime.words()).isNotEmpty();
            assertThat(regime.amplification().orElseThrow()).isPositive().isFinite();
            assertThat(regime.depletionTime().orElse(1)).isPositive();
            assertThat(regime.fastestWavelength().orElseThrow()).isPositive().isFinite();
        }
    }

    /** Under every top, with a counter electrode that hardly lets a current pass as well. */
    @ParameterizedTest
    @ValueSource(doubles = {-5, -1, -0.1, -1e-4, 0, 0.1})
    void anyPotentialHasARegime(double potential) {
        for (Cell.Top top : List.of(
                new Cell.Top.Reservoir(),
                new Cell.Top.CounterElectrode(1),
                new Cell.Top.CounterElectrode(1e-4),
                new Cell.Top.Membrane(100e-6, 1))) {
            Regime regime = Regime.of(scenario(
                    salt(1000, 0.4, 1e-13),
                    new Cell(5e-6, 3e-6, top),
                    new Anode(1, 0.5, 0.5, 0, true, BUMP),
                    new Drive.Potential(potential),
                    60));
            assertThat(regime.forecast()).isPresent();
            assertThat(regime.currentDensity() * -potential).isGreaterThanOrEqualTo(0);
            assertThat(regime.amplification().orElseThrow()).isPositive().isFinite();
        }
    }

    /** A cell a light year tall, and kinetics that hardly depend on the potential. */
    @Test
    void extremeNumbersHaveARegime() {
        Scenario tall = scenario(
                salt(2650, 0.42, 1.956e-14),
                new Cell(5e-6, 1e300, new Cell.Top.Reservoir()),
                new Anode(0.95, 0.5, 0.5, 0, true, BUMP),
                new Drive.CurrentDensity(3),
                2700);
        Regime regime = Regime.of(tall);
        assertThat(regime.forecast()).isPresent();
        assertThat(regime.depletionTime().orElseThrow()).isCloseTo(regime.sandTime(), within(0.01 * regime.sandTime()));
        Scenario even = scenario(
                salt(2650, 0.42, 1.956e-14),
                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(0.95, 0.5, 1e-6, 0, true, BUMP),
                new Drive.CurrentDensity(3),
                2700);
        assertThat(Regime.of(even).words()).isNotEmpty();
    }

    /** Conductivity times charge transfer resistance is F c0 D+/(t+ i0 (alpha_a + alpha_c)); over the width of 5 um, not the height of 3. */
    @Test
    void theWagnerNumberIsOfTheWidth() {
        Regime regime = Regime.of(scenario(
                salt(1000, 0.42, 5.83e-14),
                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.3, 0, true, BUMP),
                new Drive.CurrentDensity(1),
                60));
        double length = Constants.FARADAY * 1000 * 5.83e-14 / (0.42 * 30 * 0.8);
        assertThat(regime.kineticLength()).isCloseTo(length, within(1e-9 * length));
        assertThat(regime.wagnerNumber()).isCloseTo(length / 5e-6, within(1e-9 * length / 5e-6));
        double limit = 2 * Constants.FARADAY * 1000 * 5.83e-14 / 3e-6;
        assertThat(regime.cellRatio()).isCloseTo(1 / limit, within(1e-9 / limit));
        assertThat(regime.peakRatio()).isCloseTo(1 / limit, within(1e-9 / limit));
        assertThat(regime.isPulsed()).isFalse();
    }

    /** Salt displaced by the front: depletion over Sand's time, from an independent solution. */
    @ParameterizedTest
    @CsvSource({"1000, 0.42, 1.0279", "2650, 0.42, 1.0770", "2650, 0.6, 1.1150"})
    void sandsTimeCountsTheDisplacedSalt(double concentration, double transference, double ratio) {
        Electrolyte electrolyte = salt(concentration, transference, 1e-13);
        Cell deep = new Cell(5e-6, 1e-3, new Cell.Top.Reservoir());
        Drive drive = new Drive.CurrentDensity(10);
        double frozen = Regime.of(scenario(electrolyte, deep, new Anode(1, 0.5, 0.5, 0, false, List.of()), drive, 1e5))
                .sandTime();
        double root = Constants.FARADAY * concentration / (2 * 10 * (1 - transference));
        assertThat(frozen).isCloseTo(Math.PI * 2e-13 * (1 - transference) * root * root, within(1e-9 * frozen));
        Regime moving = Regime.of(scenario(electrolyte, deep, new Anode(1, 0.5, 0.5, 0, true, List.of()), drive, 1e5));
        assertThat(moving.sandTime() / frozen).isCloseTo(ratio, within(5e-5));
        // Ninety volumes, a step 4 % of the time: second order in both.
        assertThat(moving.depletionTime().orElseThrow() / frozen).isCloseTo(ratio, within(3e-3));
    }

    /** Half of the volume holds half of the salt at the same conductivity: by Sand's formula it lasts half as long. */
    @Test
    void porousElectrolyteIsDepletedEarlier() {
        Cell deep = new Cell(5e-6, 1e-3, new Cell.Top.Reservoir());
        Anode frozen = new Anode(1, 0.5, 0.5, 0, false, List.of());
        Drive drive = new Drive.CurrentDensity(10);
        Electrolyte full = salt(1000, 0.4, 1e-13);
        Electrolyte half = full.withPorosity(0.5);
        Regime ofFull = Regime.of(scenario(full, deep, frozen, drive, 1e4));
        Regime ofHalf = Regime.of(scenario(half, deep, frozen, drive, 1e4));
        assertThat(ofHalf.sandTime()).isCloseTo(0.5 * ofFull.sandTime(), within(1e-9 * ofFull.sandTime()));
        double time = ofFull.depletionTime().orElseThrow();
        assertThat(ofHalf.depletionTime().orElseThrow()).isCloseTo(0.5 * time, within(3e-3 * time));
    }

    /** Plating at the bottom, stripping at the top, frozen, at 1.5 times the limiting current: Ds t/L^2 = 0.0900426. */
    @Test
    void aCellBetweenTwoElectrodesIsDepletedInTime() {
        Cell cell = new Cell(5e-6, 20e-6, new Cell.Top.CounterElectrode(1));
        double limit = 4 * Constants.FARADAY * 1e-13 * 1000 / 20e-6;
        Regime regime = Regime.of(scenario(
                salt(1000, 0.4, 1e-13),
                cell,
                new Anode(1, 0.5, 0.5, 0, false, List.of()),
                new Drive.CurrentDensity(1.5 * limit),
                1e4));
        assertThat(regime.limitingCurrentDensity()).isCloseTo(limit, within(1e-9 * limit));
        double time = 0.0900426 * 20e-6 * 20e-6 / (2e-13 * 0.6);
        assertThat(regime.depletionTime().orElseThrow()).isCloseTo(time, within(3e-3 * time));
    }

    /** One second of twice the current, one of rest: 16 minutes and on, where the pulse's own Sand's time is 97 s. */
    @Test
    void pulsesAreForecastByMeanAndPulse() {
        Drive pulses = new Drive.Profile(
                List.of(new Drive.Segment(1, new Drive.CurrentDensity(6)), new Drive.Segment(1, new Drive.Rest())),
                1350);
        Electrolyte electrolyte = salt(2650, 0.42, 1.956e-14);
        Cell cell = new Cell(5e-6, 3e-6, new Cell.Top.Reservoir());
        Anode anode = new Anode(0.95, 0.5, 0.5, 0, true, BUMP);
        Regime pulsed = Regime.of(scenario(electrolyte, cell, anode, pulses, 2700));
        assertThat(pulsed.currentDensity()).isCloseTo(3, within(1e-9));
        assertThat(pulsed.peakCurrentDensity()).isEqualTo(6);
        assertThat(pulsed.depletionTime()).isEmpty();
        assertThat(pulsed.words()).contains("0.9", "1.8");
        Drive fast = new Drive.Profile(
                List.of(
                        new Drive.Segment(1e-3, new Drive.CurrentDensity(6)),
                        new Drive.Segment(1e-3, new Drive.Rest())),
                1350000);
        double lead = Regime.of(scenario(electrolyte, cell, anode, fast, 2700))
                .forecast()
                .orElseThrow()
                .leadEnd();
        assertThat(lead / pulsed.forecast().orElseThrow().leadEnd()).isBetween(0.8, 1.25);
    }

    @Test
    void finestWavesOfTheMeshAreSaid() {
        Scenario sharp = scenario(
                salt(1000, 0.42, 5.83e-14),
                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(1e7, 0.5, 0.5, 0, true, BUMP),
                new Drive.CurrentDensity(3),
                60);
        assertThat(Regime.of(sharp).warnings()).anyMatch(warning -> warning.contains("mesh.front = 25.0 nm"));
        assertThat(Regime.of(scenario(new Drive.CurrentDensity(3), 60)).warnings())
                .isEmpty();
    }

    @Test
    void cornersOfAFrozenFrontAreSaid() {
        List<Defect> wedge = List.of(new Defect.Wedge(2.5e-6, 0.2e-6, 0.2e-6));
        assertThat(Regime.of(scenario(
                                salt(1000, 0.42, 5.83e-14),
                                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                                new Anode(1, 0.5, 0.5, 0, false, wedge),
                                new Drive.CurrentDensity(1),
                                60))
                        .warnings())
                .anyMatch(warning -> warning.contains("corners"));
    }

    @Test
    void aTemperatureOtherThanThatOfTheExchangeCurrentIsSaid() {
        Electrolyte measured =
                new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Conductivity(0.012, 298.15, 0.33));
        assertThat(Regime.of(scenario(
                                measured,
                                new Cell(5e-6, 3e-6, new Cell.Top.Reservoir()),
                                new Anode(1, 0.5, 0.5, 0, true, BUMP),
                                new Drive.CurrentDensity(1),
                                60))
                        .warnings())
                .anyMatch(warning -> warning.contains("298.15 K") && warning.contains("318 K"));
    }
}

package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fronts of 24 panels: 6 um wide, 4 um below the top. */
class FrontForecastTest {
    private static final Cell.Top RESERVOIR = new Cell.Top.Reservoir();

    private static Forecast forecast(Scenario scenario) {
        return FrontForecast.of(scenario, new SteadyTransport(scenario), PlanarHistory.of(scenario));
    }

    private static double speed(double current) {
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    private static Anode wave(double exchange, double amplitude) {
        return new Anode(exchange, 0.5, 0.5, 0, true, List.of(new Defect.Sinusoid(amplitude, Cells.WIDTH, Math.PI)));
    }

    @Test
    void aFlatFrontStaysFlat() {
        Forecast found = forecast(Cells.of(Cells.anode(), RESERVOIR, Cells.PLATING, 3000));
        assertThat(found.end()).isEqualTo(Forecast.End.FINISHED);
        assertThat(found.time()).isCloseTo(3000, within(1e-6));
        assertThat(found.leadStart()).isZero();
        // The fluxes of the panels differ by some 1e-2 of a way of 0.8 um.
        assertThat(found.leadEnd()).isBetween(0.0, 1e-8);
        assertThat(found.focus().orElseThrow()).isBetween(1.0, 1.02);
    }

    @Test
    void aFlatFrontReachesTheReservoirWhenTheGapIsFilled() {
        Forecast found = forecast(Cells.of(Cells.anode(), RESERVOIR, Cells.PLATING, 1e5));
        double time = Cells.HEIGHT / speed(2);
        assertThat(found.end()).isEqualTo(Forecast.End.SHORT_CIRCUIT);
        assertThat(found.time()).isCloseTo(time, within(0.02 * time));
    }

    /** A counter electrode recedes as the front comes. */
    @Test
    void aRecedingCounterElectrodeIsNotReached() {
        Forecast found = forecast(Cells.of(Cells.anode(), new Cell.Top.CounterElectrode(10), Cells.PLATING, 3e4));
        assertThat(found.end()).isEqualTo(Forecast.End.FINISHED);
        assertThat(found.time()).isCloseTo(3e4, within(1e-3));
    }

    /** The box is only the finely meshed end of a membrane: the front goes on above it, and the far electrode recedes. */
    @Test
    void theTopOfABoxInAMembraneIsNoObstacle() {
        double end = 1.5 * Cells.HEIGHT / speed(2);
        Forecast found = forecast(Cells.of(Cells.anode(), new Cell.Top.Membrane(6e-6, 10), Cells.PLATING, end));
        assertThat(found.end()).isEqualTo(Forecast.End.FINISHED);
        assertThat(found.time()).isCloseTo(end, within(1e-6 * end));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, -2})
    void aFrozenFrontKeepsItsLead(double current) {
        Defect bump = new Defect.Gaussian(3e-6, 0.5e-6, 1e-6);
        Forecast found = forecast(Cells.of(Cells.anode(bump).frozen(), new Drive.CurrentDensity(current)));
        assertThat(found.leadStart()).isCloseTo(0.5e-6, within(1e-15));
        assertThat(found.leadEnd()).isEqualTo(found.leadStart());
        assertThat(found.focus().orElseThrow()).isGreaterThan(1.01);
    }

    /**
     * Current gathers where kinetics are livelier, in proportion while they are slow: 1 + 3 exp(-u^8), u the distance over half of
     * 1.2 um, of which the integral is 2 Gamma(9/8) = 1.88349.
     */
    @Test
    void slowKineticsShareTheCurrentOut() {
        Defect spot = new Defect.HotSpot(3e-6, 1.2e-6, 4);
        Scenario scenario = Cells.of(
                new Anode(1e-4, 0.5, 0.5, 0, true, List.of(spot)), RESERVOIR, new Drive.CurrentDensity(1e-3), 1000);
        Forecast found = forecast(scenario);
        double focus = 4 / (1 + 3 * 0.1 * 1.88349);
        // Salt and potential differ by 1e-3/5 of what they are, panels of 0.025 um at the edges of the spot resolve it.
        assertThat(found.focus().orElseThrow()).isCloseTo(focus, within(2e-3));
        double deposited = speed(1e-3) * 1000;
        assertThat(found.leadStart()).isZero();
        assertThat(found.leadEnd()).isCloseTo(deposited * (focus - 1), within(5e-3 * deposited));
    }

    @Test
    void atRestNothingHappens() {
        Defect bump = new Defect.Gaussian(3e-6, 0.5e-6, 1e-6);
        Forecast found = forecast(Cells.of(Cells.anode(bump), new Drive.Rest()));
        assertThat(found.end()).isEqualTo(Forecast.End.FINISHED);
        assertThat(found.leadEnd()).isEqualTo(found.leadStart());
        assertThat(found.focus()).isEmpty();
    }

    /** By charge: 1 um is gone after 1 um F/(Vm i). */
    @Test
    void aRunEndsWhenTheMetalOnACollectorIsGone() {
        Anode anode = Cells.anode().on(new Collector(1e-6, OptionalDouble.empty()));
        Forecast found = forecast(Cells.of(anode, RESERVOIR, new Drive.CurrentDensity(-2), 1e5));
        assertThat(found.end()).isEqualTo(Forecast.End.STRIPPED);
        double time = 1e-6 / speed(2);
        assertThat(found.time()).isCloseTo(time, within(1e-9 * time));
    }

    /** At a potential the current fades, and the run goes on over bare foil. */
    @Test
    void atAPotentialARunGoesOnWithoutMetal() {
        Anode anode = Cells.anode().on(new Collector(1e-6, OptionalDouble.empty()));
        Scenario scenario = Cells.of(anode, RESERVOIR, new Drive.Potential(0.05), 1e5);
        assertThat(forecast(scenario).end()).isEqualTo(Forecast.End.FINISHED);
        assertThat(AnodeWarnings.of(scenario, Optional.of(PlanarHistory.of(scenario))))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("stripped through after", "the current fades");
    }

    /** Twice the limiting current of 4.8 A/m2: the salt is used up when the planar cell's is. */
    @Test
    void withoutSaltTheRunEnds() {
        Scenario scenario = Cells.of(Cells.anode(), RESERVOIR, new Drive.CurrentDensity(10), 200);
        PlanarHistory history = PlanarHistory.of(scenario);
        Forecast found = FrontForecast.of(scenario, new SteadyTransport(scenario), history);
        assertThat(found.end()).isEqualTo(Forecast.End.DEPLETED);
        assertThat(found.time()).isEqualTo(history.depletion().orElseThrow());
    }

    /**
     * A wave of 20 nm on 6 um grows as the linear theory says, damped by the kinetics; the salt is steady after H^2/D = 80 s, 3 % of
     * the run, and panels of k h = 1/4 are some percent off.
     */
    @ParameterizedTest
    @CsvSource({"20, 2", "200, 3", "2, 1"})
    void aSmallWaveGrowsByTheLinearTheory(double exchange, double current) {
        Anode anode = wave(exchange, 20e-9);
        Scenario scenario = Cells.of(anode, RESERVOIR, new Drive.CurrentDensity(current), 3000);
        SteadyTransport transport = new SteadyTransport(scenario);
        PlanarHistory history = PlanarHistory.of(scenario);
        double k = 2 * Math.PI / Cells.WIDTH;
        double exponent = 0;
        for (PlanarHistory.Sample sample : history.samples()) {
            exponent += sample.duration()
                    * new SmallWave(scenario, transport, current, sample.front(), Cells.HEIGHT - sample.advance(), 0)
                            .growth(k);
        }
        Forecast found = FrontForecast.of(scenario, transport, history);
        assertThat(found.leadStart()).isCloseTo(20e-9, within(1e-12));
        assertThat(Math.log(found.leadEnd() / found.leadStart())).isCloseTo(exponent, within(0.08 * exponent));
    }

    /** At a potential as at the current that it brings. */
    @Test
    void aGivenPotentialIsAsItsCurrent() {
        Anode anode = wave(20, 0.2e-6);
        Scenario held = Cells.of(anode, RESERVOIR, new Drive.Potential(-0.02), 2000);
        PlanarHistory history = PlanarHistory.of(held);
        Forecast atPotential = FrontForecast.of(held, new SteadyTransport(held), history);
        Forecast atCurrent =
                forecast(Cells.of(anode, RESERVOIR, new Drive.CurrentDensity(history.meanCurrent(2000)), 2000));
        double grown = atCurrent.leadEnd() - atCurrent.leadStart();
        // A wave draws more current at the same potential than a level front: by less than its slope squared, 4 %.
        assertThat(atPotential.leadEnd() - atPotential.leadStart()).isCloseTo(grown, within(0.08 * grown));
        assertThat(atPotential.focus().orElseThrow())
                .isCloseTo(atCurrent.focus().orElseThrow(), within(0.05));
    }
}

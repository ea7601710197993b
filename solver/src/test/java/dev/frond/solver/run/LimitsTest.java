package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ScenarioProblem;
import dev.frond.solver.model.TimeControl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that end by limits, in a planar cell 3 um high between two electrodes of 10 A/m2. */
class LimitsTest {
    private static final double FOREVER = Double.POSITIVE_INFINITY;

    private final List<SeriesRow> rows = new ArrayList<>();
    private final List<CycleRow> cycles = new ArrayList<>();

    private static Scenario scenario(Drive drive, double end, Limit... stop) {
        return new Scenario(
                "limits",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(0.4e-6, 3e-6, new Cell.Top.CounterElectrode(10)),
                new Anode(10, 0.5, 0.5, 0, true, List.of()),
                List.of(),
                drive,
                new TimeControl(end, List.of(stop), new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(100e-9, 200e-9),
                new Output(end, List.of()));
    }

    private Summary run(Drive drive, double end, Limit... stop) {
        return Simulation.of(scenario(drive, end, stop)).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }

            @Override
            public void cycle(CycleRow row) {
                cycles.add(row);
            }
        });
    }

    private static Drive.Segment step(double duration, Drive.Signal signal, Limit... until) {
        return new Drive.Segment(duration, signal, List.of(until));
    }

    private static Drive.CurrentDensity current(double value) {
        return new Drive.CurrentDensity(value);
    }

    private static List<Event> limits(Summary summary) {
        return summary.events().stream()
                .filter(event -> event.kind().equals("limit"))
                .toList();
    }

    private SeriesRow at(double time) {
        return rows.stream().filter(row -> row.time() == time).findFirst().orElseThrow();
    }

    /** The limit is met to 1e-6 of a step, in which the potential changes by a millivolt or so; then the current fades. */
    @Test
    void aConstantCurrentGoesOverToAConstantPotential() {
        Summary summary = run(
                new Drive.Profile(List.of(
                        step(100, current(20), new Limit.Potential(-0.111)),
                        step(FOREVER, new Drive.Potential(-0.111), new Limit.CurrentDensity(19.8)),
                        step(FOREVER, current(-20), new Limit.Capacity(30)))),
                10);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        List<Event> found = limits(summary);
        assertThat(found).hasSize(3);
        assertThat(found.get(0).detail()).isEqualTo("potential -111 mV ends step 1 of cycle 1");
        SeriesRow first = at(found.get(0).time());
        assertThat(first.potential()).isCloseTo(-0.111, within(1e-9));
        assertThat(first.current()).isCloseTo(20, within(1e-9));
        SeriesRow second = at(found.get(1).time());
        assertThat(second.current()).isCloseTo(19.8, within(1e-6));
        assertThat(second.potential()).isCloseTo(-0.111, within(1e-12));
        assertThat(found.get(2).time() - found.get(1).time()).isCloseTo(1.5, within(1e-12));
        assertThat(cycles).hasSize(1);
        assertThat(cycles.get(0).stripped()).isCloseTo(30, within(1e-9));
        assertThat(cycles.get(0).plated())
                .isCloseTo(second.charge() / 0.4e-6, within(1e-9 * cycles.get(0).plated()));
    }

    /** The first step takes the front to 5 nm, the second one to 6 nm. */
    @Test
    void theTipEndsAStepAndTheRun() {
        Summary summary = run(
                new Drive.Profile(List.of(step(FOREVER, current(20), new Limit.TipHeight(5e-9)), step(50, current(2)))),
                100,
                new Limit.TipHeight(6e-9));
        List<Event> found = limits(summary);
        assertThat(found).hasSize(2);
        assertThat(at(found.get(0).time()).frontTip()).isCloseTo(5e-9, within(1e-14));
        assertThat(found.get(1).detail()).isEqualTo("tip_height 6 nm ends the run");
        assertThat(summary.time()).isEqualTo(found.get(1).time()).isLessThan(100);
        assertThat(rows.get(rows.size() - 1).frontTip()).isCloseTo(6e-9, within(1e-14));
    }

    /** At rest the potential falls back towards 0 from the side where it is. */
    @Test
    void aRestLastsUntilThePotentialHasFaded() {
        Summary summary = run(
                new Drive.Profile(
                        List.of(step(3, current(20)), step(FOREVER, new Drive.Rest(), new Limit.Potential(-1e-3)))),
                100);
        Event end = limits(summary).get(0);
        assertThat(at(end.time()).potential()).isCloseTo(-1e-3, within(1e-8));
        assertThat(end.time()).isBetween(3.5, 20.0);
    }

    /** At 60 A/m2 the potential is beyond the limit as soon as the current flows. */
    @Test
    void aLimitThatIsPassedWhenAStepBeginsEndsItAtOnce() {
        Summary summary = run(
                new Drive.Profile(List.of(
                        step(1, current(5)), step(5, current(60), new Limit.Potential(-0.1)), step(1, current(5)))),
                3);
        Event end = limits(summary).get(0);
        assertThat(end.time()).isEqualTo(1);
        assertThat(rows.stream().mapToDouble(SeriesRow::current).max().orElseThrow())
                .isLessThan(6);
    }

    @Test
    void aCycleThatTakesNoTimeEndsTheRunByName() {
        Summary summary = run(
                new Drive.Profile(
                        List.of(
                                step(5, current(60), new Limit.Potential(-0.1)),
                                step(5, current(70), new Limit.Potential(-0.1))),
                        1000),
                3);
        assertThat(summary.outcome()).isEqualTo(Outcome.STALLED);
        assertThat(summary.unresolved()).containsKey("drive");
    }

    /** Above the limiting current (260 A/m2) the salt at the electrode runs out, and the potential through any limit. */
    @Test
    void aPotentialThatRunsAwayComesToItsLimit() {
        Summary summary = run(
                new Drive.Profile(List.of(
                        step(FOREVER, current(400), new Limit.Potential(-0.9)),
                        step(FOREVER, current(-40), new Limit.Capacity(40)))),
                10);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        List<Event> found = limits(summary);
        assertThat(found).hasSize(2);
        assertThat(at(found.get(0).time()).potential()).isCloseTo(-0.9, within(0.02));
        assertThat(found.get(1).time()).isCloseTo(found.get(0).time() + 1, within(1e-12));
    }

    @Test
    void withoutALimitTheRunEndsWhenTheSaltIsUsedUp() {
        Summary summary = run(current(400), 10);
        assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
    }

    /** 20 A/m2 for 1 s, back for 0.9 s: ten times. */
    @Test
    void cyclesHaveTheEfficiencyThatTheyAreMadeWith() {
        Summary summary = run(
                new Drive.Profile(
                        List.of(step(1, current(20)), step(0.9, current(-20)), step(0.1, new Drive.Rest())), 10),
                20);
        assertThat(cycles).hasSize(10);
        for (int k = 0; k < 10; k++) {
            CycleRow row = cycles.get(k);
            assertThat(row.cycle()).isEqualTo(k + 1);
            assertThat(row.begin()).isCloseTo(2 * k, within(1e-12));
            assertThat(row.end()).isCloseTo(2 * k + 2, within(1e-12));
            assertThat(row.plated()).isCloseTo(20, within(1e-10));
            assertThat(row.stripped()).isCloseTo(18, within(1e-10));
            assertThat(row.efficiency()).isCloseTo(0.9, within(1e-11));
            assertThat(row.platingMean()).isBetween(-0.13, -0.1);
            assertThat(row.strippingMean()).isBetween(0.1, 0.13);
            assertThat(row.platingEnd()).isLessThan(row.platingMean());
        }
        assertThat(summary.lastCycle()).hasValue(cycles.get(9));
    }

    private static List<String> problems(Drive.Segment step) {
        return scenario(new Drive.Profile(List.of(step)), 10).problems().stream()
                .map(ScenarioProblem::toString)
                .toList();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(problems(step(FOREVER, current(1))))
                .singleElement()
                .asString()
                .contains("nothing ends this step");
        assertThat(problems(step(9, current(1), new Limit.Potential(0.1))))
                .singleElement()
                .asString()
                .contains("expected a potential below 0 V, found 100 mV");
        assertThat(problems(step(9, current(-1), new Limit.Potential(-0.1))))
                .singleElement()
                .asString()
                .contains("expected a potential above 0 V");
        assertThat(problems(step(9, new Drive.Potential(-0.1), new Limit.Potential(-0.1))))
                .singleElement()
                .asString()
                .contains("the potential is given");
        assertThat(problems(step(9, new Drive.Potential(-0.1), new Limit.CurrentDensity(-1))))
                .singleElement()
                .asString()
                .contains("expected a current density above 0");
        assertThat(problems(step(9, new Drive.Rest(), new Limit.Capacity(1))))
                .singleElement()
                .asString()
                .contains("no charge passes at rest");
        assertThat(problems(step(9, current(1), new Limit.TipHeight(3e-6))))
                .singleElement()
                .asString()
                .contains("the top is at 3 um");
        assertThat(problems(step(9, current(1), new Limit.Capacity(1), new Limit.Capacity(2))))
                .singleElement()
                .asString()
                .contains("a limit of each kind at most");
    }
}

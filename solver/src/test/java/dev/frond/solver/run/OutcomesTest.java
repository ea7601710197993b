package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How runs end, and what they report on the way: a level front of known speed. */
class OutcomesTest {
    private static final double SALT = 1000;
    private static final double TRANSFERENCE = 0.42;
    private static final double DIFFUSIVITY = 1e-12;
    private static final double RADIUS = 0.15e-6;

    /** Gaps are joined from here on: 0.4 of the front's edge length. */
    private static final double NARROWEST = 20e-9;

    /** Charge transfer so slow that the current is nearly the same everywhere. */
    private static final double SLOW = 0.01;

    private static Scenario cell(
            double height, double exchange, double current, double end, List<FillerGroup> fillers, Output output) {
        return new Scenario(
                "outcomes",
                318,
                new Electrolyte(SALT, TRANSFERENCE, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(1e-6, height, new Cell.Top.Reservoir()),
                new Anode(exchange, 0.5, 0.5, 0, true, List.of()),
                fillers,
                new Drive.CurrentDensity(current),
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, end / 1e4, end / 10)),
                new MeshSource.Generated(50e-9, 300e-9),
                output);
    }

    /** Speed of a level front, m/s. */
    private static double speed(double current) {
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    /** Keeps all that it is told. */
    private static final class Witness extends Recorder {
        final List<Event> events = new ArrayList<>();
        final List<Double> refused = new ArrayList<>();
        int most = Integer.MAX_VALUE;

        @Override
        public void happened(Event event) {
            events.add(event);
        }

        @Override
        public void rejected(double time, double step, String reason) {
            refused.add(step);
        }

        @Override
        public boolean interrupted() {
            return rows.size() >= most;
        }
    }

    /** The last stretch is not stepped over: the time is that of the level front to round-off. */
    @Test
    void aLevelFrontReachesTheTopWhenItsGapIsFilled() {
        double height = 0.4e-6;
        double current = 30;
        Witness seen = new Witness();
        Summary summary = Simulation.of(cell(height, 1, current, 1000, List.of(), new Output(1000, List.of())))
                .run(seen);
        double expected = height / speed(current);
        assertThat(summary.outcome()).isEqualTo(Outcome.SHORT_CIRCUIT);
        assertThat(summary.time()).isCloseTo(expected, within(1e-6 * expected));
        Event event = seen.events.get(seen.events.size() - 1);
        assertThat(summary.events()).isEqualTo(seen.events);
        assertThat(event.kind()).isEqualTo("short-circuit");
        assertThat(event.time()).isEqualTo(summary.time());
        assertThat(event.y()).isBetween(height - NARROWEST, height);
        // the last state, some time before, has a frame
        assertThat(seen.last().time()).isLessThan(expected);
        assertThat(seen.frames)
                .extracting(Snapshot::time)
                .containsExactly(0.0, seen.last().time());
        assertThat(summary.costs().steps()).isEqualTo(seen.rows.size());
        assertThat(summary.costs().rejected())
                .isEqualTo((int) seen.refused.stream().filter(dt -> dt > 0).count());
        assertThat(summary.costs().remeshings()).isPositive();
        assertThat(summary.costs().newtonIterations())
                .isGreaterThanOrEqualTo(
                        seen.rows.stream().mapToInt(SeriesRow::newtonIterations).sum());
        assertThat(summary.unresolved()).isEmpty();
    }

    /**
     * Sand's time, pi D (F c/(2 j (1 - t+)))^2 with the salt's D = 2 D+ (1 - t+); the boundary layer is a fifth of the height. The front
     * pushes salt ahead, c V/(1 - t+) of what the current takes away at most, so that it lasts longer by up to twice this part.
     */
    @Test
    void theSaltLastsForSandsTime() {
        double current = 300;
        double reach = Constants.FARADAY * SALT / (2 * current * (1 - TRANSFERENCE));
        double sand = Math.PI * 2 * DIFFUSIVITY * (1 - TRANSFERENCE) * reach * reach;
        Witness seen = new Witness();
        Summary summary = Simulation.of(cell(3e-6, 100, current, 10, List.of(), new Output(10, List.of())))
                .run(seen);
        assertThat(summary.outcome()).isEqualTo(Outcome.DEPLETED);
        double pushed = SALT * Constants.LITHIUM_MOLAR_VOLUME / (1 - TRANSFERENCE);
        assertThat(summary.time()).isBetween(sand * (1 + pushed), sand * (1 + 2 * pushed));
        assertThat(summary.events()).singleElement().satisfies(event -> assertThat(event.kind())
                .isEqualTo("depleted"));
        assertThat(seen.last().concentrationFrontMin()).isBetween(0.0, 0.02 * SALT);
    }

    /** A front that recedes adds salt to its side: nothing is used up, however large the current. */
    @Test
    void strippingUsesNothingUp() {
        Witness seen = new Witness();
        Summary summary = Simulation.of(cell(3e-6, 100, -300, 0.5, List.of(), new Output(1, List.of())))
                .run(seen);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(summary.time()).isEqualTo(0.5);
        assertThat(seen.last().concentrationFrontMin()).isGreaterThan(SALT);
        assertThat(seen.events).isEmpty();
    }

    @Test
    void anInterruptedRunKeepsItsLastState() {
        Witness seen = new Witness();
        seen.most = 3;
        Summary summary = Simulation.of(cell(3e-6, 1, 30, 1000, List.of(), new Output(1000, List.of())))
                .run(seen);
        assertThat(summary.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(seen.rows).hasSize(3);
        assertThat(summary.time()).isEqualTo(seen.last().time());
        assertThat(seen.frames)
                .extracting(Snapshot::time)
                .containsExactly(0.0, seen.last().time());
    }

    @Test
    void framesAreAtTheirTimes() {
        Witness seen = new Witness();
        Simulation.of(cell(3e-6, 1, 30, 10, List.of(), new Output(4, List.of(1.0, 5.5))))
                .run(seen);
        assertThat(seen.frames).extracting(Snapshot::time).containsExactly(0.0, 1.0, 4.0, 5.5, 8.0, 10.0);
    }

    /** The level front meets the disc after the way to it, closes over it, and comes to the top, its area more than the charge's. */
    @Test
    void aDiscIsMetAndEngulfed() {
        double height = 0.8e-6;
        double current = 1;
        double centre = 0.35e-6;
        Witness seen = new Witness();
        FillerGroup disc = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                2 * RADIUS,
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(0.45e-6, centre))));
        Summary summary = Simulation.of(cell(height, SLOW, current, 1e4, List.of(disc), new Output(1e4, List.of())))
                .run(seen);
        assertThat(summary.outcome()).isEqualTo(Outcome.SHORT_CIRCUIT);
        double met = (centre - RADIUS) / speed(current);
        Event contact = seen.events.get(0);
        assertThat(contact.kind()).isEqualTo("filler-contact");
        assertThat(contact.time()).isCloseTo(met, within(0.01 * met));
        assertThat(contact.x()).isCloseTo(0.45e-6, within(50e-9));
        assertThat(contact.y()).isBetween(centre - RADIUS - NARROWEST, centre - RADIUS);
        assertThat(seen.events).extracting(Event::kind).contains("engulfed");
        assertThat(seen.events).isSortedAccordingTo((a, b) -> Double.compare(a.time(), b.time()));
        Event engulfed = seen.events.stream()
                .filter(event -> event.kind().equals("engulfed"))
                .findFirst()
                .orElseThrow();
        double area = Math.PI * RADIUS * RADIUS;
        assertThat(engulfed.area()).isCloseTo(area, within(0.01 * area));
        double filled = (height * 1e-6 - area) / (speed(current) * 1e-6);
        assertThat(summary.time()).isCloseTo(filled, within(0.01 * filled));
    }
}

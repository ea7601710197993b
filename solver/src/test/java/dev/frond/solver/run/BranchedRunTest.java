package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.saved.Saved;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Runs that go on from a state of another one: with another drive, or beyond its end. */
class BranchedRunTest {
    private static final double BRANCH = 10;
    private static final double WIDTH = 1e-6;

    /** Charge is a sum of some twenty terms, each with the rounding of the current's integral over a few nodes. */
    private static final double ROUNDING = 1e-11;

    private static Scenario scenario(Drive drive, double end, Limit... stop) {
        return new Scenario(
                "branched",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(WIDTH, 1e-6, new Cell.Top.Reservoir()),
                new Anode(10, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(0.5e-6, 0.1e-6, 0.1e-6))),
                List.of(),
                drive,
                new TimeControl(end, List.of(stop), new TimeControl.Scheme.Adaptive(1e-3, 0.01, 2)),
                new MeshSource.Generated(50e-9, 300e-9),
                new Output(5));
    }

    private static Drive current(double value) {
        return new Drive.CurrentDensity(value);
    }

    /** Keeps the state at a time, or at the end where that comes before. */
    private static final class Kept extends Recorder {
        private final double time;
        private Optional<Saved> state = Optional.empty();

        Kept(double time) {
            this.time = time;
        }

        @Override
        public void resumable(Supplier<Saved> now, boolean ends) {
            if (state.isEmpty() && !rows.isEmpty() && (ends || last().time() >= time)) {
                state = Optional.of(now.get());
            }
        }
    }

    private static Saved state(Drive drive, double end, double time, Limit... stop) {
        Kept kept = new Kept(time);
        Simulation.of(scenario(drive, end, stop)).run(kept);
        Saved state = kept.state.orElseThrow();
        assertThat(state.number("time")).isEqualTo(time);
        return state;
    }

    private static void assertSame(Snapshot a, Snapshot b) {
        assertThat(b.time()).isEqualTo(a.time());
        assertThat(b.concentration()).isEqualTo(a.concentration());
        assertThat(b.potential()).isEqualTo(a.potential());
        assertThat(b.mesh().coordinates().xy()).isEqualTo(a.mesh().coordinates().xy());
    }

    private static List<SeriesRow> after(Recorder whole, double time) {
        return whole.rows.stream()
                .filter(row -> row.time() > time)
                .map(SeriesRow::untimed)
                .toList();
    }

    private static List<SeriesRow> untimed(Recorder recorder) {
        return recorder.rows.stream().map(SeriesRow::untimed).toList();
    }

    @Test
    void theSameDriveGivesTheSameBits() {
        Recorder whole = new Recorder();
        Summary expected = Simulation.of(scenario(current(10), 20)).run(whole);
        Recorder branch = new Recorder();
        Summary summary = Simulation.of(scenario(current(10), 20)).branch(state(current(10), 20, BRANCH), branch);
        assertThat(untimed(branch)).isEqualTo(after(whole, BRANCH));
        assertThat(branch.frames).extracting(Snapshot::time).containsExactly(10.0, 15.0, 20.0);
        assertSame(whole.frames.get(4), branch.frames.get(2));
        assertThat(summary.ledger()).isEqualTo(expected.ledger());
        assertThat(summary.costs().steps()).isEqualTo(branch.rows.size());
    }

    /** All that was plated in 10 s at 10 A/m2 is there, less 10 s at 5 A/m2. */
    @Test
    void strippingAfterPlatingKeepsTheBalances() {
        Recorder branch = new Recorder();
        Summary summary = Simulation.of(scenario(current(-5), 20)).branch(state(current(10), 20, BRANCH), branch);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(branch.rows.get(0).current()).isCloseTo(-5, within(1e-9));
        assertThat(branch.rows.get(0).time()).isBetween(BRANCH + 1e-6, BRANCH + 0.01);
        assertThat(summary.ledger().charge()).isCloseTo((100 - 50) * WIDTH, within(ROUNDING * 100 * WIDTH));
        assertThat(summary.ledger().lithiumDefectMax()).isLessThan(1e-9);
        assertThat(summary.ledger().saltDefectMax()).isLessThan(1e-12);
    }

    /** Steps begin and end at times of the drive, which are 10 s earlier than those of the run; cycles count from there. */
    @Test
    void aProfileHasItsOwnTime() {
        Drive pulses = new Drive.Profile(
                List.of(
                        new Drive.Segment(1, new Drive.CurrentDensity(-5), List.of()),
                        new Drive.Segment(2, new Drive.Rest(), List.of())),
                2);
        Recorder branch = new Recorder();
        Summary summary = Simulation.of(scenario(pulses, 16)).branch(state(current(10), 20, BRANCH), branch);
        assertThat(branch.rows).extracting(SeriesRow::time).contains(11.0, 13.0, 14.0, 16.0);
        assertThat(summary.ledger().charge()).isCloseTo((100 - 10) * WIDTH, within(ROUNDING * 100 * WIDTH));
        assertThat(summary.lastCycle().orElseThrow().cycle()).isEqualTo(2);
        assertThat(summary.lastCycle().orElseThrow().begin()).isEqualTo(13);
    }

    /** 5 A/m2 for 2 s, then evenly to -5 A/m2 within 2 s, which passes nothing; and the same once more, resumed within. */
    @Test
    void aTableHasItsOwnTimeAlsoAfterAnInterruption() {
        Drive table = new Drive.Table(
                List.of(new Drive.Table.Point(0, 5), new Drive.Table.Point(2, 5), new Drive.Table.Point(4, -5)));
        Saved start = state(current(10), 20, BRANCH);
        Kept whole = new Kept(13);
        Summary summary = Simulation.of(scenario(table, 15)).branch(start, whole);
        assertThat(whole.rows).extracting(SeriesRow::time).contains(12.0, 14.0);
        assertThat(summary.ledger().charge()).isCloseTo((100 + 10 - 5) * WIDTH, within(ROUNDING * 100 * WIDTH));
        Recorder rest = new Recorder();
        Saved within = whole.state.orElseThrow();
        Simulation.of(scenario(table, 15)).resume(within, rest);
        assertThat(untimed(rest)).isEqualTo(after(whole, within.number("time")));
    }

    /** The end is at a frame and the longest step is given, so that no step is cut for the end. */
    @Test
    void aLaterEndGoesOnToTheSameBits() {
        Recorder whole = new Recorder();
        Summary expected = Simulation.of(scenario(current(10), 20)).run(whole);
        Saved end = state(current(10), BRANCH, BRANCH);
        Recorder rest = new Recorder();
        Summary summary = Simulation.of(scenario(current(10), 20)).resume(end, rest);
        assertThat(untimed(rest)).isEqualTo(after(whole, BRANCH));
        assertSame(whole.frames.get(4), rest.frames.get(1));
        assertThat(summary.ledger()).isEqualTo(expected.ledger());
        assertThat(summary.costs().steps()).isEqualTo(expected.costs().steps());
    }

    @Test
    void theSameEndIsTheEnd() {
        Saved end = state(current(10), BRANCH, BRANCH);
        Recorder rest = new Recorder();
        Summary summary = Simulation.of(scenario(current(10), BRANCH)).resume(end, rest);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(rest.rows).isEmpty();
    }

    /** Plated to a limit, which the branch does not have. */
    @Test
    void beginsWhereALimitEndedTheRun() {
        Kept plated = new Kept(Double.POSITIVE_INFINITY);
        Simulation.of(scenario(current(10), 20, new Limit.Capacity(80))).run(plated);
        Recorder branch = new Recorder();
        Summary summary = Simulation.of(scenario(current(-10), 9)).branch(plated.state.orElseThrow(), branch);
        assertThat(summary.ledger().charge()).isCloseTo((80 - 10) * WIDTH, within(1e-8 * 100 * WIDTH));
        assertThat(summary.events()).isEmpty();
    }

    /** What is saved twice is the same but for the times of the clock. */
    @Test
    void aStateWithoutTheClockIsTheSame() {
        Saved one = Simulation.untimed(state(current(10), BRANCH, BRANCH));
        Saved other = Simulation.untimed(state(current(10), BRANCH, BRANCH));
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields(
                        "values.course.values.last.values.wallSeconds", "values.drive.values.stripping.values.end")
                .isEqualTo(other);
        assertThat(one.part("course").part("last").number("wallSeconds")).isNaN();
        assertThat(one.part("course").part("costs").numbers("seconds")).containsOnly(0);
    }
}

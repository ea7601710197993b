package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Drive.CurrentDensity;
import dev.frond.solver.model.Drive.Segment;
import dev.frond.solver.model.Drive.Table.Point;
import dev.frond.solver.regime.DriveClock.Load;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriveClockTest {
    private static final List<Segment> PARTS = List.of(
            new Segment(2, new CurrentDensity(5)),
            new Segment(3, new Drive.Rest()),
            new Segment(1, new CurrentDensity(-4)));

    /** Three periods of 6 s: 5 A/m2 for 2 s, rest for 3 s, -4 A/m2 for 1 s. */
    private static final DriveClock PROFILE = new DriveClock(new Drive.Profile(List.copyOf(PARTS), 3));

    /** From 1 to 5 A/m2 in 4 s, to -3 A/m2 in another 2 s. */
    private static final DriveClock TABLE =
            new DriveClock(new Drive.Table(List.of(new Point(0, 1), new Point(4, 5), new Point(6, -3))));

    private static final DriveClock STEADY = new DriveClock(new CurrentDensity(7));

    @ParameterizedTest
    @CsvSource({"0, 2, 0", "0.5, 1, 0", "2, 5, 1", "4, 5, 1", "5, 6, 2", "6, 8, 0", "8, 9, 1", "17, 18, 2"})
    void aProfileIsInOneOfItsParts(double from, double to, int part) {
        assertThat(PROFILE.between(from, to))
                .isEqualTo(new Load(part, (Drive.Level) PARTS.get(part).signal()));
    }

    @Test
    void afterItsLastPeriodItRests() {
        assertThat(PROFILE.between(18, 20)).isEqualTo(new Load(3, new Drive.Rest()));
        assertThat(PROFILE.nextJump(18)).isInfinite();
        assertThat(PROFILE.nextJump(40)).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1.9, 2", "2, 5", "4, 5", "5, 6", "5.5, 6", "6, 8", "12, 14", "17, 18", "17.9, 18"})
    void aProfileJumpsBetweenItsParts(double time, double jump) {
        assertThat(PROFILE.nextJump(time)).isCloseTo(jump, within(1e-12));
        assertThat(PROFILE.nextJump(time * (1 - 1e-14))).isCloseTo(jump, within(1e-12));
    }

    @Test
    void aTableIsLinearBetweenItsPoints() {
        assertThat(TABLE.between(1, 2)).isEqualTo(new Load(0, new CurrentDensity(2.5)));
        assertThat(TABLE.between(4, 4.5)).isEqualTo(new Load(0, new CurrentDensity(4)));
        assertThat(TABLE.between(5.5, 6)).isEqualTo(new Load(1, new CurrentDensity(-2)));
        assertThat(TABLE.between(6, 9)).isEqualTo(new Load(1, new CurrentDensity(-3)));
        assertThat(TABLE.between(0, 0)).isEqualTo(new Load(0, new CurrentDensity(1)));
    }

    @Test
    void aTableHasKinksAtItsPoints() {
        assertThat(TABLE.nextJump(0)).isEqualTo(4);
        assertThat(TABLE.nextJump(3.999)).isEqualTo(4);
        assertThat(TABLE.nextJump(4)).isEqualTo(6);
        assertThat(TABLE.nextJump(4 * (1 - 1e-14))).isEqualTo(6);
        assertThat(TABLE.nextJump(6)).isInfinite();
    }

    @Test
    void aSteadyDriveNeverJumps() {
        assertThat(STEADY.between(3, 4)).isEqualTo(new Load(0, new CurrentDensity(7)));
        assertThat(STEADY.nextJump(3)).isInfinite();
        assertThat(STEADY.jumps(1e9)).isZero();
        assertThat(STEADY.pulses()).isEmpty();
    }

    @Test
    void jumpsAreCountedAndPulsesKnown() {
        assertThat(PROFILE.jumps(9)).isEqualTo(4.5);
        assertThat(PROFILE.jumps(1e9)).isEqualTo(9);
        assertThat(TABLE.jumps(5)).isEqualTo(3);
        assertThat(PROFILE.pulses()).isEqualTo(PARTS);
        assertThat(TABLE.pulses()).isEmpty();
        List<Drive.Part> held = List.of(PARTS.get(0), new Segment(1, new Drive.Potential(-0.1)));
        assertThat(new DriveClock(new Drive.Profile(held, 3)).pulses()).isEmpty();
    }
}

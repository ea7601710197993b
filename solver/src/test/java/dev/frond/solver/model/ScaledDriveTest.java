package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which control holds when, however many periods have passed. */
class ScaledDriveTest {
    private static ControlSchedule schedule(Drive drive) {
        return ScaledDrive.of(new Scenario(
                "drive",
                300,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(1e-6, 1e-6, new Cell.Top.Reservoir()),
                new Anode(1, 0.5, 0.5, 0, true, List.of()),
                List.of(),
                drive,
                new TimeControl(1, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 0.05)),
                new MeshSource.Generated(50e-9, 150e-9),
                new Output(1, List.of())));
    }

    private static Drive.Segment current(double duration, double value) {
        return new Drive.Segment(duration, new Drive.CurrentDensity(value));
    }

    private static double total(Control control) {
        return ((Control.Galvanostatic) control).total();
    }

    /** Durations that are no binary fractions; breakpoints reached one from the other, as a run does. */
    @ParameterizedTest
    @CsvSource({"1e-3, 3e-3", "0.1, 0.2", "1, 1", "1e-6, 0.7", "3600, 1e-3"})
    void everySegmentHoldsBetweenItsBreakpoints(double on, double off) {
        int periods = 300_000;
        ControlSchedule drive =
                schedule(new Drive.Profile(List.of(current(on, 2), new Drive.Segment(off, new Drive.Rest())), periods));
        double time = 0;
        for (int period = 0; period < periods; period++) {
            assertThat(total(drive.from(time))).isPositive();
            double middle = drive.nextBreakpoint(time);
            assertThat(middle - time).isCloseTo(on, within(4 * Math.ulp(middle)));
            assertThat(total(drive.until(middle))).isPositive();
            assertThat(total(drive.from(middle))).isZero();
            double end = drive.nextBreakpoint(middle);
            assertThat(end - middle).isCloseTo(off, within(4 * Math.ulp(end)));
            assertThat(total(drive.until(end))).isZero();
            assertThat(drive.jumpsAt(middle)).isTrue();
            time = end;
        }
        assertThat(time).isCloseTo(periods * (on + off), within(4 * Math.ulp(time)));
        assertThat(drive.nextBreakpoint(time)).isInfinite();
        assertThat(total(drive.from(2 * time))).isZero();
    }

    /** A breakpoint may be met with the rounding of another way to reckon it. */
    @Test
    void roundedTimesAreTheBreakpoint() {
        ControlSchedule drive =
                schedule(new Drive.Profile(List.of(current(0.1, 1), current(0.2, -1), current(0.4, 3)), 1_000_000));
        double breakpoint = 20_000 * (0.1 + 0.2 + 0.4);
        for (double time : new double[] {breakpoint, Math.nextUp(breakpoint), Math.nextDown(breakpoint)}) {
            assertThat(total(drive.until(time))).isEqualTo(total(drive.until(0.5)));
            assertThat(total(drive.from(time))).isEqualTo(total(drive.from(0)));
            assertThat(drive.jumpsAt(time)).isTrue();
            assertThat(drive.nextBreakpoint(time)).isCloseTo(breakpoint + 0.1, within(1e-11));
        }
    }

    @Test
    void equalNeighboursDoNotJump() {
        ControlSchedule drive = schedule(new Drive.Profile(List.of(current(1, 2), current(1, 2)), 3));
        assertThat(drive.jumpsAt(0)).isFalse();
        assertThat(drive.jumpsAt(1)).isFalse();
        assertThat(drive.nextBreakpoint(0)).isEqualTo(1);
        assertThat(drive.jumpsAt(6)).isTrue();
    }

    @Test
    void aTableIsLinearBetweenItsPointsAndJumpsWhereTwoAreAtOneTime() {
        ControlSchedule drive = schedule(new Drive.Table(List.of(
                new Drive.Table.Point(1, 1),
                new Drive.Table.Point(3, 2),
                new Drive.Table.Point(3, -4),
                new Drive.Table.Point(5, 0))));
        double unit = total(drive.from(0));
        assertThat(total(drive.from(2)) / unit).isCloseTo(1.5, within(1e-15));
        assertThat(total(drive.until(3)) / unit).isEqualTo(2);
        assertThat(total(drive.from(3)) / unit).isEqualTo(-4);
        assertThat(total(drive.until(4)) / unit).isCloseTo(-2, within(1e-15));
        assertThat(total(drive.from(9))).isZero();
        assertThat(drive.jumpsAt(1)).isFalse();
        assertThat(drive.jumpsAt(3)).isTrue();
        assertThat(drive.nextBreakpoint(0)).isEqualTo(1);
        assertThat(drive.nextBreakpoint(1)).isEqualTo(3);
        assertThat(drive.nextBreakpoint(3)).isEqualTo(5);
        assertThat(drive.nextBreakpoint(5)).isInfinite();
    }
}

package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.DrivePosition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which control holds when, however many periods have passed. */
class ScaledDriveTest {
    private static ScaledDrive schedule(Drive drive) {
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

    private static DrivePosition begin(ScaledDrive drive) {
        return drive.by(DrivePosition.START, 0, 0);
    }

    /** Durations that are no binary fractions; breakpoints reached one from the other, as a run does. */
    @ParameterizedTest
    @CsvSource({"1e-3, 3e-3", "0.1, 0.2", "1, 1", "1e-6, 0.7", "3600, 1e-3"})
    void everySegmentHoldsBetweenItsBreakpoints(double on, double off) {
        int periods = 300_000;
        ScaledDrive drive =
                schedule(new Drive.Profile(List.of(current(on, 2), new Drive.Segment(off, new Drive.Rest())), periods));
        DrivePosition now = begin(drive);
        double time = 0;
        for (int period = 0; period < periods; period++) {
            assertThat(total(drive.at(now, time))).isPositive();
            assertThat(drive.cycle(now)).hasValue(period);
            double middle = drive.nextBreakpoint(now, time);
            assertThat(middle - time).isCloseTo(on, within(4 * Math.ulp(middle)));
            assertThat(total(drive.at(now, middle))).isPositive();
            now = drive.by(now, middle, 0);
            assertThat(total(drive.at(now, middle))).isZero();
            double end = drive.nextBreakpoint(now, middle);
            assertThat(end - middle).isCloseTo(off, within(4 * Math.ulp(end)));
            assertThat(total(drive.at(now, end))).isZero();
            now = drive.by(now, end, 0);
            time = end;
        }
        assertThat(time).isCloseTo(periods * (on + off), within(4 * Math.ulp(time)));
        assertThat(drive.nextBreakpoint(now, time)).isInfinite();
        assertThat(drive.cycle(now)).isEmpty();
        assertThat(total(drive.at(now, 2 * time))).isZero();
    }

    /** A breakpoint may be met with the rounding of another way to reckon it. */
    @Test
    void roundedTimesAreTheBreakpoint() {
        ScaledDrive drive =
                schedule(new Drive.Profile(List.of(current(0.1, 1), current(0.2, -1), current(0.4, 3)), 1_000_000));
        double breakpoint = 20_000 * (0.1 + 0.2 + 0.4);
        DrivePosition last = drive.by(begin(drive), breakpoint - 0.1, 0);
        assertThat(last.step()).isEqualTo(59_999);
        for (double time : new double[] {breakpoint, Math.nextUp(breakpoint), Math.nextDown(breakpoint)}) {
            DrivePosition next = drive.by(last, time, 0);
            assertThat(next.step()).isEqualTo(60_000);
            assertThat(drive.at(last, time)).isEqualTo(drive.at(last, breakpoint - 0.1));
            assertThat(total(drive.at(next, time))).isEqualTo(total(drive.at(begin(drive), 0)));
            assertThat(drive.nextBreakpoint(next, time)).isCloseTo(breakpoint + 0.1, within(1e-11));
        }
    }

    @Test
    void aTableIsLinearBetweenItsPointsAndJumpsWhereTwoAreAtOneTime() {
        ScaledDrive drive = schedule(new Drive.Table(List.of(
                new Drive.Table.Point(1, 1),
                new Drive.Table.Point(3, 2),
                new Drive.Table.Point(3, -4),
                new Drive.Table.Point(5, 0))));
        DrivePosition start = begin(drive);
        double unit = total(drive.at(start, 0));
        assertThat(drive.nextBreakpoint(start, 0)).isEqualTo(1);
        DrivePosition rising = drive.by(start, 1, 0);
        assertThat(total(drive.at(start, 1)) / unit).isEqualTo(1);
        assertThat(total(drive.at(rising, 1)) / unit).isEqualTo(1);
        assertThat(total(drive.at(rising, 2)) / unit).isCloseTo(1.5, within(1e-15));
        assertThat(total(drive.at(rising, 3)) / unit).isEqualTo(2);
        assertThat(drive.nextBreakpoint(rising, 1)).isEqualTo(3);
        DrivePosition stripping = drive.by(rising, 3, 0);
        assertThat(total(drive.at(stripping, 3)) / unit).isEqualTo(-4);
        assertThat(total(drive.at(stripping, 4)) / unit).isCloseTo(-2, within(1e-15));
        assertThat(drive.nextBreakpoint(stripping, 3)).isEqualTo(5);
        DrivePosition last = drive.by(stripping, 5, 0);
        assertThat(total(drive.at(last, 9))).isZero();
        assertThat(drive.nextBreakpoint(last, 5)).isInfinite();
    }

    /** Two pulses of 1 s, three times; then 5 s of another current: twice all of it. */
    @Test
    void profilesMayBeInsideEachOther() {
        Drive.Profile inner = new Drive.Profile(List.of(current(1, 2), current(1, 3)), 3);
        ScaledDrive drive = schedule(new Drive.Profile(List.of(inner, current(5, 7)), 2));
        double unit = total(drive.at(begin(drive), 0)) / 2;
        DrivePosition now = begin(drive);
        double[] ends = {1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 17, 22};
        double[] currents = {2, 3, 2, 3, 2, 3, 7, 2, 3, 2, 3, 2, 3, 7};
        for (int k = 0; k < ends.length; k++) {
            assertThat(total(drive.at(now, now.begun())) / unit).isCloseTo(currents[k], within(1e-14));
            assertThat(drive.cycle(now)).hasValue(k / 7);
            assertThat(drive.stepOfCycle(now)).isEqualTo(k % 7);
            assertThat(drive.nextBreakpoint(now, now.begun())).isEqualTo(ends[k]);
            now = drive.by(now, ends[k], 0);
        }
        assertThat(total(drive.at(now, 30))).isZero();
    }

    /** A limit ends the first step 0.25 s early; the next takes its time from there. */
    @Test
    void aStepThatALimitEndsMovesThoseAfterIt() {
        ScaledDrive drive = schedule(new Drive.Profile(
                List.of(
                        new Drive.Segment(1, new Drive.CurrentDensity(2), List.of(new Limit.Potential(-0.1))),
                        current(0.5, 3)),
                4));
        DrivePosition second = drive.beyond(begin(drive), 0.75, 11);
        assertThat(second).isEqualTo(new DrivePosition(1, 0.75, 11, false, List.of()));
        assertThat(drive.nextBreakpoint(second, 0.75)).isEqualTo(1.25);
        assertThat(drive.by(second, 1.25, 12)).isEqualTo(new DrivePosition(2, 1.25, 12, false, List.of()));
        assertThat(drive.limits(begin(drive))).containsExactly(new Limit.Potential(-0.1));
        assertThat(drive.limits(second)).isEmpty();
    }

    /** 6 C/m2 at 3 A/m2 take 2 s: no limit that has to be watched for. */
    @Test
    void aConstantCurrentComesToACapacityByTheClock() {
        Drive.Segment step = new Drive.Segment(10, new Drive.CurrentDensity(-3), List.of(new Limit.Capacity(6)));
        ScaledDrive drive = schedule(new Drive.Profile(List.of(step)));
        assertThat(drive.nextBreakpoint(begin(drive), 0)).isEqualTo(2);
        assertThat(drive.limits(begin(drive))).isEmpty();
        assertThat(drive.reachedByClock(begin(drive))).containsExactly(new Limit.Capacity(6));
    }

    /** Down at 2 A/m2 per s from 1 to -3, in 2 s, then it stays; a sine of period 4 s. */
    @Test
    void rampsAndSinesFollowTheTimeSinceTheyBegan() {
        Drive.Ramp ramp = new Drive.Ramp(Applied.CURRENT_DENSITY, 1, -3, 2);
        Drive.Sine sine = new Drive.Sine(Applied.CURRENT_DENSITY, 2, 5, 0.25);
        ScaledDrive drive =
                schedule(new Drive.Profile(List.of(new Drive.Segment(3, ramp), new Drive.Segment(8, sine))));
        DrivePosition first = begin(drive);
        double unit = total(drive.at(first, 0));
        assertThat(drive.nextBreakpoint(first, 0)).isEqualTo(2);
        assertThat(drive.longestStep(first)).isEqualTo(0.02);
        assertThat(total(drive.at(first, 1)) / unit).isCloseTo(-1, within(1e-15));
        assertThat(total(drive.at(first, 2.5)) / unit).isCloseTo(-3, within(1e-15));
        assertThat(drive.nextBreakpoint(first, 2)).isEqualTo(3);
        DrivePosition second = drive.by(first, 3, 0);
        assertThat(total(drive.at(second, 3)) / unit).isCloseTo(2, within(1e-15));
        assertThat(total(drive.at(second, 4)) / unit).isCloseTo(7, within(1e-14));
        assertThat(total(drive.at(second, 6)) / unit).isCloseTo(-3, within(1e-14));
        assertThat(drive.nextBreakpoint(second, 3)).isEqualTo(11);
        assertThat(drive.longestStep(second)).isEqualTo(4 / 60.0);
    }

    @Test
    void aRampWithoutATimeLastsUntilItsEnd() {
        Drive.Ramp ramp = new Drive.Ramp(Applied.POTENTIAL, 0, -0.5, 1e-3);
        ScaledDrive drive =
                schedule(new Drive.Profile(List.of(new Drive.Segment(Double.POSITIVE_INFINITY, ramp), current(1, 1))));
        assertThat(drive.nextBreakpoint(begin(drive), 0)).isEqualTo(500);
        assertThat(drive.by(begin(drive), 500, 0).step()).isEqualTo(1);
    }
}

package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameClockTest {
    /** The next multiple of a period. */
    private static double after(double time, double period) {
        return (Math.rint(time / period) + 1) * period;
    }

    /** The start is a frame of its own; the first short steps of a long run are none. */
    @Test
    void noFrameIsDueShortlyAfterTheStart() {
        FrameClock clock = new FrameClock(new Output(60, List.of()), 3600);
        for (double time : new double[] {1e-12, 4e-7, 3e-6, 1}) {
            assertThat(clock.due(time)).as("%g s", time).isFalse();
        }
        assertThat(clock.due(60)).isTrue();
        assertThat(clock.due(60 + 1e-6)).isFalse();
        assertThat(clock.due(3600)).isTrue();
    }

    /** Frames every 0.1 s, a drive that changes every 0.1 s by another rounding, and the end at the same times are met once. */
    @Test
    void stopsThatDifferByRoundingAreOne() {
        FrameClock clock = new FrameClock(new Output(0.3, List.of(0.6)), 90 * 0.1);
        double time = 0;
        int stops = 0;
        while (time < 90 * 0.1) {
            double next = clock.endOfStep(time, 1, after(time, 0.1));
            assertThat(next - time).isCloseTo(0.1, within(1e-13));
            assertThat(clock.due(next)).isEqualTo(++stops % 3 == 0);
            time = next;
        }
        assertThat(stops).isEqualTo(90);
        assertThat(time).isEqualTo(90 * 0.1);
    }

    @Test
    void shortPulsesOfALongRunAreSeen() {
        double end = 100 * 3600;
        FrameClock clock = new FrameClock(new Output(end, List.of()), end);
        double time = 99 * 3600 + 3e-3;
        for (int k = 0; k < 10; k++) {
            double next = clock.endOfStep(time, 1, after(time, 3e-3));
            assertThat(next - time).isCloseTo(3e-3, within(1e-9));
            time = next;
        }
    }

    @Test
    void theLastStepsBeforeAStopAreEven() {
        FrameClock clock = new FrameClock(new Output(10, List.of()), 10);
        assertThat(clock.endOfStep(0, 4, Double.POSITIVE_INFINITY)).isCloseTo(10 / 3.0, within(1e-15));
        assertThat(clock.endOfStep(0, 1, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(clock.endOfStep(0, 20, Double.POSITIVE_INFINITY)).isEqualTo(10);
    }
}

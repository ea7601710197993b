package dev.frond.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameTimesTest {
    @Test
    void framesAreSpreadInTimeAndNotByTheirNumber() {
        assertThat(FrameTimes.spread(new double[] {0, 30, 60, 90, 91.1}, 4)).containsExactly(0, 1, 2, 4);
        assertThat(FrameTimes.spread(new double[] {0, 1, 2, 3, 4, 5, 6, 100}, 3))
                .containsExactly(0, 6, 7);
    }

    @Test
    void eachFrameIsTakenOnce() {
        assertThat(FrameTimes.spread(new double[] {0, 1, 2, 3, 100}, 4)).containsExactly(0, 2, 3, 4);
        assertThat(FrameTimes.spread(new double[] {0, 97, 98, 99, 100}, 4)).containsExactly(0, 1, 2, 4);
    }

    @Test
    void aRunWithFewFramesGivesAllOfThem() {
        assertThat(FrameTimes.spread(new double[] {0, 30}, 4)).containsExactly(0, 1);
        assertThat(FrameTimes.spread(new double[] {0}, 4)).containsExactly(0);
        assertThat(FrameTimes.spread(new double[0], 4)).isEmpty();
    }

    @Test
    void ofTwoNearestTheEarlierIsTaken() {
        assertThat(FrameTimes.spread(new double[] {0, 40, 60, 100}, 3)).containsExactly(0, 1, 3);
        assertThat(FrameTimes.nearest(new double[] {0, 40, 60, 100}, 50)).isEqualTo(1);
    }
}

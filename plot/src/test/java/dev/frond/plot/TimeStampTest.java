package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private static double[] every(double spacing, int count) {
        return IntStream.range(0, count).mapToDouble(k -> spacing * k).toArray();
    }

    @Test
    void asManyDigitsAsGiveTheTimesExactly() {
        TimeStamp minutes = TimeStamp.of(every(45, 61));
        assertThat(minutes.text(0)).isEqualTo("t = 0.00 min");
        assertThat(minutes.text(675)).isEqualTo("t = 11.25 min");
        assertThat(TimeStamp.of(315, 1215, 2700).text(1215)).isEqualTo("t = 20.25 min");
        assertThat(TimeStamp.of(every(60, 105)).text(6220)).isEqualTo("t = 104 min");
        assertThat(TimeStamp.of(every(10, 11)).text(30)).isEqualTo("t = 30 s");
        assertThat(TimeStamp.of(every(10, 14)).text(100)).isEqualTo("t = 100 s");
        assertThat(TimeStamp.of(315).text(315)).isEqualTo("t = 5.25 min");
        assertThat(TimeStamp.of(50).text(50)).isEqualTo("t = 50 s");
        assertThat(TimeStamp.of(0).text(0)).isEqualTo("t = 0 s");
    }

    @Test
    void threeDigitsOfOthers() {
        assertThat(TimeStamp.of(every(100 / 7.0, 8)).text(100 / 7.0)).isEqualTo("t = 14 s");
        assertThat(TimeStamp.of(1261.3712).text(1261.3712)).isEqualTo("t = 21.0 min");
        assertThat(TimeStamp.of(1e-3 / 7).text(1e-3 / 7)).isEqualTo("t = 0.000143 s");
    }

    /** Of many frames in little time. */
    @Test
    void neighboursDiffer() {
        double[] times = every(1 / 7.0, 500);
        assertThat(TimeStamp.of(times).text(times[1])).isEqualTo("t = 0.1 s");
        assertThat(TimeStamp.of(times).text(times[2])).isEqualTo("t = 0.3 s");
    }
}

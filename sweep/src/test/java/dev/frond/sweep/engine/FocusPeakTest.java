package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.SeriesRow;
import org.junit.jupiter.api.Test;

class FocusPeakTest {
    private static SeriesRow row(double current, double most) {
        return new SeriesRow(1, 1, 0, current, 0, 0, 0, 0, 0, 1, most, current, 1, 1, 1, 0, 0, 9, 2, 0);
    }

    private static double peak(SeriesRow... rows) {
        FocusPeak peak = new FocusPeak();
        for (SeriesRow row : rows) {
            peak.add(row);
        }
        return peak.peak();
    }

    @Test
    void isTheLargestRatioUnderLoad() {
        assertThat(peak(row(6, 9), row(3, 6), row(6, 7))).isEqualTo(2);
    }

    /** In a rest lithium moves along the front, and the mean is rounding. */
    @Test
    void restsDoNotCount() {
        assertThat(peak(row(6, 9), row(3e-15, 2), row(6, 7))).isEqualTo(1.5);
        assertThat(peak(row(1e-15, 2), row(0, 0))).isNaN();
    }

    /** 0.01 of 6 A/m2 in a table's ramp through zero. */
    @Test
    void almostNoCurrentDoesNotCount() {
        assertThat(peak(row(0.01, 2), row(6, 9))).isEqualTo(1.5);
        assertThat(peak(row(6, 9), row(0.01, 2))).isEqualTo(1.5);
    }

    @Test
    void strippingHasARatioAsWell() {
        assertThat(row(-3, -6).currentFocus()).hasValue(2);
        assertThat(peak(row(-3, -6), row(6, 9))).isEqualTo(2);
    }
}

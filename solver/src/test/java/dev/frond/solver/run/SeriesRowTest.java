package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesRowTest {
    private static SeriesRow row(double most, double mean) {
        return new SeriesRow(1, 2, 3, 4, 5, 6e-6, 7e-6, 8.5e-6, 9e-6, 10, most, mean, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @Test
    void theTipLeadsTheDepositedThickness() {
        assertThat(row(2, 1).tipLead()).isCloseTo(2.5e-6, within(1e-20));
    }

    /** Above 1e-6 A/m2 and above 1e-9 of the largest. */
    @ParameterizedTest
    @CsvSource({"6, 2, 3", "-6, -2, 3", "2.2e-6, 1.1e-6, 2", "1.09e3, 1.1e-6, 990909090.909", "-6, 2, -3"})
    void focusIsTheLargestOverTheMean(double most, double mean, double focus) {
        assertThat(row(most, mean).currentFocus()).hasValueCloseTo(focus, within(1e-3));
    }

    @Test
    void withoutCurrentThereIsNoFocus() {
        assertThat(row(1, 1e-6).currentFocus()).isEmpty();
        assertThat(row(1, -1e-6).currentFocus()).isEmpty();
        assertThat(row(0, 0).currentFocus()).isEmpty();
        assertThat(row(1.11e3, 1.1e-6).currentFocus()).isEmpty();
        assertThat(row(1e4, 0.9e-5).currentFocus()).isEmpty();
        assertThat(row(-1e4, 0.9e-5).currentFocus()).isEmpty();
    }

    @Test
    void onlyTheTimeOnTheClockIsTakenOut() {
        SeriesRow row = row(2, 1);
        SeriesRow untimed = row.untimed();
        assertThat(untimed.wallSeconds()).isNaN();
        assertThat(untimed)
                .usingRecursiveComparison()
                .ignoringFields("wallSeconds")
                .isEqualTo(row);
    }
}

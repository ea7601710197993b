package dev.frond.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void powerOfTenIsFactoredOut() {
        Ticks ticks = Ticks.between(1.02e-5, 4.31e-5, 8);
        assertThat(ticks.labels()).containsExactly("1.5", "2.0", "2.5", "3.0", "3.5", "4.0");
        assertThat(ticks.units("mol")).isEqualTo("10^{−5} mol");
    }

    @Test
    void ordinaryNumbersStayAsTheyAre() {
        Ticks ticks = Ticks.between(-20, 0, 4);
        assertThat(ticks.labels()).containsExactly("−20", "−15", "−10", "−5", "0");
        assertThat(ticks.units("mV")).isEqualTo("mV");
    }

    @Test
    void smallDifferencesOfLargeNumbersKeepTheirDigits() {
        assertThat(Ticks.between(2649.9, 2650.1, 4).labels())
                .containsExactly("2649.90", "2649.95", "2650.00", "2650.05", "2650.10");
    }

    @Property(tries = 300)
    void ticksLieInsideAndTheirLabelsSayWhereTheyAre(
            @ForAll @IntRange(min = -100_000, max = 100_000) int hundredths,
            @ForAll @IntRange(min = -30, max = 30) int fifths) {
        double min = hundredths / 100.0;
        double max = min + Math.pow(10, fifths / 5.0);
        Ticks ticks = Ticks.between(min, max, 6);
        assertThat(ticks.values()).hasSizeBetween(2, 7);
        double spacing = ticks.values().get(1) - ticks.values().get(0);
        for (int k = 0; k < ticks.values().size(); k++) {
            double value = ticks.values().get(k);
            double labelled =
                    Double.parseDouble(ticks.labels().get(k).replace('−', '-')) * Math.pow(10, ticks.exponent());
            assertThat(value).isBetween(min, max);
            assertThat(labelled).isCloseTo(value, within(1e-5 * spacing));
        }
    }

    @Test
    void measuresFitTheirUnit() {
        assertThat(Measures.time(0)).isEqualTo("0 s");
        assertThat(Measures.time(95.24)).isEqualTo("95.2 s");
        assertThat(Measures.time(1000)).isEqualTo("16.7 min");
        assertThat(Measures.time(7200)).isEqualTo("2 h");
        assertThat(Measures.length(1e-6)).isEqualTo("1 µm");
        assertThat(Measures.length(2e-7)).isEqualTo("200 nm");
        assertThat(Measures.nice(1.02e-6)).isCloseTo(1e-6, within(1e-18));
    }
}

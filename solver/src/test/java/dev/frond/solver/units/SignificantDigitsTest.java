package dev.frond.solver.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignificantDigitsTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0, 1, -1, 0.125, 0.375, 2.5, 9.995, 99.95, 999.5, 1000, 123456, 1e-4, 9.9996e-5, 1e-9, 3.25e17, 0.1,
                1e100, -0.0456
            })
    void isTheFormat(double value) {
        for (int digits = 2; digits <= 6; digits++) {
            assertThat(SignificantDigits.text(value, digits)).isEqualTo(format(value, digits));
        }
    }

    /** Of numbers of four digits, whose halves are those that people see. */
    @Property
    void isTheFormatOfAnyNumber(
            @ForAll @IntRange(min = -99_999, max = 99_999) int digits,
            @ForAll @IntRange(min = -12, max = 12) int power,
            @ForAll @IntRange(min = 2, max = 6) int shown) {
        double value = Double.parseDouble(digits + "e" + power);
        assertThat(SignificantDigits.text(value, shown)).isEqualTo(format(value, shown));
    }

    private static String format(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "g", value);
    }
}

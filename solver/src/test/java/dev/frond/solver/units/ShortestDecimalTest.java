package dev.frond.solver.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
    /** Java 17 writes 2.0E-3 and 1e23 well, but 2.2250738585072014E-308 and 2.0E-322 not always: whatever it does, we write this. */
    @ParameterizedTest
    @CsvSource({
        "2e23, 2.0E23",
        "1e23, 1.0E23",
        "2.0e-3, 0.002",
        "0.1, 0.1",
        "1e7, 1.0E7",
        "9999999, 9999999.0",
        "1e-3, 0.001",
        "9.9e-4, 9.9E-4",
        "4.9e-324, 5.0E-324",
        "-8.41e21, -8.41E21",
        "NaN, NaN",
        "0, 0.0",
    })
    void known(double value, String text) {
        assertThat(ShortestDecimal.text(value)).isEqualTo(text);
    }

    @Test
    void readsBackAndIsNeverLongerThanJavas() {
        Random random = new Random(1);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            String text = ShortestDecimal.text(value);
            assertThat(Double.valueOf(Double.parseDouble(text))).isEqualTo(Double.valueOf(value));
            assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
        }
    }
}

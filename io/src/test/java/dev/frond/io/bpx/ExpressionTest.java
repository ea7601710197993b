package dev.frond.io.bpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|2",
                "1.5e-1 * x + 1E+1|10.3",
                "2 - 3 - x|-3",
                "12 / x / 3|2",
                "x ** 3 ** 2|512",
                "-x ** 2|-4",
                "2 ** -x|0.25",
                "(1 + x) * (x - 5)|-9",
                "exp(-((x - 2) ** 2) / 0.0046) + tanh(0)|1",
                "sqrt(2 * x) - log(1) + abs(-x)|4",
                "cosh(0) - sinh(0)|1",
            })
    void valuesAtTwo(String text, double expected) {
        assertThat(Expression.of(text).applyAsDouble(2)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 +|expected a number, x or a function at character 4",
                "(x|expected a closing bracket at character 3",
                "y * 2|expected x or one of abs, cosh, exp, log, sinh, sqrt, tanh at character 1",
                "2 x|expected an operator or the end at character 3",
                "1.2.3|expected a number at character 1",
            })
    void whatCannotBeReadIsNamed(String text, String message) {
        assertThatThrownBy(() -> Expression.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

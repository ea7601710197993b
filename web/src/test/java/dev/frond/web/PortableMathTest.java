package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableMathTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0, 1e-300, 1e-16, 1e-9, 0.1, 0.5, 1, 1.5, 2.5, 3.7, 19, 25, 700, 12345.678, 4.5e15, 9.1e15, -0.3, -0.5,
                -1.5, -2.5, -40
            })
    void agreesWithJava(double x) {
        assertThat(PortableMath.ulp(x)).isEqualTo(Math.ulp(x));
        assertThat(PortableMath.rint(x)).isEqualTo(Math.rint(x));
        near(PortableMath::tanh, Math::tanh, x);
        near(PortableMath::expm1, Math::expm1, x);
        if (x > -1) {
            near(PortableMath::log1p, Math::log1p, x);
        }
    }

    /** To some units in the last place. */
    private static void near(DoubleUnaryOperator ours, DoubleUnaryOperator java, double x) {
        double expected = java.applyAsDouble(x);
        if (Double.isInfinite(expected)) {
            assertThat(ours.applyAsDouble(x)).isEqualTo(expected);
        } else {
            assertThat(ours.applyAsDouble(x)).isCloseTo(expected, within(6 * Math.ulp(expected)));
        }
    }
}

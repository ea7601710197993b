package dev.frond.sweep.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.sweep.domain.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    private static PairedDifference of(double... values) {
        return new PairedDifference(
                SweepResults.of(List.of(Metric.TIP_LEAD), values),
                Metric.TIP_LEAD,
                values.length / 2,
                0,
                values.length / 2);
    }

    /** Student's (1908) additional hours of sleep by two drugs in ten patients: t = 4.0621 with 9 degrees of freedom. */
    @Test
    void studentsSleep() {
        PairedDifference sleep = of(
                0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0, 1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6,
                3.4);
        assertThat(sleep.pairs()).isEqualTo(10);
        assertThat(sleep.greater()).isEqualTo(9);
        assertThat(sleep.mean()).isCloseTo(1.58, within(1e-12));
        assertThat(sleep.halfWidth()).isCloseTo(0.8798858, within(1e-6));
        assertThat(sleep.probability()).isCloseTo(0.00283289, within(1e-8));
    }

    @Test
    void aReplicateThatLacksANumberIsLeftOut() {
        PairedDifference two = of(1, Double.NaN, 3, 2, 5, 5);
        assertThat(two.pairs()).isEqualTo(2);
        assertThat(two.mean()).isEqualTo(1.5);
        assertThat(of(1, 2).halfWidth()).isNaN();
        assertThat(of(1, 2).probability()).isNaN();
    }

    @Test
    void equalDifferencesAreSureOfTheirSign() {
        assertThat(of(1, 2, 3, 4).probability()).isZero();
        assertThat(of(1, 2, 1, 2).probability()).isEqualTo(1);
        assertThat(of(1, 2, 1, 2).mean()).isZero();
    }
}

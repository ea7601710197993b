package dev.frond.study.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitnessTest {
    private static Fitness of(double violation, Double... goals) {
        return new Fitness(List.of(goals), violation);
    }

    @Test
    void limitsComeBeforeGoalsAndFailuresLast() {
        assertThat(of(0, 2.0)).isLessThan(of(0, 3.0)).isLessThan(of(0.1, 1.0));
        assertThat(of(0.1, 5.0)).isLessThan(of(0.2, 1.0));
        assertThat(of(9, 5.0)).isLessThan(Fitness.FAILED);
        assertThat(Fitness.FAILED).isEqualByComparingTo(Fitness.of(Double.NaN));
    }

    @Test
    void oneDominatesThatIsNoWorseAndOnceBetter() {
        assertThat(of(0, 1.0, 2.0).dominates(of(0, 1.0, 3.0))).isTrue();
        assertThat(of(0, 1.0, 2.0).dominates(of(0, 1.0, 2.0))).isFalse();
        assertThat(of(0, 1.0, 2.0).dominates(of(0, 0.5, 3.0))).isFalse();
        assertThat(of(0, 9.0, 9.0).dominates(of(1, 1.0, 1.0))).isTrue();
        assertThat(of(1, 9.0, 9.0).dominates(of(2, 1.0, 1.0))).isTrue();
        assertThat(of(1, 1.0, 1.0).dominates(of(1, 2.0, 2.0))).isFalse();
        assertThat(of(1, 1.0, 1.0).dominates(Fitness.FAILED)).isTrue();
        assertThat(Fitness.FAILED.dominates(Fitness.FAILED)).isFalse();
    }
}

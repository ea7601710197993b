package dev.frond.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoviePlanTest {
    private static double[] every(double spacing, int count) {
        return IntStream.range(0, count).mapToDouble(k -> spacing * k).toArray();
    }

    @Test
    void eachFrameOfOneRunOnce() {
        MoviePlan plan = MoviePlan.even(List.of(every(45, 61)), OptionalDouble.empty());
        assertThat(plan.times()).containsExactly(every(45, 61), within(1e-9));
        assertThat(plan.perSecond()).isEqualTo(10, within(1e-12));
    }

    /** The first of two ends after 2700 s, the other after 7000 s; the first has the denser frames. */
    @Test
    void twoRunsOverTheLongerOfTheirDurations() {
        List<double[]> frames = List.of(every(45, 61), every(70, 101));
        MoviePlan plan = MoviePlan.even(frames, OptionalDouble.empty());
        assertThat(plan.times()).hasSize(1 + 156).startsWith(0.0).endsWith(7000.0);
        assertThat(FrameTimes.nearest(frames.get(0), 2722)).isEqualTo(60);
        assertThat(FrameTimes.nearest(frames.get(0), 22.5)).isZero();
        assertThat(FrameTimes.nearest(frames.get(1), 6964.9)).isEqualTo(99);
    }

    @Test
    void aLengthThatIsGiven() {
        assertThat(MoviePlan.even(List.of(every(1, 61)), OptionalDouble.of(12)).perSecond())
                .isEqualTo(61 / 12.0, within(1e-12));
        MoviePlan brief = MoviePlan.even(List.of(every(1, 61)), OptionalDouble.of(2));
        assertThat(brief.times()).hasSize(50).startsWith(0.0).endsWith(60.0);
        assertThat(brief.perSecond()).isEqualTo(25, within(1e-12));
        assertThat(MoviePlan.of(every(1, 3), OptionalDouble.of(6)).perSecond()).isEqualTo(0.5);
    }

    @Test
    void longRunsTakeHalfAMinute() {
        MoviePlan plan = MoviePlan.even(List.of(every(1, 2000)), OptionalDouble.empty());
        assertThat(plan.times()).hasSize(750);
        assertThat(plan.perSecond()).isEqualTo(25, within(1e-12));
    }

    @Test
    void aRunOfOneFrame() {
        MoviePlan plan = MoviePlan.even(List.of(new double[] {7}), OptionalDouble.empty());
        assertThat(plan.times()).containsExactly(7);
        assertThat(plan.perSecond()).isEqualTo(10, within(1e-12));
    }
}

package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.internal.step.SampleState;
import org.junit.jupiter.api.Test;

/** The highest point of a front of lithium, wherever along it it is; by hand. */
class FrontTipTest {
    private static FrontView front(double... xy) {
        return FrontView.of(SampleState.reacting(SampleState.mesh(9, xy), new double[xy.length / 2]));
    }

    /** Edges of 5: through (-5, 0), (0, 4), (5, 1) by distance the parabola has its apex at 4 + 0.1^2/(4 * 0.14). */
    private static final double APEX = 4 + 0.01 / 0.56;

    @Test
    void beforeTheLastNode() {
        FrontView front = front(-3, 0, 0, 0, 3, 4, 7, 1);
        assertThat(front.tip()).isEqualTo(2);
        assertThat(front.tipHeight()).isCloseTo(APEX, within(1e-14));
    }

    @Test
    void afterTheFirst() {
        FrontView front = front(0, 1, 4, 4, 7, 0, 10, 0);
        assertThat(front.tip()).isEqualTo(1);
        assertThat(front.tipHeight()).isCloseTo(APEX, within(1e-14));
    }

    @Test
    void atASideItIsTheNode() {
        assertThat(front(0, 4, 3, 0, 6, 1).tipHeight()).isEqualTo(4);
        assertThat(front(0, 1, 3, 0, 6, 4).tipHeight()).isEqualTo(4);
    }

    @Test
    void aLevelFrontHasNoApex() {
        assertThat(front(0, 2, 1, 2, 2, 2).tipHeight()).isEqualTo(2);
    }

    /** Out of the electrolyte, across the chord between the neighbours; level at the sides. */
    @Test
    void normalsPointIntoTheLithium() {
        double[] normals = front(0, 0, 3, 4, 6, 8, 9, 8).normals();
        assertThat(normals)
                .containsExactly(
                        new double[] {0, -1, 0.8, -0.6, 4 / Math.hypot(6, 4), -6 / Math.hypot(6, 4), 0, -1},
                        within(1e-15));
    }
}

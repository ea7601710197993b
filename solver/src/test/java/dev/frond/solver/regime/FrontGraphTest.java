package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Defect;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontGraphTest {
    private static final double W = Cells.WIDTH;
    private final FrontGraph flat = FrontGraph.of(Cells.with());

    private static double middle(FrontGraph front, int panel) {
        return 0.5 * (front.x()[panel] + front.x()[panel + 1]);
    }

    private static double[] speeds(FrontGraph front, DoubleUnaryOperator speed) {
        double[] speeds = new double[front.panels()];
        for (int k = 0; k < speeds.length; k++) {
            speeds[k] = speed.applyAsDouble(middle(front, k));
        }
        return speeds;
    }

    @Test
    void aFlatFrontHas24EvenPanels() {
        assertThat(flat.panels()).isEqualTo(24);
        for (int k = 0; k < 24; k++) {
            assertThat(flat.length(k)).isCloseTo(W / 24, within(1e-18));
        }
        assertThat(flat.shortestPanel()).isCloseTo(W / 24, within(1e-18));
        assertThat(flat.tip()).isZero();
        assertThat(flat.area()).isZero();
        assertThat(flat.curvature()).containsOnly(-0.0);
    }

    /** A wedge 1 um high and 2 um wide in the middle. */
    @Test
    void measuresOfAWedge() {
        FrontGraph front = FrontGraph.of(Cells.with(new Defect.Wedge(3e-6, 1e-6, 2e-6)));
        for (double mark : new double[] {0, 2e-6, 3e-6, 4e-6, W}) {
            assertThat(Arrays.stream(front.x()).map(x -> Math.abs(x - mark)).min())
                    .hasValueCloseTo(0.0, within(1e-18));
        }
        assertThat(front.tip()).isCloseTo(1e-6, within(1e-18));
        assertThat(front.area()).isCloseTo(1e-12, within(1e-24));
        double length = 0;
        double shortest = W;
        for (int k = 0; k < front.panels(); k++) {
            length += front.length(k);
            shortest = Math.min(shortest, front.x()[k + 1] - front.x()[k]);
        }
        assertThat(length).isCloseTo(4e-6 + 2e-6 * Math.sqrt(2), within(1e-17));
        assertThat(front.shortestPanel()).isEqualTo(shortest);
        FrontGraph lifted = front.lifted(0.5e-6);
        assertThat(lifted.tip()).isCloseTo(1.5e-6, within(1e-18));
        assertThat(lifted.area()).isCloseTo(1e-12 + W * 0.5e-6, within(1e-23));
    }

    /** A sixth of a bump's width on it, a twelfth of a quarter of a hot spot's at its edges; further away 0.15 of the distance more. */
    @Test
    void panelsAreFineWhereADefectIs() {
        double width = 0.4e-6;
        FrontGraph bump = FrontGraph.of(Cells.with(new Defect.Gaussian(2e-6, 0.5e-6, width)));
        assertThat(bump.shortestPanel()).isBetween(0.9 * width / 6, width / 6 * 1.001);
        for (int k = 0; k < bump.panels(); k++) {
            double away = Math.max(0, Math.abs(middle(bump, k) - 2e-6) - 1.5 * width);
            double size = Math.min(W / 24, width / 6 + 0.15 * away);
            assertThat(bump.x()[k + 1] - bump.x()[k]).isBetween(0.8 * size, 1.1 * size);
        }
        FrontGraph spot = FrontGraph.of(Cells.with(new Defect.HotSpot(3e-6, 1.2e-6, 4)));
        for (int k = 0; k < spot.panels(); k++) {
            double away = Math.abs(Math.abs(middle(spot, k) - 3e-6) - 0.6e-6);
            double size = Math.min(W / 24, 0.3e-6 / 12 + 0.15 * away);
            assertThat(spot.x()[k + 1] - spot.x()[k]).isBetween(0.8 * size, 1.1 * size);
        }
    }

    @Test
    void aFineFrontHas150Panels() {
        FrontGraph fine = FrontGraph.of(Cells.with(new Defect.Sinusoid(1e-9, W / 100, 0)));
        assertThat(fine.panels()).isEqualTo(150);
    }

    /** {@code -y''/(1 + y'^2)^1.5}, at the sides as well, which are mirrors; the bend of a panel of h is out by (k h)^2. */
    @ParameterizedTest
    @ValueSource(doubles = {0, Math.PI})
    void curvatureOfAWaveIsPositiveWhereTheLithiumBulges(double phase) {
        double amplitude = 0.4e-6;
        double k = 2 * Math.PI / W;
        FrontGraph front = FrontGraph.of(Cells.with(new Defect.Sinusoid(amplitude, W, phase)));
        double[] curvature = front.curvature();
        double most = amplitude * k * k;
        for (int p = 0; p < front.panels(); p++) {
            double angle = k * middle(front, p) + phase;
            double slope = -amplitude * k * Math.sin(angle);
            double exact = most * Math.cos(angle) / Math.pow(1 + slope * slope, 1.5);
            assertThat(curvature[p]).isCloseTo(exact, within(0.03 * most));
        }
        assertThat(curvature[0]).isCloseTo(phase == 0 ? most : -most, within(0.04 * most));
    }

    /** On a flat front a motion is a height: cos(k x) bends by k^2 cos(k x). */
    @Test
    void aMotionChangesTheCurvature() {
        double k = 2 * Math.PI / W;
        double[] change = flat.curvatureOf(speeds(flat, x -> Math.cos(k * x)));
        for (int p = 1; p < flat.panels() - 1; p++) {
            assertThat(change[p]).isCloseTo(k * k * Math.cos(k * middle(flat, p)), within(0.03 * k * k));
        }
        // at a side the motion of the mirror image's panel is that of the last
        assertThat(change[0]).isBetween(0.6 * k * k, 1.1 * k * k);
        assertThat(flat.curvatureOf(speeds(flat, x -> 1))).containsOnly(-0.0);
    }

    /** As the difference of the curvatures of two fronts, where slopes change little: a bump's apex. */
    @Test
    void theChangeIsThatOfTheMovedFront() {
        FrontGraph bump = FrontGraph.of(Cells.with(new Defect.Gaussian(3e-6, 0.2e-6, 1e-6)));
        double[] speed = speeds(bump, x -> Math.exp(-Math.pow((x - 3e-6) / 1e-6, 2)));
        double dt = 1e-12;
        double[] before = bump.curvature();
        double[] after = bump.moved(speed, dt).curvature();
        double[] motion = Arrays.stream(speed).map(s -> s * dt).toArray();
        double[] change = bump.curvatureOf(motion);
        for (int p = bump.panels() / 2 - 2; p < bump.panels() / 2 + 2; p++) {
            assertThat(change[p] / (after[p] - before[p])).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void aFlatFrontRisesEvenly() {
        FrontGraph up = flat.moved(speeds(flat, x -> 2e-9), 30);
        FrontGraph down = flat.moved(speeds(flat, x -> -2e-9), 30);
        for (int k = 0; k <= flat.panels(); k++) {
            assertThat(up.height()[k]).isCloseTo(60e-9, within(1e-20));
            assertThat(down.height()[k]).isCloseTo(-60e-9, within(1e-20));
        }
        assertThat(flat.tip()).isZero();
    }

    /** Between even panels the speed of a node is that of the cubic through four. */
    @Test
    void speedsAreInterpolatedBetweenFourPanels() {
        DoubleUnaryOperator cubic = x -> 1e-9 * (3 + 2 * x / W - 4 * Math.pow(x / W, 2) + 5 * Math.pow(x / W, 3));
        FrontGraph moved = flat.moved(speeds(flat, cubic), 1);
        for (int k = 2; k < flat.panels() - 1; k++) {
            double expected = cubic.applyAsDouble(flat.x()[k]);
            assertThat(moved.height()[k]).isCloseTo(expected, within(1e-15 * 1e-3));
        }
        assertThat(moved.height()[0]).isCloseTo(cubic.applyAsDouble(middle(flat, 0)), within(2e-11));
    }

    /**
     * Flanks at 45 degrees rise by sqrt(2) of the way. Where the front advances the apex opens, and only rises by the way; the
     * feet are filled as the flanks come. Where it recedes it is the other way round.
     */
    @Test
    void cornersThatProtrudeOpen() {
        FrontGraph wedge = FrontGraph.of(Cells.with(new Defect.Wedge(3e-6, 1e-6, 2e-6)));
        double way = 1e-9;
        FrontGraph advanced = wedge.moved(speeds(wedge, x -> 1e-9), 1);
        FrontGraph receded = wedge.moved(speeds(wedge, x -> -1e-9), 1);
        for (int k = 0; k <= wedge.panels(); k++) {
            double at = Math.abs(wedge.x()[k] - 3e-6);
            boolean flank = at > 1e-9 && at < 1e-6 - 1e-9;
            boolean foot = Math.abs(at - 1e-6) < 1e-9;
            double up = flank || foot ? Math.sqrt(2) * way : way;
            double down = flank || at < 1e-9 ? Math.sqrt(2) * way : way;
            assertThat(advanced.height()[k] - wedge.height()[k]).isCloseTo(up, within(1e-15));
            assertThat(wedge.height()[k] - receded.height()[k]).isCloseTo(down, within(1e-15));
        }
    }

    /** Far up a wall the speed is that of the wall's panels, not of the plain beside it. */
    @Test
    void aWallMovesAtItsOwnSpeed() {
        FrontGraph wall = FrontGraph.of(Cells.with(new Defect.Wedge(3e-6, 60e-6, 2e-6)));
        double slope = 60;
        FrontGraph moved = wall.moved(speeds(wall, x -> Math.abs(x - 3e-6) < 1e-6 ? 1e-9 : 0), 1e-2);
        for (int k = 0; k <= wall.panels(); k++) {
            if (Math.abs(Math.abs(wall.x()[k] - 3e-6) - 1e-6) < 1e-12) {
                double rise = moved.height()[k] - wall.height()[k];
                assertThat(rise / (1e-11 * Math.hypot(1, slope))).isCloseTo(1, within(1e-3));
            }
        }
    }

    @Test
    void aFrontThatMovesFarTakesManySteps() {
        FrontGraph up = flat.moved(speeds(flat, x -> 1e-6), 0.49 * 2000 * W / 24 / 1e-6);
        assertThat(up.tip()).isCloseTo(0.49 * 2000 * W / 24, within(1e-15));
        double tooFar = 0.51 * 2000 * W / 24 / 1e-6;
        assertThatThrownBy(() -> flat.moved(speeds(flat, x -> 1e-6), tooFar))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("no forecast");
        assertThatThrownBy(() -> flat.moved(speeds(flat, x -> -1e-6), tooFar)).hasMessageContaining("too far");
    }
}

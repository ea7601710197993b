package dev.frond.mesh.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriangleClipTest {
    private final TriangleClip clip = new TriangleClip();

    /** Target, then source triangle. */
    private double intersect(double... xy) {
        clip.target(xy, 0, 2, 4);
        return clip.intersect(xy, 6, 8, 10);
    }

    /** Integral of a product of linear functions over a triangle: a third of the area times the sum at the middles of its edges. */
    private static double[] integrals(double[] target, double[] source, double... piece) {
        double[] weights = new double[9];
        double area = doubleArea(piece, 0, 2, 4) / 2;
        for (int e = 0; e < 3; e++) {
            double x = 0.5 * (piece[2 * e] + piece[(2 * e + 2) % 6]);
            double y = 0.5 * (piece[2 * e + 1] + piece[(2 * e + 3) % 6]);
            double[] f = barycentric(target, x, y);
            double[] g = barycentric(source, x, y);
            for (int k = 0; k < 9; k++) {
                weights[k] += area / 3 * f[k / 3] * g[k % 3];
            }
        }
        return weights;
    }

    private static double doubleArea(double[] xy, int a, int b, int c) {
        return (xy[b] - xy[a]) * (xy[c + 1] - xy[a + 1]) - (xy[b + 1] - xy[a + 1]) * (xy[c] - xy[a]);
    }

    private static double[] barycentric(double[] xy, double x, double y) {
        double all = doubleArea(xy, 0, 2, 4);
        double[] at = {xy[0], xy[1], xy[2], xy[3], xy[4], xy[5], x, y};
        return new double[] {doubleArea(at, 6, 2, 4) / all, doubleArea(at, 0, 6, 4) / all, doubleArea(at, 0, 2, 6) / all
        };
    }

    @Test
    void aTriangleWithItselfHasTheMassMatrix() {
        double fraction = intersect(1, 1, 4, 1, 1, 3, 1, 1, 4, 1, 1, 3);
        assertThat(clip.targetArea()).isEqualTo(3);
        assertThat(fraction).isCloseTo(1, within(1e-15));
        for (int k = 0; k < 9; k++) {
            assertThat(clip.weights()[k]).isCloseTo(3 / (k / 3 == k % 3 ? 6.0 : 12.0), within(1e-15));
        }
    }

    /** Shifted by half an edge: a triangle of a quarter of the area is shared. */
    @Test
    void aShiftedTriangleSharesACorner() {
        double[] target = {0, 0, 1, 0, 0, 1};
        double[] source = {0.5, 0, 1.5, 0, 0.5, 1};
        assertThat(intersect(0, 0, 1, 0, 0, 1, 0.5, 0, 1.5, 0, 0.5, 1)).isCloseTo(0.25, within(1e-15));
        double[] expected = integrals(target, source, 0.5, 0, 1, 0, 0.5, 0.5);
        assertThat(clip.weights()).containsExactly(expected, within(1e-15));
    }

    /** The star of two triangles: a hexagon, a ninth of each cut off at its three corners. */
    @Test
    void aStarSharesAHexagon() {
        double root = Math.sqrt(3);
        double fraction = intersect(-1, -1 / root, 1, -1 / root, 0, 2 / root, 1, 1 / root, -1, 1 / root, 0, -2 / root);
        assertThat(fraction).isCloseTo(2 / 3.0, within(1e-15));
        double sum = 0;
        for (double weight : clip.weights()) {
            sum += weight;
        }
        assertThat(sum).isCloseTo(2 / 3.0 * root, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void targetAndSourceAreExchangeable(long seed) {
        Random random = new Random(seed);
        int shared = 0;
        for (int k = 0; k < 50; k++) {
            double[] xy = triangles(random);
            clip.target(xy, 0, 2, 4);
            double there = clip.intersect(xy, 6, 8, 10) * clip.targetArea();
            double[] weights = clip.weights().clone();
            clip.target(xy, 6, 8, 10);
            double back = clip.intersect(xy, 0, 2, 4) * clip.targetArea();
            assertThat(back).isCloseTo(there, within(1e-14));
            for (int i = 0; i < 3 && there > 0; i++) {
                for (int j = 0; j < 3; j++) {
                    assertThat(clip.weights()[3 * j + i]).isCloseTo(weights[3 * i + j], within(1e-14));
                }
            }
            shared += there > 0 ? 1 : 0;
        }
        assertThat(shared).isGreaterThan(20);
    }

    /** A target is cut by a line through its middle: the parts in both of two large triangles beside the line add up to it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1.2, 2.5, 4, 5.5})
    void bothSidesOfALineMakeTheWhole(double angle) {
        double[] target = {0.1, 0.2, 1.3, 0.1, 0.5, 1.4};
        double x = Math.cos(angle);
        double y = Math.sin(angle);
        double[] sum = new double[3];
        double whole = 0;
        for (int side = -1; side <= 1; side += 2) {
            double cx = 0.6 - 100 * side * y;
            double cy = 0.5 + 100 * side * x;
            whole += side > 0
                    ? intersect(with(target, 0.6 - 90 * x, 0.5 - 90 * y, 0.6 + 90 * x, 0.5 + 90 * y, cx, cy))
                    : intersect(with(target, 0.6 + 90 * x, 0.5 + 90 * y, 0.6 - 90 * x, 0.5 - 90 * y, cx, cy));
            for (int k = 0; k < 9; k++) {
                sum[k / 3] += clip.weights()[k];
            }
        }
        assertThat(whole).isCloseTo(1, within(1e-12));
        for (double ofFunction : sum) {
            assertThat(ofFunction).isCloseTo(clip.targetArea() / 3, within(1e-12));
        }
    }

    private static double[] with(double[] target, double... source) {
        double[] both = new double[12];
        System.arraycopy(target, 0, both, 0, 6);
        System.arraycopy(source, 0, both, 6, 6);
        return both;
    }

    private static double[] triangles(Random random) {
        while (true) {
            double[] xy = random.doubles(12).toArray();
            if (doubleArea(xy, 0, 2, 4) > 0.05 && doubleArea(xy, 6, 8, 10) > 0.05) {
                return xy;
            }
        }
    }

    @Test
    void trianglesThatTouchShareNothing() {
        assertThat(intersect(0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1)).isZero();
        assertThat(intersect(0, 0, 1, 0, 0, 1, 0, 0, 1, -1, 1, 0)).isZero();
        assertThat(intersect(0, 0, 1, 0, 0, 1, 0, 0, 0, 1, -1, 0.5)).isZero();
        assertThat(intersect(0, 0, 1, 0, 0, 1, 3, 3, 4, 3, 3, 4)).isZero();
    }

    @Test
    void cornersOfTheTargetAreFoundInTheSource() {
        // of the target (0, 0), (1, 0), (0, 1) only (1, 0) lies in the source
        assertThat(intersect(0, 0, 1, 0, 0, 1, 0.5, -1, 2.5, 0, 0.5, 0.25)).isPositive();
        int vertex = clip.vertexAt(1);
        assertThat(vertex).isNotNegative();
        double[] expected = barycentric(new double[] {0.5, -1, 2.5, 0, 0.5, 0.25}, 1, 0);
        for (int j = 0; j < 3; j++) {
            assertThat(clip.inSource(vertex, j)).isCloseTo(expected[j], within(1e-15));
        }
        assertThat(clip.vertexAt(0)).isEqualTo(-1);
        assertThat(clip.vertexAt(2)).isEqualTo(-1);
    }
}

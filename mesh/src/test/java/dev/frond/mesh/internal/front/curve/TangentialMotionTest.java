package dev.frond.mesh.internal.front.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The speeds s along the chords minimise, over the edges of length l, {@code (shrinking)^2/l}, and over the nodes beside them
 * {@code l (s/(2 freedom))^2} per unit of the edges' lengths, half of it from either edge: with few nodes by hand.
 */
class TangentialMotionTest {
    private static double[] slide(double[] xy, double[] velocity, double... freedom) {
        double[] moved = velocity.clone();
        TangentialMotion.addTo(moved, new Front(xy), freedom);
        for (int k = 0; k < moved.length; k++) {
            moved[k] -= velocity[k];
        }
        return moved;
    }

    /** The right edge shrinks by 1: s^2 + (1 + s)^2 + s^2/(4 f^2) is least. */
    @ParameterizedTest
    @CsvSource({"1, -0.4444444444444444", "0.5, -0.3333333333333333", "0.25, -0.16666666666666666", "0, 0"})
    void aNodeGivesWayToTheEdgeThatShrinks(double freedom, double speed) {
        double[] slid = slide(new double[] {0, 0, 1, 0, 2, 0}, new double[] {0, 0, 0, 0, -1, 0}, 0, freedom, 0);
        assertThat(slid).containsExactly(new double[] {0, 0, speed, 0, 0, 0}, within(1e-15));
    }

    /** Lengths 1 and 2: s^2/1 + (1 + s)^2/2 + s^2 (1/8)(1 + 1/2) is least at -8/27. */
    @Test
    void aLongEdgeIsSofter() {
        double[] slid = slide(new double[] {0, 0, 1, 0, 3, 0}, new double[] {0, 0, 0, 0, -1, 0}, 0, 1, 0);
        assertThat(slid[2]).isCloseTo(-8 / 27.0, within(1e-15));
    }

    @Test
    void edgesThatGrowAreLeftAlone() {
        double[] xy = {0, 0, 1, 0.5, 2, 0.25, 3, 0};
        double[] stretching = {-3, 0, -1, 0.1, 1, 0, 3, 0};
        assertThat(slide(xy, stretching, 0, 1, 1, 0)).containsOnly(0);
    }

    /** At a right angle both edges lie at 45 degrees to the chord: ((s r - 1)^2 + (s r)^2 + s^2/4), r^2 = 1/2, is least at 0.8 r. */
    @Test
    void aNodeAtACornerMovesAlongTheChord() {
        double[] slid = slide(new double[] {0, 0, 1, 0, 1, 1}, new double[] {1, 0, 0, 0, 0, 0}, 0, 1, 0);
        assertThat(slid).containsExactly(new double[] {0, 0, 0.4, 0.4, 0, 0}, within(1e-15));
    }

    /**
     * In a long row of equal edges, of which the last shrinks, {@code s[i-1] - 2.25 s[i] + s[i+1] = 0}: the slide dies out from node
     * to node by the smaller root of {@code r^2 - 2.25 r + 1}.
     */
    @Test
    void whatANodeGivesItsNeighboursDiesOut() {
        int n = 60;
        double[] xy = new double[2 * n];
        double[] freedom = new double[n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = i;
            freedom[i] = i > 0 && i < n - 1 ? 1 : 0;
        }
        double[] velocity = new double[2 * n];
        velocity[2 * n - 2] = -1;
        double[] slid = slide(xy, velocity, freedom);
        double root = 1.125 - Math.sqrt(1.125 * 1.125 - 1);
        assertThat(slid[2 * (n - 2)]).isCloseTo(-root, within(1e-14));
        for (int i = 30; i < n - 2; i++) {
            assertThat(slid[2 * i] / slid[2 * i + 2]).isCloseTo(root, within(1e-10));
        }
    }

    /** The chord at a node of any front sweeps no area, whatever the speed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSlideIsAlongTheChordAndLeastOfAll(long seed) {
        Random random = new Random(seed);
        int n = 12;
        double[] xy = randomFront(random, n);
        double[] velocity = random.doubles(xy.length, -1, 1).toArray();
        double[] freedom = random.doubles(n, 0.1, 1).toArray();
        double[] slid = slide(xy, velocity, freedom);
        double[] speed = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double x = xy[2 * i + 2] - xy[2 * i - 2];
            double y = xy[2 * i + 3] - xy[2 * i - 1];
            assertThat(slid[2 * i] * y - slid[2 * i + 1] * x).isCloseTo(0, within(1e-14));
            speed[i] = (slid[2 * i] * x + slid[2 * i + 1] * y) / Math.hypot(x, y);
        }
        assertThat(Arrays.copyOf(slid, 2)).containsOnly(0);
        assertThat(Arrays.copyOfRange(slid, 2 * n - 2, 2 * n)).containsOnly(0);
        double least = cost(xy, velocity, freedom, speed);
        for (int i = 1; i < n - 1; i++) {
            for (double step : new double[] {-1e-4, 1e-4}) {
                double[] other = speed.clone();
                other[i] += step;
                assertThat(cost(xy, velocity, freedom, other)).isGreaterThan(least);
            }
        }
    }

    private static double cost(double[] xy, double[] velocity, double[] freedom, double[] speed) {
        int n = freedom.length;
        double cost = 0;
        for (int e = 0; e < n - 1; e++) {
            double x = xy[2 * e + 2] - xy[2 * e];
            double y = xy[2 * e + 3] - xy[2 * e + 1];
            double length = Math.hypot(x, y);
            double shrinking = Math.min(0, projected(velocity, e + 1, x, y) - projected(velocity, e, x, y)) / length;
            double slid = (speed[e + 1] * alongChord(xy, e + 1, x, y) - speed[e] * alongChord(xy, e, x, y)) / length;
            cost += (shrinking + slid) * (shrinking + slid) / length;
            for (int node = e; node <= e + 1; node++) {
                cost += 0.5 * Math.pow(speed[node] / (2 * freedom[node]), 2) / length;
            }
        }
        return cost;
    }

    private static double projected(double[] vector, int node, double x, double y) {
        return vector[2 * node] * x + vector[2 * node + 1] * y;
    }

    private static double alongChord(double[] xy, int node, double x, double y) {
        if (node == 0 || node == xy.length / 2 - 1) {
            return 0;
        }
        double chordX = xy[2 * node + 2] - xy[2 * node - 2];
        double chordY = xy[2 * node + 3] - xy[2 * node - 1];
        return (x * chordX + y * chordY) / Math.hypot(chordX, chordY);
    }

    private static double[] randomFront(Random random, int n) {
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = i + 0.6 * random.nextDouble();
            xy[2 * i + 1] = random.nextDouble();
        }
        return xy;
    }

    @Test
    void aFrontAndItsMirrorImageSlideAlike() {
        Random random = new Random(8);
        int n = 15;
        double[] xy = randomFront(random, n);
        double[] velocity = random.doubles(xy.length, -1, 1).toArray();
        double[] image = new double[2 * n];
        double[] reflected = new double[2 * n];
        for (int i = 0; i < n; i++) {
            image[2 * i] = -xy[2 * (n - 1 - i)];
            image[2 * i + 1] = xy[2 * (n - 1 - i) + 1];
            reflected[2 * i] = -velocity[2 * (n - 1 - i)];
            reflected[2 * i + 1] = velocity[2 * (n - 1 - i) + 1];
        }
        double[] freedom = new double[n];
        Arrays.fill(freedom, 1, n - 1, 1);
        TangentialMotion.addTo(velocity, new Front(xy), freedom);
        TangentialMotion.addTo(reflected, new Front(image), freedom);
        for (int i = 0; i < n; i++) {
            assertThat(reflected[2 * i]).isCloseTo(-velocity[2 * (n - 1 - i)], within(1e-15));
            assertThat(reflected[2 * i + 1]).isCloseTo(velocity[2 * (n - 1 - i) + 1], within(1e-15));
        }
    }

    @Test
    void anEdgeWithoutLengthIsNoEdge() {
        double[] xy = {0, 0, 1, 0, 1, 0, 2, 0};
        double[] slid = slide(xy, new double[] {0, 0, 0, 0, 0, 0, -1, 0}, 0, 1, 1, 0);
        assertThat(slid[4]).isCloseTo(-1 / 1.125, within(1e-14));
        assertThat(slid[2]).isCloseTo(0, within(1e-14));
    }
}

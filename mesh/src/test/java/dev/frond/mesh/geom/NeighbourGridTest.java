package dev.frond.mesh.geom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class NeighbourGridTest {
    private static final double REACH = 0.07;

    /** Points inside and outside the box, against a search of all. */
    @Test
    void findsWhatASearchOfAllFinds() {
        Random random = new Random(5);
        NeighbourGrid grid = new NeighbourGrid(0, 0, 2, 1, REACH, 2000);
        List<double[]> points = new ArrayList<>();
        int found = 0;
        for (int k = 0; k < 2000; k++) {
            double x = 3 * random.nextDouble() - 0.5;
            double y = 2 * random.nextDouble() - 0.5;
            IntPredicate near = i -> Math.hypot(points.get(i)[0] - x, points.get(i)[1] - y) <= REACH;
            int expected = firstOf(points.size(), near);
            assertThat(grid.first(x, y, near)).isEqualTo(expected);
            assertThat(grid.any(x, y, near)).isEqualTo(expected >= 0);
            found += expected >= 0 ? 1 : 0;
            grid.add(x, y);
            points.add(new double[] {x, y});
        }
        assertThat(grid.size()).isEqualTo(2000);
        assertThat(found).isBetween(500, 1999);
    }

    private static int firstOf(int count, IntPredicate test) {
        for (int k = 0; k < count; k++) {
            if (test.test(k)) {
                return k;
            }
        }
        return -1;
    }

    /** Few of many points are looked at: with 20,000 in 100 x 100 cells about 9 times 2. */
    @Test
    void looksAtFewPointsOnly() {
        Random random = new Random(6);
        NeighbourGrid grid = new NeighbourGrid(0, 0, 1, 1, 0.01, 20_000);
        for (int k = 0; k < 20_000; k++) {
            grid.add(random.nextDouble(), random.nextDouble());
        }
        int[] looked = {0};
        for (int k = 0; k < 1000; k++) {
            grid.any(random.nextDouble(), random.nextDouble(), i -> {
                looked[0]++;
                return false;
            });
        }
        assertThat(looked[0]).isBetween(1000 * 9, 1000 * 27);
    }

    @Test
    void aGridNeedsAReach() {
        assertThatThrownBy(() -> new NeighbourGrid(0, 0, 1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

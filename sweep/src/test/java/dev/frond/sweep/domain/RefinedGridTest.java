package dev.frond.sweep.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinedGridTest {
    private static final int SIZE = 65;

    /** Asks for points until none is missing; returns what is known then. */
    private static String[] known(RefinedGrid grid, int points, IntPredicate inside, Random order) {
        String[] known = new String[points];
        for (List<Integer> missing = grid.missing(point -> known[point]);
                !missing.isEmpty();
                missing = grid.missing(point -> known[point])) {
            for (int point : missing) {
                if (order.nextBoolean()) {
                    known[point] = inside.test(point) ? "in" : "out";
                }
            }
        }
        return known;
    }

    private static boolean isInCircle(int point, double radius) {
        int row = point / SIZE;
        return Math.hypot(row - 30.3, point % SIZE - 33.7) < radius;
    }

    /** Every point that has a neighbour on the other side is known or stands where the nearest known one says. */
    @ParameterizedTest
    @ValueSource(doubles = {12, 20, 27.5})
    void aCircleIsKnownAsIfAllPointsWere(double radius) {
        RefinedGrid grid = new RefinedGrid(SIZE, SIZE, 8);
        String[] known = known(grid, SIZE * SIZE, point -> isInCircle(point, radius), new Random(1));
        for (int point = 0; point < SIZE * SIZE; point++) {
            String stands = known[grid.nearest(point, other -> known[other])];
            assertThat(stands).as("point %d", point).isEqualTo(isInCircle(point, radius) ? "in" : "out");
        }
        long count = Arrays.stream(known).filter(one -> one != null).count();
        assertThat(count).isLessThan(SIZE * SIZE / 4);
    }

    /** What is needed does not hang on the order in which it becomes known. */
    @Test
    void theOrderDoesNotMatter() {
        RefinedGrid grid = new RefinedGrid(33, SIZE, 16);
        IntPredicate below = point -> {
            int row = point / SIZE;
            return 0.3 * (point % SIZE) + 4 > row;
        };
        TreeSet<Integer> first = new TreeSet<>();
        TreeSet<Integer> second = new TreeSet<>();
        String[] one = known(grid, 33 * SIZE, below, new Random(2));
        String[] other = known(grid, 33 * SIZE, below, new Random(3));
        for (int point = 0; point < one.length; point++) {
            if (one[point] != null) {
                first.add(point);
            }
            if (other[point] != null) {
                second.add(point);
            }
        }
        assertThat(first).isEqualTo(second);
    }

    @Test
    void aGridOfOneSideNeedsItsCoarsePoints() {
        RefinedGrid grid = new RefinedGrid(9, 17, 8);
        assertThat(grid.missing(point -> null)).containsExactly(0, 8, 16, 136, 144, 152);
        assertThat(grid.missing(point -> point % 8 == 0 ? "a" : null)).isEmpty();
        assertThat(grid.nearest(9 + 17, point -> point % 8 == 0 ? "a" : null)).isEqualTo(8);
        assertThat(grid.nearest(152, point -> point % 8 == 0 ? "a" : null)).isEqualTo(152);
        assertThatThrownBy(() -> new RefinedGrid(9, 16, 8)).isInstanceOf(IllegalArgumentException.class);
    }
}

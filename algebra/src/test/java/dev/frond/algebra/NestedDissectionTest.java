package dev.frond.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NestedDissectionTest {
    @Property(tries = 60)
    void everyRowIsEliminatedOnce(
            @ForAll @IntRange(min = 2, max = 40) int columns,
            @ForAll @IntRange(min = 2, max = 40) int rows,
            @ForAll @DoubleRange(min = 0, max = 20) double jitter) {
        Grid grid = new Grid(columns, rows, jitter);
        int[] sorted = NestedDissection.order(grid.sparsity(), grid.xy());
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            assertThat(sorted[i]).isEqualTo(i);
        }
    }

    @Test
    void theUnitOfLengthDoesNotMatter() {
        Grid grid = new Grid(60, 45, 0.2);
        double[] small = Arrays.stream(grid.xy()).map(x -> x * 0x1p-20).toArray();
        assertThat(NestedDissection.order(grid.sparsity(), small))
                .isEqualTo(NestedDissection.order(grid.sparsity(), grid.xy()));
    }

    @Test
    void coincidingNodesAreOrdered() {
        Grid grid = new Grid(30, 30, 0);
        int[] order = NestedDissection.order(grid.sparsity(), new double[2 * 900]);
        Arrays.sort(order);
        assertThat(order[0]).isZero();
        assertThat(order[899]).isEqualTo(899);
    }

    /** George's bound for the nine-point grid of side m is 31/4 m^2 log2 m + O(m^2) entries. */
    @Test
    void fillStaysBelowTheTheoreticalBound() {
        for (int side : new int[] {50, 100}) {
            Grid grid = new Grid(side, side, 0.2);
            SparseCholesky cholesky = SparseCholesky.of(Elimination.of(grid.sparsity(), grid.xy()));
            cholesky.factor(grid.laplacian(1, 1));
            double bound = 7.75 * side * side * Math.log(side) / Math.log(2);
            assertThat((double) cholesky.factorEntries()).isLessThan(bound);
        }
    }

    @Test
    void theFillIsThatOfMinimumDegree() {
        Grid grid = new Grid(100, 100, 0.2);
        SparseCholesky cholesky = SparseCholesky.of(Elimination.of(grid.sparsity(), grid.xy()));
        cholesky.factor(grid.laplacian(1, 1));
        // Approximate minimum degree (SuiteSparse AMD) leaves 0.30 million entries on such a mesh.
        assertThat(cholesky.factorEntries()).isBetween(200_000, 330_000);
    }

    @Test
    void coordinatesOfAnotherMeshAreRefused() {
        Grid grid = new Grid(4, 4, 0);
        assertThatThrownBy(() -> NestedDissection.order(grid.sparsity(), new double[30]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("30 coordinates for 16 nodes in the plane");
    }
}

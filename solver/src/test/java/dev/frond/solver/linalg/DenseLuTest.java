package dev.frond.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DenseLuTest {
    /** The first pivot is 0: rows are exchanged. */
    @Test
    void solvesForSeveralRightSides() {
        double[] solution = DenseLu.solve(2, new double[] {0, 2, 4, 1}, 2, 4, 5, 6);
        assertThat(solution).containsExactly(new double[] {1, 1, 1, 2}, within(1e-15));
    }

    @Test
    void aSingularMatrixIsRefused() {
        assertThatThrownBy(() -> DenseLu.solve(2, new double[] {1, 2, 2, 4}, 1, 1))
                .isInstanceOf(LinearSolveException.class)
                .hasMessageContaining("singular");
    }
}

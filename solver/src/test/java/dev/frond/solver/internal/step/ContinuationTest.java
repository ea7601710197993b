package dev.frond.solver.internal.step;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.fem.Fields;
import dev.frond.solver.linalg.LinearSolveException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The root v = 10 of F(v) = v - 10, by an iteration that takes one step and only from residuals it is near enough to. */
class ContinuationTest {
    private final double[] residual = new double[1];
    private final List<Double> attempted = new ArrayList<>();

    private @Nullable Fields from(double start, double reach) {
        return continuation(reach).from(at(start));
    }

    private Continuation continuation(double reach) {
        return new Continuation(fields -> residual[0] = fields.voltage() - 10, () -> residual, (linearise, guess) -> {
            linearise.at(guess);
            attempted.add(residual[0]);
            return Math.abs(residual[0]) > reach ? null : at(guess.voltage() - residual[0]);
        });
    }

    private static Fields at(double voltage) {
        return new Fields(new double[1], new double[1], voltage);
    }

    @Test
    void atOnceFromANearGuess() {
        assertThat(requireNonNull(from(0, 10)).voltage()).isCloseTo(10, within(1e-14));
        assertThat(attempted).containsExactly(-10.0);
    }

    /** The stretch is halved where the iteration fails and doubled where it succeeds, to s = 1/4, 1/2, 3/4 and 1. */
    @Test
    void inStretchesFromAFarGuess() {
        assertThat(requireNonNull(from(0, 3)).voltage()).isCloseTo(10, within(1e-14));
        assertThat(attempted).containsExactly(-10.0, -5.0, -2.5, -5.0, -2.5, -5.0, -2.5, -2.5);
    }

    /** The shortest stretch is 2^-12. */
    @Test
    void nothingWhereTheShortestStretchFails() {
        assertThat(from(0, 10 * 0.99 * 0x1p-12)).isNull();
        assertThat(attempted).hasSize(13).last().isEqualTo(-10 * 0x1p-12);
        attempted.clear();
        assertThat(from(0, 10 * 1.01 * 0x1p-12)).isNotNull();
    }

    @Test
    void aSystemThatIsNotSolvedIsAFailure() {
        Continuation failing = new Continuation(fields -> residual[0] = 1, () -> residual, (linearise, guess) -> {
            attempted.add(residual[0]);
            throw new LinearSolveException("none");
        });
        assertThat(failing.from(at(0))).isNull();
        assertThat(attempted).hasSize(13);
    }
}

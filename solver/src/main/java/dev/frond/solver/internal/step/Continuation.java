package dev.frond.solver.internal.step;

import dev.frond.solver.fem.Fields;
import dev.frond.solver.linalg.LinearSolveException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Follows the solution of {@code F(x) = (1 - s) F(guess)} from s = 0, where the guess is the solution, to s = 1 (E. L. Allgower,
 * K. Georg, Introduction to Numerical Continuation Methods, 2003, chapter 1). With the salt held, charge and control are
 * monotone in potentials: conduction is, and so is the reaction at any concentration. So there is one solution for each s,
 * and it changes continuously.
 */
final class Continuation {
    /** Shortest stretch of s: far less than what Newton's iteration takes of the 80 R T/F of 2 V, one of them. */
    private static final double SHORTEST = 0x1p-12;

    private final Newton.Linearisation linearise;
    private final Supplier<double[]> residual;
    private final Solver newton;

    /** Newton's iteration on one linearisation; null when it does not converge. */
    interface Solver {
        @Nullable
        Fields solve(Newton.Linearisation linearise, Fields guess);
    }

    /** @param residual live array of the last linearisation */
    Continuation(Newton.Linearisation linearise, Supplier<double[]> residual, Solver newton) {
        this.linearise = linearise;
        this.residual = residual;
        this.newton = newton;
    }

    /** The solution at s = 1, at once where the iteration converges from the guess; null when none is reached. */
    @Nullable
    Fields from(Fields guess) {
        linearise.at(guess);
        double[] first = residual.get().clone();
        Fields now = guess;
        double s = 0;
        double stretch = 1;
        while (s < 1) {
            double next = Math.min(1, s + stretch);
            Fields found = solve(next, first, now);
            if (found == null && stretch <= SHORTEST) {
                return null;
            }
            stretch *= found == null ? 0.5 : 2;
            now = found == null ? now : found;
            s = found == null ? s : next;
        }
        return now;
    }

    private @Nullable Fields solve(double s, double[] first, Fields guess) {
        try {
            return newton.solve(fields -> linearise(s, first, fields), guess);
        } catch (LinearSolveException failed) {
            return null;
        }
    }

    private void linearise(double s, double[] first, Fields fields) {
        linearise.at(fields);
        if (s < 1) {
            double[] left = residual.get();
            for (int i = 0; i < left.length; i++) {
                left[i] -= (1 - s) * first[i];
            }
        }
    }
}

package dev.frond.solver.linalg;

import dev.frond.solver.saved.Saved;

/**
 * Solves {@link CoupledSystem}s of one structure. Not for several threads. An instance may keep what it learned from
 * earlier systems, such as a factor, so results can differ in round-off with what was solved before.
 */
public interface LinearSolver {
    /**
     * Solves {@code J increment = residual}. The sign is the caller's: a Newton step subtracts the increment.
     *
     * @param system of the structure this solver was made for
     * @param residual right-hand side, 2n + 1 values
     * @param increment the solution, 2n + 1 values; overwritten, not used as a first guess
     * @param tolerance norm of what may be left of the residual, over that of the residual, rows scaled by their diagonal
     * @throws LinearSolveException when the system cannot be solved that accurately
     */
    void solve(CoupledSystem system, double[] residual, double[] increment, double tolerance);

    /** To round-off. */
    default void solve(CoupledSystem system, double[] residual, double[] increment) {
        solve(system, residual, increment, 1e-12);
    }

    /** Drops what was learned from earlier systems: the next result depends on its own system only. */
    void forget();

    /** Costs since this solver was made. */
    SolverCosts costs();

    /** What it remembers of earlier solves: with it another solver of the same size goes on to the same bits. */
    Saved save();

    /** Goes on as the solver that was saved would. */
    void restore(Saved saved);
}

package dev.frond.solver.linalg;

/**
 * What a {@link LinearSolver} has spent since it was made.
 *
 * @param solves systems solved
 * @param factorisations times the matrix, or its preconditioner, was factorised
 * @param krylovIterations iterations of the Krylov method; 0 for a direct solver
 */
public record SolverCosts(int solves, int factorisations, int krylovIterations) {
    /** Nothing yet. */
    public static final SolverCosts NONE = new SolverCosts(0, 0, 0);

    /** The sum of both. */
    public SolverCosts plus(SolverCosts other) {
        return new SolverCosts(
                solves + other.solves,
                factorisations + other.factorisations,
                krylovIterations + other.krylovIterations);
    }
}

package dev.frond.solver.run;

import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.linalg.LinearSolver;
import dev.frond.solver.linalg.SolverCosts;
import dev.frond.solver.saved.Saved;

/** A solver that adds its time to a stopwatch. */
record TimedSolver(LinearSolver solver, Stopwatch watch) implements LinearSolver {
    @Override
    public void solve(CoupledSystem system, double[] residual, double[] increment, double tolerance) {
        watch.time(() -> {
            solver.solve(system, residual, increment, tolerance);
            return increment;
        });
    }

    @Override
    public void forget() {
        solver.forget();
    }

    @Override
    public Saved save() {
        return solver.save();
    }

    @Override
    public void restore(Saved saved) {
        solver.restore(saved);
    }

    @Override
    public SolverCosts costs() {
        return solver.costs();
    }
}

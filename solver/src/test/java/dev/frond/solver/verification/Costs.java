package dev.frond.solver.verification;

import dev.frond.solver.run.Summary;

/** Prints what a run's steps cost. */
final class Costs {
    private Costs() {}

    static void print(Summary.Costs costs) {
        Report.value("Newton iterations per step", (double) costs.newtonIterations() / costs.steps());
        Report.value("Krylov iterations per system", krylovPerSystem(costs));
        Report.value("steps", costs.steps());
        Report.value("remeshings", costs.remeshings());
    }

    /** Iterations of all solves, those of error estimates too, per system of a Newton iteration. */
    static double krylovPerSystem(Summary.Costs costs) {
        return (double) costs.krylovIterations() / costs.newtonIterations();
    }
}

package dev.frond.solver.run;

import dev.frond.solver.linalg.SolverCosts;
import java.util.function.Supplier;

/** Counts and times the work of a run. */
final class Expenses {
    private final Stopwatch wall = Stopwatch.started();
    private final Stopwatch stepping = new Stopwatch();
    private final Stopwatch solving = new Stopwatch();
    private final Stopwatch meshing = new Stopwatch();
    private SolverCosts solvers = SolverCosts.NONE;
    private int steps;
    private int rejected;
    private int newtonIterations;
    private int remeshings;

    <T> T stepping(Supplier<T> work) {
        return stepping.time(work);
    }

    <T> T meshing(Supplier<T> work) {
        remeshings++;
        return meshing.time(work);
    }

    /** For the linear solvers. */
    Stopwatch solving() {
        return solving;
    }

    void accepted(int iterations) {
        steps++;
        newtonIterations += iterations;
    }

    void rejected(int iterations) {
        rejected++;
        newtonIterations += iterations;
    }

    /** A topology's solver is done with. */
    void retired(SolverCosts costs) {
        solvers = solvers.plus(costs);
    }

    double wallSeconds() {
        return wall.seconds();
    }

    Summary.Costs costs() {
        return new Summary.Costs(
                steps,
                rejected,
                newtonIterations,
                solvers.factorisations(),
                solvers.krylovIterations(),
                remeshings,
                stepping.seconds() - solving.seconds(),
                solving.seconds(),
                meshing.seconds(),
                wall.seconds());
    }
}

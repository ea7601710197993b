package dev.frond.solver.linalg;

import dev.frond.algebra.Elimination;
import dev.frond.algebra.Gmres;
import dev.frond.algebra.NotPositiveDefiniteException;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Arrays;

/**
 * GMRES with the {@link SeparatedPreconditioner}. Rows are scaled by their diagonal, so the tolerance means the same in
 * every unit and for large and small elements.
 *
 * <p>The factors are kept, over Newton steps and time steps, until the solves with them have taken as many iterations more
 * than the first would have, digit for digit, as a factorisation costs: never more than twice the cost of the best moment. A
 * matrix that has changed much, as with the length of a time step, is factored before that is tried.
 * A solve that has not converged after {@link #STALE_LIMIT} iterations goes on with new factors.
 */
final class SeparatedCholeskySolver implements LinearSolver {
    /** Round-off may end the iteration before a tighter tolerance than this is met. */
    private static final double ROUND_OFF = 1e-11;

    private static final int RESTART = 40;
    private static final int FRESH_LIMIT = 200;
    private static final int STALE_LIMIT = 25;

    /** Iterations that a factorisation of the pair costs. */
    private static final int FACTORISATION = 6;

    /**
     * Change of the salt block, as a factor, from which new factors pay at once: with the old ones eigenvalues spread by as much,
     * so that an iteration gives 1.3 digits instead of 2, and a step needs about 24.
     */
    private static final double STALE_CHANGE = 1.2;

    private final Workers workers;
    private final SeparatedPreconditioner preconditioner;
    private final Gmres gmres;
    private final double[] rowScale;
    private final double[] scaled;
    private final double[] unscaled;
    private boolean usable;
    private double freshPerDigit;
    private double lost;
    private SolverCosts costs = SolverCosts.NONE;

    SeparatedCholeskySolver(Elimination elimination, Workers workers) {
        int size = 2 * elimination.sparsity().rows() + 1;
        this.workers = workers;
        preconditioner = new SeparatedPreconditioner(elimination, workers);
        gmres = new Gmres(size, RESTART, workers);
        rowScale = new double[size];
        scaled = new double[size];
        unscaled = new double[size];
    }

    @Override
    public void solve(CoupledSystem system, double[] residual, double[] increment, double tolerance) {
        costs = costs.plus(new SolverCosts(1, 0, 0));
        fillRowScale(system);
        multiplyByScale(residual, scaled);
        Arrays.fill(increment, 0);
        if (!usable
                || preconditioner.change(system) > STALE_CHANGE
                || !solvedWithKeptFactors(system, increment, tolerance)) {
            solveWithNewFactors(system, increment, tolerance);
        }
    }

    private boolean solvedWithKeptFactors(CoupledSystem system, double[] increment, double tolerance) {
        preconditioner.attach(system);
        Gmres.Result result = iterate(system, increment, tolerance, STALE_LIMIT);
        if (!Double.isFinite(result.relativeResidual())) {
            Arrays.fill(increment, 0);
        }
        lost += Math.max(0, result.iterations() - freshPerDigit * digits(result));
        usable = lost < FACTORISATION;
        return isEnough(result, tolerance);
    }

    private void solveWithNewFactors(CoupledSystem system, double[] increment, double tolerance) {
        usable = false;
        try {
            preconditioner.factor(system);
        } catch (NotPositiveDefiniteException failed) {
            throw new LinearSolveException("the salt or the charge block is not positive definite", failed);
        }
        costs = costs.plus(new SolverCosts(0, 1, 0));
        Gmres.Result result = iterate(system, increment, tolerance, FRESH_LIMIT);
        if (!isEnough(result, tolerance)) {
            throw new LinearSolveException("a relative residual of " + result.relativeResidual() + " was left after "
                    + result.iterations() + " iterations");
        }
        freshPerDigit = result.iterations() / Math.max(1, digits(result));
        lost = 0;
        usable = true;
    }

    private static boolean isEnough(Gmres.Result result, double tolerance) {
        return result.relativeResidual() <= Math.max(tolerance, ROUND_OFF);
    }

    private static double digits(Gmres.Result result) {
        return -Math.log10(Math.max(result.relativeResidual(), 1e-16));
    }

    private Gmres.Result iterate(CoupledSystem system, double[] increment, double tolerance, int limit) {
        Gmres.Result result = gmres.solve(
                (x, y) -> {
                    system.multiply(x, y, workers);
                    multiplyByScale(y, y);
                },
                (x, y) -> {
                    divideByScale(x, unscaled);
                    preconditioner.apply(unscaled, y);
                },
                scaled,
                increment,
                tolerance,
                limit);
        costs = costs.plus(new SolverCosts(0, 0, result.iterations()));
        return result;
    }

    private void fillRowScale(CoupledSystem system) {
        Sparsity sparsity = system.sparsity();
        int nodes = system.nodes();
        double[] salt = system.saltSalt().value();
        double[] charge = system.potentialPotential().value();
        double sum = workers.sum(nodes, (from, to) -> {
            double part = 0;
            for (int i = from; i < to; i++) {
                int k = sparsity.index(i, i);
                rowScale[i] = 1 / salt[k];
                rowScale[nodes + i] = 1 / charge[k];
                part += Math.abs(system.voltageSalt()[i]) + Math.abs(system.voltagePotential()[i]);
            }
            return part;
        });
        rowScale[2 * nodes] = 1 / (sum + Math.abs(system.voltageVoltage()));
    }

    private void multiplyByScale(double[] x, double[] y) {
        workers.range(x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = rowScale[i] * x[i];
            }
        });
    }

    private void divideByScale(double[] x, double[] y) {
        workers.range(x.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = x[i] / rowScale[i];
            }
        });
    }

    @Override
    public void forget() {
        usable = false;
    }

    @Override
    public Saved save() {
        Saved.Builder saved = Saved.builder()
                .part("costs", SavedRecord.of(costs))
                .flag("usable", usable)
                .numbers("fresh_per_digit", freshPerDigit)
                .numbers("lost", lost);
        return (usable ? saved.part("factored", preconditioner.save()) : saved).build();
    }

    @Override
    public void restore(Saved saved) {
        costs = SavedRecord.to(SolverCosts.class, saved.part("costs"));
        usable = saved.flag("usable");
        freshPerDigit = saved.number("fresh_per_digit");
        lost = saved.number("lost");
        if (usable) {
            preconditioner.restore(saved.part("factored"));
        }
    }

    @Override
    public SolverCosts costs() {
        return costs;
    }
}

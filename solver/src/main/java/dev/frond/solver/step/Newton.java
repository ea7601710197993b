package dev.frond.solver.step;

import dev.frond.algebra.CsrMatrix;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.linalg.LinearSolver;
import org.jspecify.annotations.Nullable;

/**
 * Newton's iteration for u, psi and V with a line search that keeps u positive, and with it the conductivity. Each linear system is solved no better than
 * the iteration itself converges (S. C. Eisenstat, H. F. Walker, SIAM J. Sci. Comput. 17 (1996) 16). The equations stay
 * linearised at the solution that is returned.
 */
final class Newton {
    /** Of what is left of an increment: round-off. */
    private static final double ROUND_OFF = 1e-13;

    /** Curvature over slope at u = 1: four times what increments of moving fronts show. */
    private static final double CURVATURE = 0.3;

    /** Loosest tolerance of a linear system, that of the first: a step's first increment is about 1e-3, its square 1e-6. */
    private static final double LOOSE = 3e-5;

    /** Increments this small are taken whole: the residual may be round-off already. */
    private static final double NEAR = 1e-4;

    /** What is left of an increment may be this much more than what is left of the residual. */
    private static final double RESIDUAL_SAFETY = 2;

    /** Of the bound anions, by which u may be below zero: the conductivity stays well above it. */
    private static final double BELOW_ZERO = 0.1;

    private static final int MOST_ITERATIONS = 25;
    private static final int MOST_HALVINGS = 8;

    private final CoupledEquations equations;
    private final LinearSolver solver;
    private final double bound;
    private final double[] increment;
    private int iterations;

    /** @param bound concentration of bound anions over c0: with it u may be a little below zero */
    Newton(CoupledEquations equations, LinearSolver solver, double bound) {
        this.bound = bound;
        this.equations = equations;
        this.solver = solver;
        this.increment = new double[equations.residual().length];
    }

    /** Linearises the equations at a trial state. */
    interface Linearisation {
        void at(Fields fields);
    }

    /** Salt, charge and control; null when it does not converge. */
    @Nullable
    Fields solve(Coordinates at, CsrMatrix saltMatrix, double[] source, Control control, Fields guess) {
        return solve(fields -> equations.linearise(at, saltMatrix, source, control, fields), guess);
    }

    /**
     * Charge and control at the concentration of {@code guess}, from any guess: where the iteration does not converge the
     * solution is followed, see {@link Continuation}.
     *
     * @return null when that comes to no solution either
     */
    @Nullable
    Fields solveHeldSalt(Coordinates at, Control control, Fields guess) {
        Linearisation linearise = fields -> equations.lineariseHeldSalt(at, control, fields);
        return new Continuation(linearise, equations::residual, this::solve).from(guess);
    }

    /** Linear systems solved so far. */
    int iterations() {
        return iterations;
    }

    private @Nullable Fields solve(Linearisation linearise, Fields guess) {
        Fields now = guess;
        linearise.at(now);
        double norm = norm(equations.residual());
        double tolerance = LOOSE;
        for (int k = 0; k < MOST_ITERATIONS; k++) {
            if (norm == 0) {
                return now;
            }
            solver.solve(equations.system(), equations.residual(), increment, tolerance);
            iterations++;
            double size = size(increment);
            if (!Double.isFinite(size)) {
                return null;
            }
            double fraction = positiveFraction(now.concentration());
            Fields next = plus(now, fraction);
            linearise.at(next);
            double before = norm;
            double reached = norm(equations.residual());
            for (int halving = 0; size > NEAR && !(reached < norm) && halving < MOST_HALVINGS; halving++) {
                fraction /= 2;
                next = plus(now, fraction);
                linearise.at(next);
                reached = norm(equations.residual());
            }
            if (!Double.isFinite(reached)) {
                return null;
            }
            now = next;
            norm = reached;
            double curvature = curvature(now.concentration());
            double bound = Math.max(tolerance, curvature * size);
            double left = fraction == 1 ? size * Math.min(bound, RESIDUAL_SAFETY * reached / before) : size;
            if (left < ROUND_OFF) {
                return now;
            }
            tolerance = Math.min(LOOSE, Math.max(curvature * left, 0.1 * ROUND_OFF / left));
        }
        return null;
    }

    /** Bound of the equations' curvature over their slope: it grows as the salt gets scarce. */
    private double curvature(double[] u) {
        double least = 1;
        for (double value : u) {
            least = Math.min(least, value + bound);
        }
        return CURVATURE / least;
    }

    private Fields plus(Fields from, double fraction) {
        int n = from.concentration().length;
        double[] u = new double[n];
        double[] psi = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = from.concentration()[i] - fraction * increment[i];
            psi[i] = from.potential()[i] - fraction * increment[n + i];
        }
        return new Fields(u, psi, from.voltage() - fraction * increment[2 * n]);
    }

    /** At most nine tenths of the way to the first node that would run out of salt. */
    private double positiveFraction(double[] u) {
        double fraction = 1;
        for (int i = 0; i < u.length; i++) {
            double room = u[i] + BELOW_ZERO * bound;
            if (increment[i] > 0.9 * room / fraction) {
                fraction = 0.9 * room / increment[i];
            }
        }
        return fraction;
    }

    private static double size(double[] vector) {
        double most = 0;
        for (double v : vector) {
            most = Math.max(most, Math.abs(v));
        }
        return most;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double v : vector) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }
}

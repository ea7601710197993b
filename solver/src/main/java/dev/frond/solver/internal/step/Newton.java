package dev.frond.solver.internal.step;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.CoupledEquations;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.LinearRows;
import dev.frond.solver.fem.Variable;
import dev.frond.solver.linalg.LinearSolver;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Newton's iteration for all unknowns with a line search that keeps bounded variables above their least value: the salt positive, and
 * with it the conductivity. Each linear system is solved no better than
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
    private final List<Variable> variables;
    private final double[] increment;
    private int iterations;

    Newton(CoupledEquations equations, LinearSolver solver, List<Variable> variables) {
        this.variables = variables;
        this.equations = equations;
        this.solver = solver;
        this.increment = new double[equations.residual().length];
    }

    /** Linearises the equations at a trial state. */
    interface Linearisation {
        void at(Fields fields);
    }

    /** All equations; null when it does not converge. */
    @Nullable
    Fields solve(Coordinates at, List<LinearRows> linear, Control control, Fields guess) {
        return solve(fields -> equations.linearise(at, linear, control, fields), guess);
    }

    /**
     * Charge and control at the conserved variables of {@code guess}, from any guess: where the iteration does not converge the
     * solution is followed, see {@link Continuation}.
     *
     * @return null when that comes to no solution either
     */
    @Nullable
    Fields solveHeld(Coordinates at, Control control, Fields guess) {
        Linearisation linearise = fields -> equations.lineariseHeld(at, control, fields);
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
            double fraction = boundedFraction(now);
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
            double curvature = curvature(now);
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
    private double curvature(Fields now) {
        double least = 1;
        for (int v = 0; v < variables.size(); v++) {
            if (variables.get(v).isBounded()) {
                double bound = variables.get(v).bound();
                for (double value : now.of(v)) {
                    least = Math.min(least, value + bound);
                }
            }
        }
        return CURVATURE / least;
    }

    private Fields plus(Fields from, double fraction) {
        int n = from.nodes();
        double[][] values = new double[variables.size()][n];
        for (int v = 0; v < values.length; v++) {
            double[] old = from.of(v);
            int first = v * n;
            for (int i = 0; i < n; i++) {
                values[v][i] = old[i] - fraction * increment[first + i];
            }
        }
        return new Fields(values, from.voltage() - fraction * increment[values.length * n]);
    }

    /** At most nine tenths of the way to the first node at which a variable would come to its least value. */
    private double boundedFraction(Fields now) {
        int n = now.nodes();
        double fraction = 1;
        for (int v = 0; v < variables.size(); v++) {
            if (variables.get(v).isBounded()) {
                double[] values = now.of(v);
                double extra = BELOW_ZERO * variables.get(v).bound();
                for (int i = 0; i < n; i++) {
                    double room = values[i] + extra;
                    double way = increment[v * n + i];
                    if (way > 0.9 * room / fraction) {
                        fraction = 0.9 * room / way;
                    }
                }
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

package dev.frond.solver.run;

import dev.frond.solver.internal.step.Attempt;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.internal.step.State;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.solvers.AllowedSolution;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the step in time that ends where the first of some limits is reached: by inverse interpolation between steps from the same
 * state that bracket it (R. P. Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4).
 */
final class LimitSearch {
    /** Part of a step to which the instant is known. */
    private static final double INSTANT = 1e-6;

    /** Order of the interpolation. */
    private static final int ORDER = 5;

    /** Steps that are tried at most: bisection alone would take 20. */
    private static final int MOST_TRIALS = 40;

    private final Setup setup;
    private final RunCosts costs;
    private final double charge;
    private final List<WatchedLimit> limits;
    /** What is left to each at the start. */
    private final double[] room;

    /**
     * How a step ends.
     *
     * @param attempt the step to go on from; rejected when none was found
     * @param dt its length, s
     */
    record Landing(Attempt attempt, double dt) {}

    /** A step on the way could not be taken. */
    private static final class RefusedTrialException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Rejected reason;

        RefusedTrialException(Rejected reason) {
            this.reason = reason;
        }
    }

    /**
     * @param charge scaled, passed before {@code start}
     * @param limits none of which is reached at {@code start}
     */
    LimitSearch(Setup setup, RunCosts costs, State start, double charge, List<WatchedLimit> limits) {
        this.setup = setup;
        this.costs = costs;
        this.charge = charge;
        this.limits = limits;
        Readings now = Readings.of(setup, start);
        this.room =
                limits.stream().mapToDouble(limit -> limit.left(now, charge)).toArray();
    }

    /** Whether a step from the start reaches one of the limits. */
    boolean isPassedBy(Accepted step) {
        return beyond(step) >= 0;
    }

    /** -1 at the start, 0 where the first limit is reached. */
    private double beyond(Accepted step) {
        Readings then = Readings.of(setup, step.state());
        double most = -1;
        for (int k = 0; k < room.length; k++) {
            most = Math.max(most, -limits.get(k).left(then, charge + step.charge()) / room[k]);
        }
        return most;
    }

    /**
     * The step that ends at the first limit.
     *
     * @param passed a step that ends beyond it
     * @param dt its length, s
     * @param step tries a step of a length from the start
     */
    Landing land(Accepted passed, double dt, DoubleFunction<Attempt> step) {
        Map<Double, Accepted> tried = new HashMap<>();
        tried.put(dt, passed);
        double first = dt / (1 + beyond(passed));
        BracketingNthOrderBrentSolver solver = new BracketingNthOrderBrentSolver(0, INSTANT * dt, 0, ORDER);
        try {
            double found = first < dt && first > 0
                    ? solver.solve(
                            MOST_TRIALS,
                            length -> length == 0 ? -1 : beyond(trial(length, tried, step)),
                            0,
                            dt,
                            first,
                            AllowedSolution.ABOVE_SIDE)
                    : dt;
            Accepted landed = Objects.requireNonNull(tried.get(found));
            count(tried, landed);
            return new Landing(landed, found);
        } catch (RefusedTrialException refused) {
            count(tried, null);
            return new Landing(refused.reason, dt);
        } catch (TooManyEvaluationsException ranOut) {
            count(tried, null);
            return new Landing(new Rejected(Reason.LIMIT, 0, 0), dt);
        }
    }

    private static Accepted trial(double length, Map<Double, Accepted> tried, DoubleFunction<Attempt> step) {
        Accepted known = tried.get(length);
        if (known != null) {
            return known;
        }
        Attempt attempt = step.apply(length);
        if (attempt instanceof Rejected no) {
            throw new RefusedTrialException(no);
        }
        Accepted yes = (Accepted) attempt;
        tried.put(length, yes);
        return yes;
    }

    /** The steps that were tried in vain. */
    private void count(Map<Double, Accepted> tried, @Nullable Accepted landed) {
        for (Accepted trial : tried.values()) {
            if (!trial.equals(landed)) {
                costs.rejected(trial.newtonIterations());
            }
        }
    }
}

package dev.frond.study.optimisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * BOBYQA (Powell 2009): a quadratic model of a smooth goal of two variables or more between bounds, without limits. It asks for one point at a
 * time, so that it is for goals whose evaluations are few.
 */
public final class Bobyqa {
    /** The least that there may be. */
    public static final int LEAST_VARIABLES = 2;

    /** Radius within which the first model is made, of the ranges. */
    private static final double FIRST_RADIUS = 0.2;

    private final Search search;
    private final double smallest;
    private double worst = Double.NEGATIVE_INFINITY;

    /** @param smallest radius at which it has converged, of the ranges */
    public Bobyqa(Search search, double smallest) {
        this.search = search;
        this.smallest = smallest;
    }

    /** Searches from {@code start} until it has converged, or the budget is used up. */
    public void run(double... start) throws IOException {
        double[] low = new double[start.length];
        double[] high = new double[start.length];
        Arrays.fill(high, 1);
        int points = 2 * start.length + 1;
        try {
            new BOBYQAOptimizer(points, FIRST_RADIUS, smallest)
                    .optimize(
                            new ObjectiveFunction(this::value),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            new SimpleBounds(low, high),
                            new MaxEval(Integer.MAX_VALUE));
        } catch (TooManyEvaluationsException e) {
            // the budget is used up
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What failed is worse than all before, so that the model turns away from it. */
    private double value(double... point) {
        try {
            List<Fitness> found = search.look(List.<double[]>of(point.clone()));
            if (found.isEmpty()) {
                throw new TooManyEvaluationsException(search.all().size());
            }
            Fitness fitness = found.get(0);
            if (!fitness.hasGoals()) {
                return Double.isFinite(worst) ? worst + Math.abs(worst) : 1;
            }
            worst = Math.max(worst, fitness.goals().get(0));
            return fitness.goals().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.frond.study.fit;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.ValueAndJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/** Levenberg and Marquardt's method from one start, within the bounds of the parameters. */
final class Descent {
    /** Relative change of the sum of squares that ends it: runs are not better than that. */
    private static final double COST = 1e-6;

    /** Change of the places that ends it, of the places. */
    private static final double PLACE = 1e-5;

    private static final int MOST_ITERATIONS = 50;
    private static final int MOST_EVALUATIONS = 200;

    /** Difference over the deviation where the model has no value, as after the end of a run. */
    private static final double MISSING = 1e3;

    private final Model model;
    private final Slopes slopes;
    private final Measured measured;

    Descent(Model model, Slopes slopes, Measured measured) {
        this.model = model;
        this.slopes = slopes;
        this.measured = measured;
    }

    /** Of the model's values at a point. */
    double cost(double[] values) {
        double cost = 0;
        for (double residual : residuals(values)) {
            cost += residual * residual;
        }
        return cost;
    }

    private double[] residuals(double[] values) {
        double[] residuals = measured.residuals(values);
        for (int k = 0; k < residuals.length; k++) {
            residuals[k] = Double.isFinite(residuals[k]) ? residuals[k] : MISSING;
        }
        return residuals;
    }

    Minimum from(double[] start) throws IOException {
        Weighted weighted = new Weighted();
        LeastSquaresProblem problem = LeastSquaresFactory.create(
                weighted,
                new ArrayRealVector(measured.size()),
                new ArrayRealVector(start),
                null,
                null,
                MOST_EVALUATIONS,
                MOST_ITERATIONS,
                true,
                Descent::inside);
        boolean converged = true;
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(COST)
                    .withParameterRelativeTolerance(PLACE)
                    .optimize(problem);
        } catch (TooManyEvaluationsException | TooManyIterationsException e) {
            converged = false;
        } catch (ConvergenceException e) {
            // it can do no better to round-off
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Minimum(weighted.best, weighted.bestValues, weighted.bestCost, converged);
    }

    private static RealVector inside(RealVector place) {
        return place.map(one -> Math.min(1, Math.max(0, one)));
    }

    /** The model's differences over the deviations, and the best of them. */
    private final class Weighted implements ValueAndJacobianFunction {
        private double[] best = {};
        private double[] bestValues = {};
        private double bestCost = Double.POSITIVE_INFINITY;
        private double[] last = {};
        private double[] lastValues = {};

        @Override
        public Pair<RealVector, RealMatrix> value(RealVector point) {
            return new Pair<>(computeValue(point.toArray()), computeJacobian(point.toArray()));
        }

        @Override
        public RealVector computeValue(double[] at) {
            try {
                lastValues = model.at(List.of(at)).get(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            last = at.clone();
            double cost = cost(lastValues);
            if (cost < bestCost) {
                best = last;
                bestValues = lastValues;
                bestCost = cost;
            }
            return new ArrayRealVector(residuals(lastValues), false);
        }

        @Override
        public RealMatrix computeJacobian(double[] at) {
            try {
                double[] here = Arrays.equals(at, last)
                        ? lastValues
                        : model.at(List.of(at)).get(0);
                double[][] rows = slopes.at(at, here);
                for (int k = 0; k < rows.length; k++) {
                    for (int p = 0; p < at.length; p++) {
                        rows[k][p] /= measured.deviation()[k];
                    }
                }
                return new Array2DRowRealMatrix(rows, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package dev.frond.study.optimisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * One descent of the evolution strategy with covariance matrix adaptation, as Hansen's tutorial has it with positive weights: it is asked for
 * a population and told which of it was best. Points are drawn over all of space and reflected into the unit box.
 */
final class CmaEs {
    /** Largest ratio of the squared axes: beyond it rounding rules. */
    private static final double LARGEST_CONDITION = 1e14;

    private final int n;
    private final int lambda;
    private final Random random;
    private final double[] weights;
    private final double effective;
    private final double pathRate;
    private final double sigmaRate;
    private final double damping;
    private final double rankOne;
    private final double rankMany;
    private final double expectedLength;

    private final double[] mean;
    private double sigma;
    private final double[] pathSigma;
    private final double[] path;
    private final double[][] covariance;
    private double[][] axes;
    private final double[] lengths;
    private double[][] steps = new double[0][];
    private int generations;

    /**
     * Starts a descent.
     *
     * @param sigma standard deviation of the first population
     * @param lambda size of a population
     */
    CmaEs(double[] mean, double sigma, int lambda, Random random) {
        this.n = mean.length;
        this.mean = mean.clone();
        this.sigma = sigma;
        this.lambda = lambda;
        this.random = random;
        weights = weights(lambda);
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        effective = 1 / squares;
        pathRate = (4 + effective / n) / (n + 4 + 2 * effective / n);
        sigmaRate = (effective + 2) / (n + effective + 5);
        damping = 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + sigmaRate;
        rankOne = 2 / ((n + 1.3) * (n + 1.3) + effective);
        rankMany = Math.min(1 - rankOne, 2 * (effective - 2 + 1 / effective) / ((n + 2.0) * (n + 2) + effective));
        expectedLength = Math.sqrt(n) * (1 - 1 / (4.0 * n) + 1 / (21.0 * n * n));
        pathSigma = new double[n];
        path = new double[n];
        covariance = identity(n);
        axes = identity(n);
        lengths = new double[n];
        Arrays.fill(lengths, 1);
    }

    /** The size of a population that suits so many variables. */
    static int usualPopulation(int n) {
        return 4 + (int) (3 * StrictMath.log(n));
    }

    private static double[] weights(int lambda) {
        double[] weights = new double[lambda / 2];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.log((lambda + 1) / 2.0) - StrictMath.log(i + 1);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int i = 0; i < n; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    /** A population, in the unit box. */
    List<double[]> ask() {
        steps = new double[lambda][];
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < lambda; k++) {
            double[] scaled = new double[n];
            for (int i = 0; i < n; i++) {
                scaled[i] = lengths[i] * random.nextGaussian();
            }
            steps[k] = times(axes, scaled);
            double[] point = new double[n];
            for (int i = 0; i < n; i++) {
                point[i] = reflected(mean[i] + sigma * steps[k][i]);
            }
            points.add(point);
        }
        return points;
    }

    /** Into the range from 0 to 1, as between two mirrors. */
    static double reflected(double x) {
        double turn = Math.abs(x) % 2;
        return turn > 1 ? 2 - turn : turn;
    }

    /** @param order of the population that was asked for, the best first */
    void tell(List<Integer> order) {
        generations++;
        double[] step = new double[n];
        for (int i = 0; i < weights.length; i++) {
            double[] one = steps[order.get(i)];
            for (int j = 0; j < n; j++) {
                step[j] += weights[i] * one[j];
            }
        }
        for (int j = 0; j < n; j++) {
            mean[j] += sigma * step[j];
        }
        boolean slow = paths(step);
        adapt(order, slow);
        sigma *= Math.exp(Math.min(1, sigmaRate / damping * (length(pathSigma) / expectedLength - 1)));
        decompose();
    }

    /** Moves both paths; returns whether that of the step's length is short enough for the other to count. */
    private boolean paths(double... step) {
        double[] along = transposedTimes(axes, step);
        for (int i = 0; i < n; i++) {
            along[i] /= lengths[i];
        }
        double[] white = times(axes, along);
        double of = Math.sqrt(sigmaRate * (2 - sigmaRate) * effective);
        for (int i = 0; i < n; i++) {
            pathSigma[i] = (1 - sigmaRate) * pathSigma[i] + of * white[i];
        }
        double settled = Math.sqrt(1 - Math.pow(1 - sigmaRate, 2.0 * generations));
        boolean slow = length(pathSigma) / settled / expectedLength < 1.4 + 2 / (n + 1.0);
        double by = slow ? Math.sqrt(pathRate * (2 - pathRate) * effective) : 0;
        for (int i = 0; i < n; i++) {
            path[i] = (1 - pathRate) * path[i] + by * step[i];
        }
        return slow;
    }

    private void adapt(List<Integer> order, boolean slow) {
        double kept = 1 - rankOne - rankMany + (slow ? 0 : rankOne * pathRate * (2 - pathRate));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double many = 0;
                for (int k = 0; k < weights.length; k++) {
                    double[] one = steps[order.get(k)];
                    many += weights[k] * one[i] * one[j];
                }
                covariance[i][j] = kept * covariance[i][j] + rankOne * path[i] * path[j] + rankMany * many;
                covariance[j][i] = covariance[i][j];
            }
        }
    }

    private void decompose() {
        EigenDecomposition parts = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        axes = parts.getV().getData();
        double[] values = parts.getRealEigenvalues();
        for (int i = 0; i < n; i++) {
            lengths[i] = Math.sqrt(Math.max(values[i], Double.MIN_NORMAL));
        }
    }

    /** Whether the population has shrunk below a size, or has become too long or too wide to be computed with. */
    boolean isOver(double tolerance) {
        double longest = 0;
        double shortest = Double.POSITIVE_INFINITY;
        for (double length : lengths) {
            longest = Math.max(longest, length);
            shortest = Math.min(shortest, length);
        }
        double ratio = longest / shortest;
        double size = sigma * longest;
        return !(size >= tolerance) || !(size < 1e3) || ratio * ratio > LARGEST_CONDITION;
    }

    private double length(double... vector) {
        return Math.sqrt(
                IntStream.range(0, n).mapToDouble(i -> vector[i] * vector[i]).sum());
    }

    private static double[] times(double[][] matrix, double... vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] transposedTimes(double[][] matrix, double... vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[j] += matrix[i][j] * vector[i];
            }
        }
        return product;
    }
}

package dev.frond.study.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Of the places of the parameters at a best fit, from the slopes of the differences over the deviations: {@code s2 (J'J)^-1}. Directions
 * that change nothing have a variance as large as their singular value is small.
 */
final class Covariance {
    /** Of the largest singular value: what is smaller is round-off. */
    private static final double ROUND_OFF = 1e-12;

    private final double[][] values;
    private final double[] weakest;

    /** @param scale s2, the variance of the differences over the deviations; 1 where those are known */
    Covariance(double[][] slopes, double scale) {
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(slopes, false));
        double[] singular = svd.getSingularValues();
        int n = singular.length;
        double floor = Math.max(ROUND_OFF * singular[0], Double.MIN_NORMAL);
        values = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] direction = svd.getV().getColumn(k);
            double variance = scale / Math.pow(Math.max(singular[k], floor), 2);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    values[i][j] += variance * direction[i] * direction[j];
                }
            }
        }
        weakest = svd.getV().getColumn(n - 1);
    }

    double standardError(int k) {
        return Math.sqrt(values[k][k]);
    }

    /** From -1 to 1. */
    double correlation(int i, int j) {
        return i == j ? 1 : values[i][j] / Math.sqrt(values[i][i] * values[j][j]);
    }

    /** How the others move with parameter k by one standard error of it. */
    double[] along(int k) {
        double[] along = new double[values.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = values[i][k] / standardError(k);
        }
        return along;
    }

    /** The direction, of length 1, in which the values say least. */
    double[] weakest() {
        return weakest.clone();
    }

    /** Variance of what changes by {@code row} with the places. */
    double variance(double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                sum += row[i] * values[i][j] * row[j];
            }
        }
        return sum;
    }
}

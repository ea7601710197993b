package dev.frond.study.sensitivity;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * First and total indices of Sobol': the share of a value's variance that an input causes by itself, and with all others. Sampled by two
 * Sobol sequences and their mixtures. The first index by the formula of Saltelli et al. (Comput. Phys. Commun. 181 (2010) 259) with the mean
 * taken off, which is the sharper one where the index is small; the total index by that of Jansen (Comput. Phys. Commun. 117 (1999) 35).
 * Intervals by bootstrap over the samples.
 */
public final class SobolIndices {
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;

    /** A sequence begins with a corner, and with less even points. */
    private static final int SKIPPED = 1;

    private final int inputs;
    private final int samples;

    /** @param samples of the sequence; {@code samples (inputs + 2)} points are asked */
    public SobolIndices(int inputs, int samples) {
        this.inputs = inputs;
        this.samples = samples;
    }

    /** In the order of the samples: the first sequence, the second, the first with each input of the second. */
    private List<double[]> points() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * inputs);
        sequence.skipTo(SKIPPED);
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < samples; row++) {
            double[] both = sequence.nextVector();
            double[] first = Arrays.copyOf(both, inputs);
            double[] second = Arrays.copyOfRange(both, inputs, 2 * inputs);
            points.add(first);
            points.add(second);
            for (int k = 0; k < inputs; k++) {
                double[] mixed = first.clone();
                mixed[k] = second[k];
                points.add(mixed);
            }
        }
        return points;
    }

    /** Asks the model all points at once. */
    public Sampled of(Model model) throws IOException {
        return new Sampled(inputs, model.at(points()));
    }

    /** The values at all points. */
    public static final class Sampled {
        private final int inputs;
        private final List<double[]> values;

        private Sampled(int inputs, List<double[]> values) {
            this.inputs = inputs;
            this.values = values;
        }

        /** Points without this value. */
        public int failed(int value) {
            return (int)
                    values.stream().filter(at -> !Double.isFinite(at[value])).count();
        }

        /** Samples all of whose points have this value: the others are left out. */
        public int used(int value) {
            return rows(value).length;
        }

        /**
         * Indices of a value, one of each input; empty with fewer than two samples.
         *
         * @param value its place among those of a point
         * @param seed of the bootstrap
         */
        public List<Index> indices(int value, long seed) {
            double[][] rows = rows(value);
            if (rows.length < 2) {
                return List.of();
            }
            int[] all = new int[rows.length];
            Arrays.setAll(all, row -> row);
            double[][] best = shares(rows, all);
            double[][] first = new double[inputs][RESAMPLES];
            double[][] total = new double[inputs][RESAMPLES];
            SplittableRandom random = new SplittableRandom(seed + value);
            for (int again = 0; again < RESAMPLES; again++) {
                int[] drawn = new int[rows.length];
                Arrays.setAll(drawn, row -> random.nextInt(rows.length));
                double[][] shares = shares(rows, drawn);
                for (int k = 0; k < inputs; k++) {
                    first[k][again] = shares[k][0];
                    total[k][again] = shares[k][1];
                }
            }
            List<Index> indices = new ArrayList<>();
            for (int k = 0; k < inputs; k++) {
                indices.add(new Index(
                        best[k][0], low(first[k]), high(first[k]), best[k][1], low(total[k]), high(total[k])));
            }
            return indices;
        }

        /** Of whole samples, in the order of their points. */
        private double[][] rows(int value) {
            int each = inputs + 2;
            List<double[]> rows = new ArrayList<>();
            for (int start = 0; start < values.size(); start += each) {
                double[] row = new double[each];
                boolean whole = true;
                for (int k = 0; k < each; k++) {
                    row[k] = values.get(start + k)[value];
                    whole &= Double.isFinite(row[k]);
                }
                if (whole) {
                    rows.add(row);
                }
            }
            return rows.toArray(new double[0][]);
        }

        /** First and total index of each input from the drawn rows; 0 where the value never changes. */
        private double[][] shares(double[][] rows, int[] drawn) {
            double near = rows[0][0]; // so that the mean of equal values is that value, to the last bit
            double mean = near;
            for (int row : drawn) {
                mean += (rows[row][0] - near + rows[row][1] - near) / (2 * drawn.length);
            }
            double variance = 0;
            double[][] sums = new double[inputs][2];
            for (int row : drawn) {
                double[] at = rows[row];
                variance += (Math.pow(at[0] - mean, 2) + Math.pow(at[1] - mean, 2)) / 2;
                for (int k = 0; k < inputs; k++) {
                    sums[k][0] += (at[1] - mean) * (at[2 + k] - at[0]);
                    sums[k][1] += Math.pow(at[0] - at[2 + k], 2) / 2;
                }
            }
            for (double[] sum : sums) {
                sum[0] = variance == 0 ? 0 : sum[0] / variance;
                sum[1] = variance == 0 ? 0 : sum[1] / variance;
            }
            return sums;
        }

        private static double low(double[] drawn) {
            return quantile(drawn, 0.5 * (1 - CONFIDENCE));
        }

        private static double high(double[] drawn) {
            return quantile(drawn, 0.5 * (1 + CONFIDENCE));
        }

        private static double quantile(double[] drawn, double share) {
            double[] sorted = drawn.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(share * sorted.length))];
        }
    }

    /**
     * Shares of the variance, with intervals of 95 %.
     *
     * @param first by the input alone
     * @param total by the input and its interplay with others
     */
    public record Index(
            double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {}
}

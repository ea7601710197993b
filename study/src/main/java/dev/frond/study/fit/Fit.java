package dev.frond.study.fit;

import dev.frond.study.domain.Model;
import dev.frond.study.domain.Parameter;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.sweep.domain.Spacing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Parameters from measured values: Levenberg and Marquardt's method from the best of many points, then the uncertainty of what it found.
 * The same model gives the same result, bit for bit.
 */
public final class Fit {
    /** Of a minimum's parameters: two starts that end nearer than this have the same minimum. */
    private static final double SAME = 0.01;

    /** From how many of the points the method starts. */
    private static final int DESCENTS = 3;

    private static final double CONFIDENCE = 0.95;

    /** Of the variance of the differences over the deviations, where it is found from them: a model meets no data better. */
    private static final double LEAST_VARIANCE = 1e-16;

    /** How the rise of the sum of squares at the ends of an interval may differ from that of a straight model. */
    private static final double LEAST_RISE = 0.7;

    private static final double MOST_RISE = 1.4;

    private final List<Parameter> parameters;
    private final Model model;
    private final Measured measured;
    private final double[] wide;
    private final Slopes slopes;
    private final Descent descent;

    /** @throws IllegalArgumentException with fewer values than parameters and one */
    public Fit(List<Parameter> parameters, Model model, Measured measured) {
        if (measured.size() <= parameters.size()) {
            throw new IllegalArgumentException(
                    measured.size() + " measured values do not tell " + parameters.size() + " parameters");
        }
        this.parameters = List.copyOf(parameters);
        this.model = model;
        this.measured = measured;
        this.wide = parameters.stream()
                .mapToDouble(one -> one.spacing() == Spacing.LOG ? Math.log(one.high() / one.low()) : 0)
                .toArray();
        this.slopes = new Slopes(model, wide);
        this.descent = new Descent(model, slopes, measured);
    }

    /**
     * The best fit.
     *
     * @param guesses places to look at first, such as that of the base
     * @param points of the Sobol sequence to look at besides, over all of the ranges
     * @throws StudyFailedException when the model has no value at any of them
     */
    public FitResult run(List<double[]> guesses, int points) throws IOException {
        List<double[]> looked = new ArrayList<>(guesses);
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(parameters.size());
        sequence.nextVector(); // the corner
        for (int k = 0; k < points; k++) {
            looked.add(sequence.nextVector());
        }
        List<double[]> values = model.at(looked);
        List<Integer> byCost = IntStream.range(0, looked.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> descent.cost(values.get(k))))
                .toList();
        if (Arrays.stream(values.get(byCost.get(0))).allMatch(Double::isNaN)) {
            throw new StudyFailedException("none of the " + looked.size()
                    + " points that were looked at has a value to compare with those measured");
        }
        List<Minimum> minima = new ArrayList<>();
        for (int k : byCost.subList(0, Math.min(DESCENTS, byCost.size()))) {
            add(descent.from(looked.get(k)), minima);
        }
        minima.sort(Comparator.comparingDouble(Minimum::cost));
        return result(minima);
    }

    private static void add(Minimum end, List<Minimum> minima) {
        for (int k = 0; k < minima.size(); k++) {
            if (distance(end.places(), minima.get(k).places()) < SAME) {
                if (end.cost() < minima.get(k).cost()) {
                    minima.set(k, end);
                }
                return;
            }
        }
        minima.add(end);
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int k = 0; k < a.length; k++) {
            most = Math.max(most, Math.abs(a[k] - b[k]));
        }
        return most;
    }

    private FitResult result(List<Minimum> minima) throws IOException {
        Minimum best = minima.get(0);
        double[][] rows = slopes.at(best.places(), best.values());
        double[][] weighted = new double[rows.length][];
        for (int k = 0; k < rows.length; k++) {
            weighted[k] = rows[k].clone();
            for (int p = 0; p < weighted[k].length; p++) {
                weighted[k][p] /= measured.deviation()[k];
            }
        }
        int freedom = measured.size() - parameters.size();
        double scale = measured.known() ? 1 : Math.max(LEAST_VARIANCE, best.cost() / freedom);
        double middle = 0.5 + 0.5 * CONFIDENCE;
        double quantile = measured.known()
                ? new NormalDistribution(null, 0, 1).inverseCumulativeProbability(middle)
                : new TDistribution(null, freedom).inverseCumulativeProbability(middle);
        Covariance covariance = new Covariance(weighted, scale);
        List<Estimate> estimates = estimates(best, covariance, scale, quantile);
        double[] band = new double[rows.length];
        for (int k = 0; k < band.length; k++) {
            band[k] = quantile * Math.sqrt(covariance.variance(rows[k]));
        }
        return new FitResult(estimates, covariance, band, freedom, minima);
    }

    private List<Estimate> estimates(Minimum best, Covariance covariance, double scale, double quantile)
            throws IOException {
        List<double[]> ends = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            double reach = quantile * covariance.standardError(k);
            ends.add(moved(best.places(), covariance.along(k), -reach / covariance.standardError(k)));
            ends.add(moved(best.places(), covariance.along(k), reach / covariance.standardError(k)));
        }
        List<double[]> values = model.at(ends);
        double rise = quantile * quantile * scale;
        Profile profile = new Profile(model, measured, wide, best.places(), best.cost(), rise);
        List<Estimate> estimates = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            double error = covariance.standardError(k);
            double reach = quantile * error;
            double place = best.places()[k];
            boolean straight = place - reach >= 0
                    && place + reach <= 1
                    && isStraight(values.get(2 * k), best.cost(), rise)
                    && isStraight(values.get(2 * k + 1), best.cost(), rise);
            double[] along = covariance.along(k);
            for (int i = 0; i < along.length; i++) {
                along[i] /= error;
            }
            estimates.add(
                    straight
                            ? new Estimate(
                                    parameters.get(k),
                                    place,
                                    error,
                                    place - reach,
                                    place + reach,
                                    Estimate.Method.SLOPES)
                            : new Estimate(
                                    parameters.get(k),
                                    place,
                                    error,
                                    profile.end(k, along, -reach),
                                    profile.end(k, along, reach),
                                    Estimate.Method.PROFILE));
        }
        return estimates;
    }

    private boolean isStraight(double[] values, double cost, double rise) {
        double ratio = (descent.cost(values) - cost) / rise;
        return ratio > LEAST_RISE && ratio < MOST_RISE;
    }

    private static double[] moved(double[] at, double[] along, double times) {
        double[] moved = new double[at.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Math.min(1, Math.max(0, at[i] + times * along[i]));
        }
        return moved;
    }
}

package dev.frond.study.fit;

import java.util.List;

/** What a fit came to. Live arrays, not to be written. */
public final class FitResult {
    private final List<Estimate> estimates;
    private final Covariance covariance;
    private final double[] band;
    private final int freedom;
    private final List<Minimum> minima;

    /**
     * @param band see {@link #band}
     * @param freedom see {@link #freedom}
     * @param minima the best first
     */
    FitResult(List<Estimate> estimates, Covariance covariance, double[] band, int freedom, List<Minimum> minima) {
        this.estimates = List.copyOf(estimates);
        this.covariance = covariance;
        this.band = band;
        this.freedom = freedom;
        this.minima = List.copyOf(minima);
    }

    /** Of the parameters, in their order. */
    public List<Estimate> estimates() {
        return estimates;
    }

    /** Of two parameters, from -1 to 1. */
    public double correlation(int one, int other) {
        return covariance.correlation(one, other);
    }

    /** The direction of the parameters' places, of length 1, in which the values say least. */
    double[] weakest() {
        return covariance.weakest();
    }

    /** The best fit. */
    public Minimum best() {
        return minima.get(0);
    }

    /** All that were found, the best first. */
    public List<Minimum> minima() {
        return minima;
    }

    /** Half of the width of the interval of 95 % about each of the model's values, from the uncertainty of the parameters. */
    public double[] band() {
        return band;
    }

    /** Values less parameters. */
    public int freedom() {
        return freedom;
    }

    /** Whether the values tell every parameter within its range. */
    public boolean isIdentifiable() {
        return estimates.stream().allMatch(Estimate::isIdentified);
    }
}

package dev.frond.solver.model;

import dev.frond.solver.units.SignificantDigits;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** A length of particles, m: one, or drawn for each. */
public sealed interface ParticleSize {
    /** Sizes further from the middle than so many standard deviations are not drawn. */
    double BOUND = 3;

    /** Checks its values by themselves. */
    void check(Problems problems, String key);

    /** The smallest that may be drawn, m. */
    double least();

    /** The largest that may be drawn, m. */
    double most();

    /** In the middle: the mean or the median, m. */
    double middle();

    /** One of the sizes, for good. */
    Fixed drawn(RandomGenerator random);

    /** Whether particles differ. */
    default boolean isDrawn() {
        return !(this instanceof Fixed);
    }

    /** The same for all. */
    record Fixed(double value) implements ParticleSize {
        @Override
        public void check(Problems problems, String key) {
            problems.size(key, value);
        }

        @Override
        public double least() {
            return value;
        }

        @Override
        public double most() {
            return value;
        }

        @Override
        public double middle() {
            return value;
        }

        @Override
        public Fixed drawn(RandomGenerator random) {
            return this;
        }
    }

    /**
     * Normal, cut off three standard deviations from the mean; the mean stays what it is.
     *
     * @param mean m
     * @param deviation standard deviation before the cut, m; below a third of the mean
     */
    record Normal(double mean, double deviation) implements ParticleSize {
        @Override
        public void check(Problems problems, String key) {
            problems.size(key, mean);
            problems.size(key, deviation);
            if (!(mean > BOUND * deviation)) {
                problems.report(
                        key,
                        "the standard deviation must be below a third of the mean, " + FillerRoom.micro(mean / BOUND)
                                + ", found " + FillerRoom.micro(deviation));
            }
        }

        @Override
        public double least() {
            return mean - BOUND * deviation;
        }

        @Override
        public double most() {
            return mean + BOUND * deviation;
        }

        @Override
        public double middle() {
            return mean;
        }

        @Override
        public Fixed drawn(RandomGenerator random) {
            return new Fixed(mean + deviation * standard(random));
        }
    }

    /**
     * Lognormal, cut off where the logarithm is three of its standard deviations from the middle.
     *
     * @param median m
     * @param spread standard deviation of the natural logarithm before the cut; at most 1
     */
    record Lognormal(double median, double spread) implements ParticleSize {
        /** Wider ones span a factor of 400 between the smallest and the largest particle. */
        static final double WIDEST = 1;

        @Override
        public void check(Problems problems, String key) {
            problems.size(key, median);
            if (!(spread > 0 && spread <= WIDEST)) {
                problems.report(
                        key,
                        "the standard deviation of the logarithm must be above 0 and at most 1, found "
                                + SignificantDigits.text(spread, 4));
            }
        }

        @Override
        public double least() {
            return median * Math.exp(-BOUND * spread);
        }

        @Override
        public double most() {
            return median * Math.exp(BOUND * spread);
        }

        @Override
        public double middle() {
            return median;
        }

        @Override
        public Fixed drawn(RandomGenerator random) {
            return new Fixed(median * Math.exp(spread * standard(random)));
        }
    }

    /** A standard normal number within the bound, by the inverse of the cut distribution: one uniform number for each. */
    private static double standard(RandomGenerator random) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double low = normal.cumulativeProbability(-BOUND);
        double high = normal.cumulativeProbability(BOUND);
        double drawn = normal.inverseCumulativeProbability(low + random.nextDouble() * (high - low));
        return Math.max(-BOUND, Math.min(BOUND, drawn));
    }
}

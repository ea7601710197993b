package dev.frond.study.sensitivity;

import org.apache.commons.math3.distribution.NormalDistribution;

/** How an uncertain number is distributed. */
public sealed interface Distribution {
    /** The number below which a share of {@code place} lies, 0 and 1 excluded. */
    double at(double place);

    /** In words, such as "normal". */
    String words();

    /** Everything between two numbers is as likely. */
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double at(double place) {
            return low + place * (high - low);
        }

        @Override
        public String words() {
            return "uniform";
        }
    }

    /** The logarithm is uniform. */
    record LogUniform(double low, double high) implements Distribution {
        @Override
        public double at(double place) {
            return low * Math.pow(high / low, place);
        }

        @Override
        public String words() {
            return "log-uniform";
        }
    }

    /** Bell-shaped. */
    record Normal(double mean, double deviation) implements Distribution {
        @Override
        public double at(double place) {
            return mean + deviation * standard(place);
        }

        @Override
        public String words() {
            return "normal";
        }
    }

    /**
     * The logarithm is normal.
     *
     * @param median half of the numbers are below
     * @param deviation of the natural logarithm
     */
    record LogNormal(double median, double deviation) implements Distribution {
        @Override
        public double at(double place) {
            return median * Math.exp(deviation * standard(place));
        }

        @Override
        public String words() {
            return "log-normal";
        }
    }

    private static double standard(double place) {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(place);
    }
}

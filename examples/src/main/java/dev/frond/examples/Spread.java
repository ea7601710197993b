package dev.frond.examples;

import java.util.List;

/**
 * Mean and standard deviation of a sample.
 *
 * @param deviation NaN for a sample of one
 */
record Spread(double mean, double deviation) {
    /** @param sample at least one value */
    static Spread of(List<Double> sample) {
        double mean = sample.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = sample.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(mean, sample.size() > 1 ? Math.sqrt(squares / (sample.size() - 1)) : Double.NaN);
    }
}

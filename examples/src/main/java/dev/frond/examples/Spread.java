package dev.frond.examples;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Mean and standard deviation of a sample.
 *
 * @param deviation NaN for a sample of one
 */
record Spread(double mean, double deviation) {
    /** @param sample at least one value */
    static Spread of(List<Double> sample) {
        SummaryStatistics statistics = new SummaryStatistics();
        sample.forEach(statistics::addValue);
        return new Spread(statistics.getMean(), sample.size() > 1 ? statistics.getStandardDeviation() : Double.NaN);
    }
}

package dev.frond.study.fit;

import dev.frond.study.domain.Parameter;

/**
 * A parameter as a fit has it.
 *
 * @param place from 0 to 1
 * @param standardError of the place, from the model's slopes; infinite where the values say nothing of it
 * @param low end of the interval of 95 %, a place; below 0 when the values set no limit within the range
 * @param high the other end; above 1 when there is none within the range
 * @param method what the interval is from
 */
public record Estimate(
        Parameter parameter, double place, double standardError, double low, double high, Method method) {
    /** What an interval is from. */
    public enum Method {
        /** The slopes at the best fit: the model is as good as straight over the interval. */
        SLOPES("slopes"),
        /** The profile likelihood: the others fitted anew at each value. */
        PROFILE("profile likelihood");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** SI. */
    public double value() {
        return parameter.at(place);
    }

    /** Of the value, SI. */
    public double valueError() {
        return parameter.slope(place) * standardError;
    }

    /** Whether the values set a limit on this side within the range. */
    public boolean hasLow() {
        return low >= 0;
    }

    /** The same of the other side. */
    public boolean hasHigh() {
        return high <= 1;
    }

    /** Whether the values tell the parameter within its range. */
    public boolean isIdentified() {
        return hasLow() && hasHigh();
    }
}

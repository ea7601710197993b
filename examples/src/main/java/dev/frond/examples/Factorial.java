package dev.frond.examples;

/**
 * A full factorial: factors at two levels each, a value for every combination. The effects of an odd number of factors sum to the
 * difference between all factors at their second level and all at their first.
 */
final class Factorial {
    private final double[] values;

    /** @param values 2^factors of them; bit f of the index is set where factor f is at its second level */
    Factorial(double... values) {
        if (Integer.bitCount(values.length) != 1) {
            throw new IllegalArgumentException("a power of two of values expected, got " + values.length);
        }
        this.values = values.clone();
    }

    /**
     * The main effect of one factor: mean at its second level less mean at its first. The interaction of several: half of what
     * the effect of one changes by when the other goes to its second level, and so on.
     *
     * @param factors bit f is set for factor f; at least one
     */
    double effect(int factors) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            boolean plus = Integer.bitCount(factors & ~k) % 2 == 0;
            sum += plus ? values[k] : -values[k];
        }
        return 2 * sum / values.length;
    }

    /** All factors at their second level less all at their first. */
    double total() {
        return values[values.length - 1] - values[0];
    }
}

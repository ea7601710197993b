package dev.frond.solver.units;

/**
 * The values a number may have.
 *
 * @param open true when the bounds themselves are excluded
 */
public record Range(double lower, double upper, boolean open) {
    public static final Range ANY = between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Range POSITIVE = inside(0, Double.POSITIVE_INFINITY);
    public static final Range NOT_NEGATIVE = between(0, Double.POSITIVE_INFINITY);

    /** The bounds belong to it. */
    public static Range between(double lower, double upper) {
        return new Range(lower, upper, false);
    }

    /** The bounds are excluded. */
    public static Range inside(double lower, double upper) {
        return new Range(lower, upper, true);
    }

    /** Whether it is one of them; NaN and the infinities never are. */
    public boolean contains(double value) {
        return Double.isFinite(value) && (open ? value > lower && value < upper : value >= lower && value <= upper);
    }

    /** {@code above 0}, {@code from 1 to 9}, ... with {@code unit} after the numbers; empty when anything goes. */
    public String text(Format format) {
        boolean below = upper < Double.POSITIVE_INFINITY;
        boolean above = lower > Double.NEGATIVE_INFINITY;
        if (above && below) {
            return (open ? "between " : "from ") + format.text(lower) + (open ? " and " : " to ") + format.text(upper);
        }
        if (above) {
            return open ? "above " + format.text(lower) : "at least " + format.text(lower);
        }
        return below ? (open ? "below " : "at most ") + format.text(upper) : "";
    }

    /** How a bound is written. */
    public interface Format {
        String text(double bound);
    }
}

package dev.frond.solver.units;

/**
 * The values a number may have.
 *
 * @param openBelow true when the lower bound itself is excluded
 * @param openAbove true when the upper bound itself is excluded
 */
public record Range(double lower, double upper, boolean openBelow, boolean openAbove) {
    public static final Range ANY = between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Range POSITIVE = inside(0, Double.POSITIVE_INFINITY);
    public static final Range NOT_NEGATIVE = between(0, Double.POSITIVE_INFINITY);

    /** The bounds belong to it. */
    public static Range between(double lower, double upper) {
        return new Range(lower, upper, false, false);
    }

    /** The bounds are excluded. */
    public static Range inside(double lower, double upper) {
        return new Range(lower, upper, true, true);
    }

    /** The upper bound belongs to it, the lower one does not. */
    public static Range above(double lower, double upper) {
        return new Range(lower, upper, true, false);
    }

    /** Whether it is one of them; NaN and the infinities never are. */
    public boolean contains(double value) {
        boolean fromBelow = openBelow ? value > lower : value >= lower;
        boolean toAbove = openAbove ? value < upper : value <= upper;
        return Double.isFinite(value) && fromBelow && toAbove;
    }

    /** {@code above 0}, {@code from 1 to 9}, ... with {@code unit} after the numbers; empty when anything goes. */
    public String text(Format format) {
        boolean below = upper < Double.POSITIVE_INFINITY;
        boolean above = lower > Double.NEGATIVE_INFINITY;
        if (above && below && openBelow != openAbove) {
            return above(format) + ", " + below(format);
        }
        if (above && below) {
            return (openBelow ? "between " : "from ")
                    + format.text(lower)
                    + (openBelow ? " and " : " to ")
                    + format.text(upper);
        }
        return above ? above(format) : below ? below(format) : "";
    }

    private String above(Format format) {
        return (openBelow ? "above " : "at least ") + format.text(lower);
    }

    private String below(Format format) {
        return (openAbove ? "below " : "at most ") + format.text(upper);
    }

    /** How a bound is written. */
    public interface Format {
        String text(double bound);
    }
}

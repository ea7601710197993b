package dev.frond.sweep.domain;

/** How values lie between two ends. */
public enum Spacing {
    /** Equal ratios. */
    LOG,
    /** Equal differences. */
    LINEAR;

    /** The number at {@code fraction} of the way, from 0 to 1; finite between any two numbers. */
    public double between(double from, double to, double fraction) {
        return switch (this) {
            case LOG -> StrictMath.pow(from, 1 - fraction) * StrictMath.pow(to, fraction);
            case LINEAR -> (1 - fraction) * from + fraction * to;
        };
    }

    /** Where {@code number} is on the way: the inverse of {@link #between}. */
    public double fraction(double from, double to, double number) {
        return switch (this) {
            case LOG -> StrictMath.log(number / from) / StrictMath.log(to / from);
            case LINEAR -> (number - from) / (to - from);
        };
    }
}

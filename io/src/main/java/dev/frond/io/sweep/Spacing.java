package dev.frond.io.sweep;

/** How values lie between two ends. */
public enum Spacing {
    /** Equal ratios. */
    LOG,
    /** Equal differences. */
    LINEAR;

    /** The number at {@code fraction} of the way, from 0 to 1. */
    double between(double from, double to, double fraction) {
        return switch (this) {
            case LOG -> from * StrictMath.pow(to / from, fraction);
            case LINEAR -> from + (to - from) * fraction;
        };
    }
}

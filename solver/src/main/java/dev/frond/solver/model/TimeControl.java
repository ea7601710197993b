package dev.frond.solver.model;

/**
 * How long, and how time is stepped.
 *
 * @param end s
 */
public record TimeControl(double end, Scheme scheme) {
    /** Relative local error per step. */
    public static final double DEFAULT_TOLERANCE = 1e-3;

    /** s. */
    public static final double DEFAULT_FIRST_STEP = 1e-2;

    /** The longest step is the run's duration over this. */
    public static final int DEFAULT_LEAST_STEPS = 20;

    /** Longest step of a run that ends at {@code end}, s. */
    public static double defaultMaxStep(double end) {
        return end / DEFAULT_LEAST_STEPS;
    }

    /** First step under a longest step, s. */
    public static double defaultFirstStep(double maxStep) {
        return Math.min(DEFAULT_FIRST_STEP, maxStep);
    }

    /** How time is stepped. */
    public sealed interface Scheme {
        /**
         * Second order, steps chosen by the local error.
         *
         * @param tolerance relative local error per step
         * @param firstStep s
         * @param maxStep s
         */
        record Adaptive(double tolerance, double firstStep, double maxStep) implements Scheme {}

        /** First order with constant steps: for comparison with other programs. */
        record ImplicitEuler(double step) implements Scheme {}
    }
}

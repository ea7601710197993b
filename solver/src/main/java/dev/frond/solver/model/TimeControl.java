package dev.frond.solver.model;

/**
 * How long, and how time is stepped.
 *
 * @param end s
 */
public record TimeControl(double end, Scheme scheme) {
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

package dev.frond.solver.model;

import java.util.List;

/**
 * How long, and how time is stepped.
 *
 * @param end s
 * @param stop what ends the run before, when it is reached
 * @param cycles what becomes of the cycles of a drive
 */
public record TimeControl(double end, List<Limit> stop, Scheme scheme, Cycles cycles) {
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

    public TimeControl {
        stop = List.copyOf(stop);
    }

    /** With all cycles resolved. */
    public TimeControl(double end, List<Limit> stop, Scheme scheme) {
        this(end, stop, scheme, new Cycles.Resolved());
    }

    /** Until its end. */
    public TimeControl(double end, Scheme scheme) {
        this(end, List.of(), scheme);
    }

    /** With steps chosen by the default tolerance. */
    public TimeControl(double end) {
        this(end, Scheme.Adaptive.until(end));
    }

    void check(Problems problems) {
        problems.duration("end", end);
        stop.forEach(limit -> limit.check(problems.in("stop")));
        Limit.checkKinds(problems, "stop", stop);
        scheme.check(problems);
        cycles.check(problems);
    }

    /** What becomes of the cycles of a drive. */
    public sealed interface Cycles {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** Each step of each cycle is computed. */
        record Resolved() implements Cycles {
            @Override
            public void check(Problems problems) {}
        }

        /**
         * A few cycles are computed, then many are passed over with their mean current, and so on.
         *
         * @param tolerance error of the growth in a jump, over the growth
         */
        record Jump(double tolerance) implements Cycles {
            public static final double DEFAULT_TOLERANCE = 5e-3;

            @Override
            public void check(Problems problems) {
                problems.number("jump_tolerance", tolerance, Bounds.PART);
            }
        }
    }

    /** How time is stepped. */
    public sealed interface Scheme {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /**
         * Second order, steps chosen by the local error.
         *
         * @param tolerance relative local error per step
         * @param firstStep s
         * @param maxStep s
         */
        record Adaptive(double tolerance, double firstStep, double maxStep) implements Scheme {
            /** As where a file says nothing, for a run that ends at {@code end}, s. */
            static Adaptive until(double end) {
                double maxStep = defaultMaxStep(end);
                return new Adaptive(DEFAULT_TOLERANCE, defaultFirstStep(maxStep), maxStep);
            }

            @Override
            public void check(Problems problems) {
                problems.number("tolerance", tolerance, Bounds.PART);
                problems.duration("max_step", maxStep);
                problems.duration("first_step", firstStep);
            }
        }

        /** First order with constant steps: for comparison with other programs. */
        record ImplicitEuler(double step) implements Scheme {
            @Override
            public void check(Problems problems) {
                problems.duration("step", step);
            }
        }
    }
}

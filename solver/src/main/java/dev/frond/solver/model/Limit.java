package dev.frond.solver.model;

import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/**
 * What ends a step of a profile, or a run, when it is reached. A limit is reached from one side: where the sign of a constant current
 * or potential tells it, from that side, and a step that begins at or beyond it ends at once; otherwise from the side where the step
 * begins.
 */
public sealed interface Limit {
    /** Reached from below. */
    int RISING = 1;

    /** Reached from above. */
    int FALLING = -1;

    /** Reached from the side where the step begins. */
    int EITHER = 0;

    /** The key in a file. */
    String key();

    /** SI. */
    double value();

    /** Of the value. */
    QuantityKind kind();

    /** What is compared with the value, SI. */
    double of(Reading reading);

    /** Checks it as the limit of a step. */
    void check(Problems problems, Drive.Signal signal);

    /** Checks it as the limit of a run. */
    void check(Problems problems);

    /** {@link #RISING}, {@link #FALLING} or {@link #EITHER} in a step. */
    int side(Drive.Signal signal);

    /** The same in a run. */
    int side();

    /** That there are no two of one kind. */
    static void checkKinds(Problems problems, String key, List<Limit> limits) {
        if (limits.stream().map(Limit::key).distinct().count() < limits.size()) {
            problems.report(key, "a limit of each kind at most");
        }
    }

    /** As in {@code potential -0.2 V}. */
    default String words() {
        return key() + " " + Quantities.format(value(), kind());
    }

    /**
     * What limits are compared with, SI.
     *
     * @param potential of the metal against the top, V
     * @param currentDensity over the box width, A/m2
     * @param capacity passed since the step, or the run, began, net of what flowed back, over the box width, C/m2
     * @param tipHeight highest point of the front, m
     */
    record Reading(double potential, double currentDensity, double capacity, double tipHeight) {}

    /** Potential of the metal against the top, V. */
    record Potential(double value) implements Limit {
        @Override
        public String key() {
            return "potential";
        }

        @Override
        public QuantityKind kind() {
            return QuantityKind.POTENTIAL;
        }

        @Override
        public double of(Reading reading) {
            return reading.potential();
        }

        @Override
        public void check(Problems problems, Drive.Signal signal) {
            check(problems);
            if (signal.applied() == Applied.POTENTIAL) {
                problems.report(key(), "the potential is given in this step: it can be no limit of it");
            } else if (side(signal) != EITHER && side(signal) * value <= 0) {
                problems.report(
                        key(),
                        "the metal is " + (signal.plates() > 0 ? "plated" : "stripped")
                                + " in this step: expected a potential " + (signal.plates() > 0 ? "below" : "above")
                                + " 0 V, found " + Quantities.format(value, kind()));
            }
        }

        @Override
        public void check(Problems problems) {
            problems.quantity(key(), value, kind(), Range.ANY);
        }

        /** Plating takes the potential down. */
        @Override
        public int side(Drive.Signal signal) {
            return -signal.plates();
        }

        @Override
        public int side() {
            return (int) Math.signum(value);
        }
    }

    /** Charge passed, C/m2. */
    record Capacity(double value) implements Limit {
        @Override
        public String key() {
            return "capacity";
        }

        @Override
        public QuantityKind kind() {
            return QuantityKind.CAPACITY;
        }

        @Override
        public double of(Reading reading) {
            return Math.abs(reading.capacity());
        }

        @Override
        public void check(Problems problems, Drive.Signal signal) {
            check(problems);
            if (signal instanceof Drive.Level && signal.applied() == Applied.CURRENT_DENSITY && signal.plates() == 0) {
                problems.report(key(), "no charge passes at rest: it can be no limit of this step");
            }
        }

        @Override
        public void check(Problems problems) {
            problems.quantity(key(), value, kind(), Range.POSITIVE);
        }

        @Override
        public int side(Drive.Signal signal) {
            return RISING;
        }

        @Override
        public int side() {
            return RISING;
        }
    }

    /** Current over the box width, A/m2. */
    record CurrentDensity(double value) implements Limit {
        @Override
        public String key() {
            return "current_density";
        }

        @Override
        public QuantityKind kind() {
            return QuantityKind.CURRENT_DENSITY;
        }

        @Override
        public double of(Reading reading) {
            return reading.currentDensity();
        }

        @Override
        public void check(Problems problems, Drive.Signal signal) {
            check(problems);
            if (signal.applied() == Applied.CURRENT_DENSITY) {
                problems.report(key(), "the current is given in this step: it can be no limit of it");
            } else if (signal.plates() != 0 && signal.plates() * value <= 0) {
                problems.report(
                        key(),
                        "at this potential the metal is " + (signal.plates() > 0 ? "plated" : "stripped")
                                + ": expected a current density " + (signal.plates() > 0 ? "above 0" : "below 0")
                                + ", found " + Quantities.format(value, kind()));
            }
        }

        @Override
        public void check(Problems problems) {
            problems.quantity(key(), value, kind(), Range.ANY);
        }

        /** At a constant potential it fades. */
        @Override
        public int side(Drive.Signal signal) {
            return -signal.plates();
        }

        @Override
        public int side() {
            return EITHER;
        }
    }

    /** Highest point of the front, m. */
    record TipHeight(double value) implements Limit {
        @Override
        public String key() {
            return "tip_height";
        }

        @Override
        public QuantityKind kind() {
            return QuantityKind.LENGTH;
        }

        @Override
        public double of(Reading reading) {
            return reading.tipHeight();
        }

        @Override
        public void check(Problems problems, Drive.Signal signal) {
            check(problems);
        }

        @Override
        public void check(Problems problems) {
            problems.quantity(key(), value, kind(), Range.ANY);
        }

        @Override
        public int side(Drive.Signal signal) {
            return signal.plates();
        }

        @Override
        public int side() {
            return EITHER;
        }
    }
}

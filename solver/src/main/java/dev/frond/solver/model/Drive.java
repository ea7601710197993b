package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;

/** What drives the cell. */
public sealed interface Drive {
    /** Checks its values by themselves. */
    void check(Problems problems);

    /** A drive that does not change with time. */
    sealed interface Level extends Drive {}

    /** Constant current over the box width, A/m2; positive deposits lithium. */
    record CurrentDensity(double value) implements Level {
        @Override
        public void check(Problems problems) {
            problems.quantity("current_density", value, QuantityKind.CURRENT_DENSITY, Range.ANY);
        }
    }

    /** Constant potential of the metal against the top, V; negative deposits lithium. */
    record Potential(double value) implements Level {
        @Override
        public void check(Problems problems) {
            problems.quantity("potential", value, QuantityKind.POTENTIAL, Range.ANY);
        }
    }

    /** No current. */
    record Rest() implements Level {
        @Override
        public void check(Problems problems) {}
    }

    /**
     * Levels one after the other, the whole row {@code repeat} times, and rest afterwards.
     *
     * @param repeat at least 1
     */
    record Profile(List<Segment> segments, int repeat) implements Drive {
        public static final int DEFAULT_REPEAT = 1;

        public Profile {
            segments = List.copyOf(segments);
        }

        /** Once. */
        public Profile(List<Segment> segments) {
            this(segments, DEFAULT_REPEAT);
        }

        @Override
        public void check(Problems problems) {
            problems.filled("profile", segments);
            for (int k = 0; k < segments.size(); k++) {
                Problems own = problems.in("profile", k);
                own.duration("for", segments.get(k).duration());
                segments.get(k).level().check(own);
            }
            problems.count("repeat", repeat, Bounds.MOST_REPEATS);
        }
    }

    /**
     * A part of a profile.
     *
     * @param duration s
     */
    record Segment(double duration, Level level) {}

    /** Current by linear interpolation between points of rising time; before the first and after the last it stays. */
    record Table(List<Point> points) implements Drive {
        public Table {
            points = List.copyOf(points);
        }

        @Override
        public void check(Problems problems) {
            problems.filled("table", points);
            for (int k = 0; k < points.size(); k++) {
                Problems own = problems.in("table", k);
                own.quantity("at", points.get(k).time(), QuantityKind.TIME, Range.NOT_NEGATIVE);
                own.quantity(
                        "current_density", points.get(k).currentDensity(), QuantityKind.CURRENT_DENSITY, Range.ANY);
            }
        }

        /**
         * A point of a table.
         *
         * @param time s
         * @param currentDensity A/m2
         */
        public record Point(double time, double currentDensity) {}
    }
}

package dev.frond.solver.model;

import java.util.List;

/** What drives the cell. */
public sealed interface Drive {
    /** A drive that does not change with time. */
    sealed interface Level extends Drive {}

    /** Constant current over the box width, A/m2; positive deposits lithium. */
    record CurrentDensity(double value) implements Level {}

    /** Constant potential of the metal against the top, V; negative deposits lithium. */
    record Potential(double value) implements Level {}

    /** No current. */
    record Rest() implements Level {}

    /**
     * Levels one after the other, the whole row {@code repeat} times, and rest afterwards.
     *
     * @param repeat at least 1
     */
    record Profile(List<Segment> segments, int repeat) implements Drive {
        public Profile {
            segments = List.copyOf(segments);
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

        /**
         * A point of a table.
         *
         * @param time s
         * @param currentDensity A/m2
         */
        public record Point(double time, double currentDensity) {}
    }
}

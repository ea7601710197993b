package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What drives the cell. */
public sealed interface Drive {
    /** Checks its values by themselves. */
    void check(Problems problems);

    /** A given current or potential by the time since it began. */
    sealed interface Signal extends Drive {
        /** What is given. */
        Applied applied();

        /**
         * Its value, SI.
         *
         * @param since it began, s
         */
        double at(double since);

        /**
         * Its integral since it began, SI times s.
         *
         * @param time s
         */
        double integral(double time);

        /** 1 when it plates the metal throughout, -1 when it strips it, 0 when neither, or when its sign may change. */
        int plates();

        /** How long it lasts by itself, s; infinite when it goes on. */
        default double duration() {
            return Double.POSITIVE_INFINITY;
        }

        /** Longest step in time that follows it, s. */
        default double longestStep() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** A signal that does not change with time. */
    sealed interface Level extends Signal {
        /** SI. */
        double value();

        @Override
        default double at(double since) {
            return value();
        }

        @Override
        default double integral(double time) {
            return value() * time;
        }

        @Override
        default int plates() {
            return applied().plates(value());
        }
    }

    /** Constant current over the box width, A/m2; positive deposits lithium. */
    record CurrentDensity(double value) implements Level {
        @Override
        public Applied applied() {
            return Applied.CURRENT_DENSITY;
        }

        @Override
        public void check(Problems problems) {
            problems.quantity("current_density", value, QuantityKind.CURRENT_DENSITY, Range.ANY);
        }
    }

    /** Constant potential of the metal against the top, V; negative deposits lithium. */
    record Potential(double value) implements Level {
        @Override
        public Applied applied() {
            return Applied.POTENTIAL;
        }

        @Override
        public void check(Problems problems) {
            problems.quantity("potential", value, QuantityKind.POTENTIAL, Range.ANY);
        }
    }

    /** No current. */
    record Rest() implements Level {
        @Override
        public Applied applied() {
            return Applied.CURRENT_DENSITY;
        }

        @Override
        public double value() {
            return 0;
        }

        @Override
        public void check(Problems problems) {}
    }

    /**
     * From one value to another at a constant rate, where it stays.
     *
     * @param from SI, as {@code to}
     * @param rate above 0, SI per s
     */
    record Ramp(Applied applied, double from, double to, double rate) implements Signal {
        /** Steps along it at least: points of a polarisation curve. */
        private static final double LEAST_STEPS = 100;

        @Override
        public double at(double since) {
            double change = to - from;
            return since >= duration() ? to : from + Math.signum(change) * rate * Math.max(0, since);
        }

        @Override
        public double integral(double time) {
            double along = Math.min(time, duration());
            return along * 0.5 * (from + at(along)) + (time - along) * to;
        }

        @Override
        public int plates() {
            int begin = applied.plates(from);
            return begin == applied.plates(to) ? begin : 0;
        }

        @Override
        public double duration() {
            return Math.abs(to - from) / rate;
        }

        @Override
        public double longestStep() {
            return duration() / LEAST_STEPS;
        }

        @Override
        public void check(Problems problems) {
            Problems own = problems.in("ramp");
            own.quantity("from", from, applied.kind(), Range.ANY);
            own.quantity("to", to, applied.kind(), Range.ANY);
            own.quantity("rate", rate, applied.rate(), Range.POSITIVE);
            if (from == to) {
                own.report(
                        "to",
                        "from and to are the same: a constant " + applied.kind().label() + " is no ramp");
            }
        }
    }

    /**
     * mean + amplitude sin(2 pi frequency t).
     *
     * @param mean SI, as {@code amplitude}
     * @param frequency Hz
     */
    record Sine(Applied applied, double mean, double amplitude, double frequency) implements Signal {
        /** Steps in a period at least: the scheme of second order then turns the phase by 1e-3 of the amplitude at most. */
        private static final double LEAST_STEPS = 60;

        @Override
        public double at(double since) {
            double periods = frequency * since;
            return mean + amplitude * Math.sin(2 * Math.PI * (periods - Math.floor(periods)));
        }

        @Override
        public double integral(double time) {
            double half = Math.sin(Math.PI * frequency * time);
            return mean * time + amplitude * half * half / (Math.PI * frequency);
        }

        @Override
        public int plates() {
            return Math.abs(mean) > Math.abs(amplitude) ? applied.plates(mean) : 0;
        }

        @Override
        public double longestStep() {
            return 1 / (frequency * LEAST_STEPS);
        }

        @Override
        public void check(Problems problems) {
            Problems own = problems.in("sine");
            own.quantity("mean", mean, applied.kind(), Range.ANY);
            own.quantity("amplitude", amplitude, applied.kind(), Range.ANY);
            own.quantity("frequency", frequency, QuantityKind.FREQUENCY, Range.POSITIVE);
            if (amplitude == 0) {
                own.report(
                        "amplitude",
                        "amplitude is 0: a constant " + applied.kind().label() + " is no sine");
            }
        }
    }

    /** A step of a profile, or several that are repeated. */
    sealed interface Part {
        /** Checks its values by themselves. */
        void check(Problems problems);

        /** Steps that it comes to, repeats counted. */
        double count();

        /** How long it takes at most as far as that is known without a solution, s; infinite when it is not. */
        double longest();
    }

    /**
     * Steps one after the other, the whole row {@code repeat} times, and rest afterwards; as a part of another profile without the
     * rest.
     *
     * @param repeat at least 1
     */
    record Profile(List<Part> parts, int repeat) implements Drive, Part {
        public static final int DEFAULT_REPEAT = 1;

        public Profile {
            parts = List.copyOf(parts);
        }

        /** Once. */
        public Profile(List<Part> parts) {
            this(parts, DEFAULT_REPEAT);
        }

        @Override
        public double count() {
            return repeat * parts.stream().mapToDouble(Part::count).sum();
        }

        @Override
        public double longest() {
            return repeat * parts.stream().mapToDouble(Part::longest).sum();
        }

        /** All steps that are written down, each once. */
        public List<Segment> segments() {
            return parts.stream()
                    .flatMap(part ->
                            part instanceof Profile inner ? inner.segments().stream() : Stream.of((Segment) part))
                    .toList();
        }

        private int depth() {
            return 1
                    + parts.stream()
                            .mapToInt(part -> part instanceof Profile inner ? inner.depth() : 0)
                            .max()
                            .orElse(0);
        }

        /** Whether the time alone tells which step holds. */
        public boolean isTimed() {
            return segments().stream().allMatch(step -> step.watched().isEmpty());
        }

        /** Whether a given current flows throughout each round, which takes a given time. */
        public boolean isTimedCurrent() {
            return isTimed()
                    && Double.isFinite(longest())
                    && segments().stream().allMatch(step -> step.signal().applied() == Applied.CURRENT_DENSITY);
        }

        /** 1 where steps plate, -1 where they strip, and both for a step that may do either; of a profile of given currents. */
        public Set<Integer> signs() {
            Set<Integer> signs = new TreeSet<>();
            for (Segment step : segments()) {
                int sign = step.signal().plates();
                if (sign != 0) {
                    signs.add(sign);
                } else if (!(step.signal() instanceof Level)) {
                    signs.addAll(List.of(-1, 1));
                }
            }
            return signs;
        }

        /** Charge that a round passes per area of the box, C/m2; of a current that is given. */
        public double chargeOfRound() {
            return round().stream()
                    .mapToDouble(step -> step.signal().integral(step.longest()))
                    .sum();
        }

        /** The steps of a round one after the other, inner repeats written out. */
        public List<Segment> round() {
            return parts.stream().flatMap(Profile::rounds).toList();
        }

        private static Stream<Segment> rounds(Part part) {
            return part instanceof Profile inner
                    ? IntStream.range(0, inner.repeat).boxed().flatMap(k -> inner.round().stream())
                    : Stream.of((Segment) part);
        }

        @Override
        public void check(Problems problems) {
            problems.filled("profile", parts);
            for (int k = 0; k < parts.size(); k++) {
                parts.get(k).check(problems.in("profile", k));
            }
            problems.count("repeat", repeat, Bounds.MOST_REPEATS);
            if (depth() > Bounds.DEEPEST_PROFILE) {
                problems.report(
                        "profile", "profiles are at most " + Bounds.DEEPEST_PROFILE + " deep inside each other");
            }
            if (count() > Bounds.MOST_DRIVE_STEPS) {
                problems.report(
                        "repeat",
                        "the profile comes to more than " + Bounds.MOST_DRIVE_STEPS + " steps, repeats counted");
            }
        }
    }

    /**
     * A step of a profile: it ends with whichever comes first.
     *
     * @param duration s; infinite when limits alone, or the end of a ramp, end it
     * @param until limits
     */
    record Segment(double duration, Signal signal, List<Limit> until) implements Part {
        public Segment {
            until = List.copyOf(until);
        }

        /** Without limits. */
        public Segment(double duration, Signal signal) {
            this(duration, signal, List.of());
        }

        @Override
        public double count() {
            return 1;
        }

        /** A constant current comes to a capacity by itself. */
        @Override
        public double longest() {
            double ramp = Double.isInfinite(duration) ? signal.duration() : Double.POSITIVE_INFINITY;
            return Math.min(Math.min(duration, ramp), toCapacity());
        }

        /** Time in which a constant current comes to the capacity, s; infinite without. */
        private double toCapacity() {
            double value = signal.at(0);
            return isCharged() && value != 0
                    ? until.stream()
                            .filter(Limit.Capacity.class::isInstance)
                            .mapToDouble(limit -> limit.value() / Math.abs(value))
                            .min()
                            .orElse(Double.POSITIVE_INFINITY)
                    : Double.POSITIVE_INFINITY;
        }

        private boolean isCharged() {
            return signal instanceof Level && signal.applied() == Applied.CURRENT_DENSITY;
        }

        /** The limit that a constant current comes to after {@link #longest}, none when another time ends it first. */
        public List<Limit> byClock() {
            return longest() < duration
                    ? until.stream()
                            .filter(limit -> isCharged() && limit instanceof Limit.Capacity)
                            .toList()
                    : List.of();
        }

        /** The limits that must be watched for. */
        public List<Limit> watched() {
            return until.stream()
                    .filter(limit -> !isCharged() || !(limit instanceof Limit.Capacity))
                    .toList();
        }

        @Override
        public void check(Problems problems) {
            signal.check(problems);
            if (Double.isInfinite(longest()) && until.isEmpty()) {
                problems.report("for", "nothing ends this step: give it \"for\", \"until\" or both");
            } else if (!Double.isInfinite(duration)) {
                problems.duration("for", duration);
            }
            until.forEach(limit -> limit.check(problems.in("until"), signal));
            Limit.checkKinds(problems, "until", until);
        }
    }

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

package dev.frond.solver.regime;

import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Drive;
import java.util.List;

/** What drives the cell at any time, found without going through all periods of a profile. */
final class DriveClock {
    /** Part of a time by which two times count as the same. */
    private static final double SAME = 1e-12;

    /** Steps of a round of a profile that are written out. */
    private static final double MOST_STEPS = 1e5;

    private final Drive drive;
    /** Of a round of a profile. */
    private final List<Drive.Segment> segments;
    /** Of a round of a profile, s. */
    private final double period;

    DriveClock(Drive drive) {
        this.drive = drive;
        this.segments = drive instanceof Drive.Profile profile ? profile.round() : List.of();
        this.period = segments.stream().mapToDouble(Drive.Segment::longest).sum();
    }

    /** Whether the time alone tells what drives the cell. */
    static boolean isKnown(Drive drive) {
        return !(drive instanceof Drive.Profile profile)
                || (profile.isTimed() && profile.count() / profile.repeat() <= MOST_STEPS);
    }

    /** Which part of a profile, and what flows in it. */
    record Load(int part, Drive.Level level) {}

    /** What flows between {@code from} and {@code to}, s, with no jump between. */
    Load between(double from, double to) {
        if (drive instanceof Drive.Profile profile) {
            return within(profile, 0.5 * (from + to));
        }
        if (drive instanceof Drive.Table table) {
            double current = 0.5 * (at(table.points(), from) + at(table.points(), to));
            return new Load(current < 0 ? 1 : 0, new Drive.CurrentDensity(current));
        }
        return new Load(0, level((Drive.Signal) drive, 0.5 * (from + to)));
    }

    private static Drive.Level level(Drive.Signal signal, double since) {
        if (signal instanceof Drive.Level level) {
            return level;
        }
        double value = signal.at(since);
        return signal.applied() == Applied.POTENTIAL ? new Drive.Potential(value) : new Drive.CurrentDensity(value);
    }

    private Load within(Drive.Profile profile, double time) {
        if (time >= profile.repeat() * period) {
            return new Load(segments.size(), new Drive.Rest());
        }
        double rest = time % period;
        int part = 0;
        while (part < segments.size() - 1 && rest >= segments.get(part).longest()) {
            rest -= segments.get(part).longest();
            part++;
        }
        return new Load(part, level(segments.get(part).signal(), rest));
    }

    private static double at(List<Drive.Table.Point> points, double time) {
        int next = after(points, time);
        if (next == points.size()) {
            return points.get(next - 1).currentDensity();
        }
        Drive.Table.Point point = points.get(next);
        Drive.Table.Point before = points.get(Math.max(0, next - 1));
        double span = point.time() - before.time();
        double part = span > 0 ? Math.max(0, (time - before.time()) / span) : 1;
        return before.currentDensity() + part * (point.currentDensity() - before.currentDensity());
    }

    /** The first point at a time or later. */
    private static int after(List<Drive.Table.Point> points, double time) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).time() >= time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first jump, or kink of a table, after {@code time}; infinite when there is none. */
    double nextJump(double time) {
        if (drive instanceof Drive.Profile profile) {
            return nextJump(profile, time);
        }
        if (drive instanceof Drive.Table table) {
            int next = after(table.points(), Math.nextUp(time * (1 + SAME)));
            return next < table.points().size() ? table.points().get(next).time() : Double.POSITIVE_INFINITY;
        }
        double kink = ((Drive.Signal) drive).duration();
        return kink > time * (1 + SAME) ? kink : Double.POSITIVE_INFINITY;
    }

    private double nextJump(Drive.Profile profile, double time) {
        double same = SAME * Math.max(time, period);
        double begun = Math.min(profile.repeat() - 1, Math.max(0, Math.floor((time + same) / period))) * period;
        for (Drive.Segment segment : segments) {
            begun += segment.longest();
            if (begun > time + same) {
                return begun;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** How often the drive jumps until {@code end}, about. */
    double jumps(double end) {
        if (drive instanceof Drive.Profile profile) {
            double periods = Math.min(profile.repeat(), end / period);
            return periods * segments.size();
        }
        return drive instanceof Drive.Table table ? table.points().size() : 0;
    }

    /** The parts of a profile, each with its share of a period; empty for other drives, and for profiles with more than constant currents. */
    List<Drive.Segment> pulses() {
        return segments.stream()
                        .allMatch(part -> part.signal() instanceof Drive.Level
                                && part.signal().applied() == Applied.CURRENT_DENSITY)
                ? segments
                : List.of();
    }
}

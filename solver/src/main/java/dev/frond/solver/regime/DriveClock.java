package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import java.util.List;

/** What drives the cell at any time, found without going through all periods of a profile. */
final class DriveClock {
    /** Part of a time by which two times count as the same. */
    private static final double SAME = 1e-12;

    private final Drive drive;

    DriveClock(Drive drive) {
        this.drive = drive;
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
        return new Load(0, (Drive.Level) drive);
    }

    private static Load within(Drive.Profile profile, double time) {
        List<Drive.Segment> segments = profile.segments();
        if (time >= profile.repeat() * period(profile)) {
            return new Load(segments.size(), new Drive.Rest());
        }
        double rest = time % period(profile);
        int part = 0;
        while (part < segments.size() - 1 && rest >= segments.get(part).duration()) {
            rest -= segments.get(part).duration();
            part++;
        }
        return new Load(part, segments.get(part).level());
    }

    private static double period(Drive.Profile profile) {
        return profile.segments().stream().mapToDouble(Drive.Segment::duration).sum();
    }

    private static double at(List<Drive.Table.Point> points, double time) {
        Drive.Table.Point before = points.get(0);
        for (Drive.Table.Point point : points) {
            if (point.time() >= time) {
                double span = point.time() - before.time();
                double part = span > 0 ? Math.max(0, (time - before.time()) / span) : 1;
                return before.currentDensity() + part * (point.currentDensity() - before.currentDensity());
            }
            before = point;
        }
        return before.currentDensity();
    }

    /** The first jump, or kink of a table, after {@code time}; infinite when there is none. */
    double nextJump(double time) {
        if (drive instanceof Drive.Profile profile) {
            return nextJump(profile, time);
        }
        if (drive instanceof Drive.Table table) {
            return table.points().stream()
                    .mapToDouble(Drive.Table.Point::time)
                    .filter(point -> point > time * (1 + SAME))
                    .findFirst()
                    .orElse(Double.POSITIVE_INFINITY);
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double nextJump(Drive.Profile profile, double time) {
        double period = period(profile);
        double same = SAME * Math.max(time, period);
        double begun = Math.min(profile.repeat() - 1, Math.max(0, Math.floor((time + same) / period))) * period;
        for (Drive.Segment segment : profile.segments()) {
            begun += segment.duration();
            if (begun > time + same) {
                return begun;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** How often the drive jumps until {@code end}, about. */
    double jumps(double end) {
        if (drive instanceof Drive.Profile profile) {
            double periods = Math.min(profile.repeat(), end / period(profile));
            return periods * profile.segments().size();
        }
        return drive instanceof Drive.Table table ? table.points().size() : 0;
    }

    /** The parts of a profile, each with its share of a period; empty for other drives, and for profiles with potentials. */
    List<Drive.Segment> pulses() {
        return drive instanceof Drive.Profile profile
                        && profile.segments().stream().noneMatch(part -> part.level() instanceof Drive.Potential)
                ? profile.segments()
                : List.of();
    }
}

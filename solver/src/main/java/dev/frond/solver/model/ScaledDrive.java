package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import java.util.List;

/** A scenario's drive in the scaled variables of the solver. */
public final class ScaledDrive {
    private final Scales scales;
    private final double width;

    private ScaledDrive(Scenario scenario) {
        this.scales = Scales.of(scenario);
        this.width = scenario.cell().width() * Scales.PER_METRE;
    }

    public static ControlSchedule of(Scenario scenario) {
        ScaledDrive scaled = new ScaledDrive(scenario);
        if (scenario.drive() instanceof Drive.Profile profile) {
            return scaled.new InParts(profile);
        }
        if (scenario.drive() instanceof Drive.Table table) {
            return scaled.new Interpolated(table.points());
        }
        return ControlSchedule.constant(scaled.control((Drive.Level) scenario.drive()));
    }

    private Control control(Drive.Level level) {
        if (level instanceof Drive.Potential potential) {
            return new Control.Potentiostatic(potential.value() / scales.potential());
        }
        return current(level instanceof Drive.CurrentDensity current ? current.value() : 0);
    }

    private Control current(double density) {
        return new Control.Galvanostatic(density / scales.currentDensity() * width);
    }

    /** Levels one after the other. */
    private final class InParts implements ControlSchedule {
        /** A part of the profile's length by which times count as the same. */
        private static final double SAME = 1e-12;

        private final Drive.Profile profile;
        private final double period;

        InParts(Drive.Profile profile) {
            this.profile = profile;
            this.period = profile.segments().stream()
                    .mapToDouble(Drive.Segment::duration)
                    .sum();
        }

        @Override
        public Control until(double time) {
            return at(time - SAME * period);
        }

        @Override
        public Control from(double time) {
            return at(time + SAME * period);
        }

        private Control at(double time) {
            double rest = time;
            for (int round = 0; round < profile.repeat(); round++) {
                for (Drive.Segment segment : profile.segments()) {
                    rest -= segment.duration();
                    if (rest < 0) {
                        return control(segment.level());
                    }
                }
            }
            return control(new Drive.Rest());
        }

        @Override
        public double nextJump(double time) {
            double end = 0;
            for (int round = 0; round < profile.repeat(); round++) {
                for (Drive.Segment segment : profile.segments()) {
                    end += segment.duration();
                    if (end > time + SAME * period) {
                        return end;
                    }
                }
            }
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Current between the points of a table. */
    private final class Interpolated implements ControlSchedule {
        private final List<Drive.Table.Point> points;

        Interpolated(List<Drive.Table.Point> points) {
            this.points = points;
        }

        @Override
        public Control until(double time) {
            Drive.Table.Point before = points.get(0);
            for (Drive.Table.Point point : points) {
                if (point.time() >= time) {
                    double span = point.time() - before.time();
                    double part = span > 0 ? (time - before.time()) / span : 1;
                    return current(before.currentDensity()
                            + Math.max(0, part) * (point.currentDensity() - before.currentDensity()));
                }
                before = point;
            }
            return current(before.currentDensity());
        }

        @Override
        public Control from(double time) {
            return until(time);
        }

        /** The kinks: a step that goes over one is of first order. */
        @Override
        public double nextJump(double time) {
            for (Drive.Table.Point point : points) {
                if (point.time() > time * (1 + 1e-12)) {
                    return point.time();
                }
            }
            return Double.POSITIVE_INFINITY;
        }
    }
}

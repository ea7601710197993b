package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.TimeRounding;
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

    /** Levels one after the other. Segments are counted from the start of the run, so that the place in time of none is a sum of many. */
    private final class InParts implements ControlSchedule {
        private final List<Drive.Segment> segments;
        /** Of the profile, then the rest that follows. */
        private final long segmentCount;
        /** When each segment begins in its period, s. */
        private final double[] offset;

        /** Of a period, s. */
        private final double duration;

        InParts(Drive.Profile profile) {
            segments = profile.segments();
            segmentCount = (long) profile.repeat() * segments.size();
            offset = new double[segments.size()];
            // Summed without loss (T. J. Dekker, Numer. Math. 18 (1971) 224): a period is known to half a unit in its
            // last place.
            double sum = 0;
            double lost = 0;
            for (int k = 0; k < offset.length; k++) {
                offset[k] = sum + lost;
                double term = segments.get(k).duration();
                double next = sum + term;
                double part = next - sum;
                lost += (sum - (next - part)) + (term - part);
                sum = next;
            }
            duration = sum + lost;
        }

        @Override
        public Control until(double time) {
            long segment = at(time);
            boolean begins = segment > 0 && TimeRounding.same(start(segment), time);
            return control(begins ? segment - 1 : segment);
        }

        @Override
        public Control from(double time) {
            return control(at(time));
        }

        @Override
        public double nextBreakpoint(double time) {
            long segment = at(time);
            return segment < segmentCount ? start(segment + 1) : Double.POSITIVE_INFINITY;
        }

        private Control control(long segment) {
            return ScaledDrive.this.control(
                    segment < segmentCount
                            ? segments.get((int) (segment % segments.size())).level()
                            : new Drive.Rest());
        }

        private double start(long segment) {
            long period = segment / segments.size();
            return period * duration + offset[(int) (segment % segments.size())];
        }

        /** The segment that holds from a time on. */
        private long at(double time) {
            double latest = time + TimeRounding.of(time);
            long periods = segmentCount / segments.size();
            long segment = Math.min(periods, (long) Math.floor(time / duration)) * segments.size();
            while (segment > 0 && start(segment) > latest) {
                segment--;
            }
            while (segment < segmentCount && start(segment + 1) <= latest) {
                segment++;
            }
            return segment;
        }
    }

    /** Current between the points of a table; where two points are at one time it jumps. */
    private final class Interpolated implements ControlSchedule {
        private final List<Drive.Table.Point> points;

        Interpolated(List<Drive.Table.Point> points) {
            this.points = points;
        }

        @Override
        public Control until(double time) {
            return between(after(time - TimeRounding.of(time)), time);
        }

        @Override
        public Control from(double time) {
            return between(after(time + TimeRounding.of(time)), time);
        }

        /** Kinks as well: a step that goes over one is of first order. */
        @Override
        public double nextBreakpoint(double time) {
            int next = after(time + TimeRounding.of(time));
            return next < points.size() ? points.get(next).time() : Double.POSITIVE_INFINITY;
        }

        /** The first point later than a time. */
        private int after(double time) {
            int low = 0;
            int high = points.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (points.get(middle).time() > time) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }

        private Control between(int next, double time) {
            Drive.Table.Point before = points.get(Math.max(0, next - 1));
            Drive.Table.Point after = points.get(Math.min(next, points.size() - 1));
            if (TimeRounding.same(time, after.time()) || time > after.time()) {
                return current(after.currentDensity());
            }
            if (TimeRounding.same(time, before.time()) || time < before.time()) {
                return current(before.currentDensity());
            }
            double part = (time - before.time()) / (after.time() - before.time());
            return current(before.currentDensity() + part * (after.currentDensity() - before.currentDensity()));
        }
    }
}

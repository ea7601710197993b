package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.TimeRounding;
import java.util.List;
import java.util.OptionalLong;

/** A scenario's drive, step by step, in the scaled variables of the solver. Times within {@link TimeRounding} are the same. */
public abstract sealed class ScaledDrive implements ControlSchedule {
    private final Scales scales;
    private final double width;

    private ScaledDrive(Scenario scenario) {
        this.scales = Scales.of(scenario);
        this.width = scenario.cell().width() * Scales.PER_METRE;
    }

    public static ScaledDrive of(Scenario scenario) {
        if (scenario.drive() instanceof Drive.Profile profile) {
            boolean jumps = scenario.time().cycles() instanceof TimeControl.Cycles.Jump;
            return jumps ? new Jumping(scenario, profile) : new InSteps(scenario, profile);
        }
        if (scenario.drive() instanceof Drive.Table table) {
            return new Interpolated(scenario, table.points());
        }
        return new Constant(scenario, (Drive.Signal) scenario.drive());
    }

    /** The first time after {@code time} at which the control or its slope jumps, in the present step or at its end; infinite when there is none. */
    public abstract double nextBreakpoint(DrivePosition position, double time);

    /** Longest step in time, s; infinite when the error alone tells. */
    public double longestStep(DrivePosition position) {
        return Double.POSITIVE_INFINITY;
    }

    /** The limits of the present step that a run watches for. */
    public List<Limit> limits(DrivePosition position) {
        return List.of();
    }

    /** The side from which a limit of the present step is reached, see {@link Limit}. */
    public int side(DrivePosition position, Limit limit) {
        return limit.side();
    }

    /** The limit that the present step comes to at its last breakpoint; none when it is just over. */
    public List<Limit> reachedByClock(DrivePosition position) {
        return List.of();
    }

    /**
     * The position at a time, with the sides of its limits to be found where it is another.
     *
     * @param charge scaled, um2
     */
    public abstract DrivePosition by(DrivePosition position, double time, double charge);

    /** The position when a limit has ended the present step at a time. */
    public DrivePosition beyond(DrivePosition position, double time, double charge) {
        throw new IllegalStateException("the drive has no limits");
    }

    /** Number of the present cycle of a profile, from 0; none otherwise and after the last. */
    public OptionalLong cycle(DrivePosition position) {
        return OptionalLong.empty();
    }

    /** Number of the present step in its cycle, from 0. */
    public long stepOfCycle(DrivePosition position) {
        return 0;
    }

    /** Steps that may begin without any of them taking time before all have begun. */
    public long stepsOfCycle() {
        return 1;
    }

    /** Of a value of the drive, SI. */
    final Control control(Applied applied, double value) {
        return applied.control(value, scales, width);
    }

    final Control control(Drive.Signal signal, double since) {
        return control(signal.applied(), signal.at(since));
    }

    /** The same signal at all times. */
    private static final class Constant extends ScaledDrive {
        private final Drive.Signal signal;

        Constant(Scenario scenario, Drive.Signal signal) {
            super(scenario);
            this.signal = signal;
        }

        @Override
        public Control at(DrivePosition position, double time) {
            return control(signal, time - position.begun());
        }

        @Override
        public double nextBreakpoint(DrivePosition position, double time) {
            double kink = position.begun() + signal.duration();
            return kink > time + TimeRounding.of(time) ? kink : Double.POSITIVE_INFINITY;
        }

        @Override
        public double longestStep(DrivePosition position) {
            return signal.longestStep();
        }

        @Override
        public DrivePosition by(DrivePosition position, double time, double charge) {
            return position;
        }
    }

    /** One step after the other. */
    private static final class InSteps extends ScaledDrive {
        private static final Drive.Segment AFTERWARDS = new Drive.Segment(Double.POSITIVE_INFINITY, new Drive.Rest());

        private final StepSequence.Repeated steps;
        /** Of the profile, then the rest that follows. */
        private final long count;

        InSteps(Scenario scenario, Drive.Profile profile) {
            super(scenario);
            steps = new StepSequence.Repeated(profile);
            count = steps.count();
        }

        private Drive.Segment segment(DrivePosition position) {
            return position.step() < count ? steps.segment(position.step()) : AFTERWARDS;
        }

        @Override
        public Control at(DrivePosition position, double time) {
            return control(segment(position).signal(), time - position.begun());
        }

        /** Of the present step, s. */
        private double end(DrivePosition position) {
            double longest = segment(position).longest();
            return position.onTime() && !Double.isInfinite(longest)
                    ? steps.start(position.step() + 1)
                    : position.begun() + longest;
        }

        @Override
        public double nextBreakpoint(DrivePosition position, double time) {
            double kink = position.begun() + segment(position).signal().duration();
            double end = end(position);
            return kink > time + TimeRounding.of(time) ? Math.min(kink, end) : end;
        }

        @Override
        public double longestStep(DrivePosition position) {
            return segment(position).signal().longestStep();
        }

        @Override
        public List<Limit> limits(DrivePosition position) {
            return segment(position).watched();
        }

        @Override
        public int side(DrivePosition position, Limit limit) {
            return limit.side(segment(position).signal());
        }

        @Override
        public List<Limit> reachedByClock(DrivePosition position) {
            return segment(position).byClock();
        }

        @Override
        public DrivePosition by(DrivePosition position, double time, double charge) {
            double latest = time + TimeRounding.of(time);
            DrivePosition now = position;
            double end = end(now);
            while (end <= latest) {
                now = new DrivePosition(now.step() + 1, end, charge, now.onTime(), List.of());
                end = end(now);
            }
            return now;
        }

        @Override
        public DrivePosition beyond(DrivePosition position, double time, double charge) {
            return new DrivePosition(position.step() + 1, time, charge, false, List.of());
        }

        @Override
        public OptionalLong cycle(DrivePosition position) {
            return position.step() < count ? OptionalLong.of(position.step() / steps.period()) : OptionalLong.empty();
        }

        @Override
        public long stepOfCycle(DrivePosition position) {
            return position.step() % steps.period();
        }

        @Override
        public long stepsOfCycle() {
            return steps.period();
        }
    }

    /** One step after the other, or the mean current of whole cycles in their place where the position says so. */
    public static final class Jumping extends ScaledDrive {
        private final InSteps resolved;
        private final Control mean;

        Jumping(Scenario scenario, Drive.Profile profile) {
            super(scenario);
            resolved = new InSteps(scenario, profile);
            mean = control(Applied.CURRENT_DENSITY, profile.chargeOfRound() / secondsOfCycle());
        }

        /** s. */
        public double secondsOfCycle() {
            return resolved.steps.secondsOfPeriod();
        }

        /** Cycles that have not begun before a position at the start of one. */
        public long cyclesLeft(DrivePosition position) {
            return (resolved.count - position.step()) / resolved.stepsOfCycle();
        }

        @Override
        public Control at(DrivePosition position, double time) {
            return position.jumps() ? mean : resolved.at(position, time);
        }

        private double end(DrivePosition position) {
            return position.begun() + position.cycles() * secondsOfCycle();
        }

        @Override
        public double nextBreakpoint(DrivePosition position, double time) {
            return position.jumps() ? end(position) : resolved.nextBreakpoint(position, time);
        }

        @Override
        public double longestStep(DrivePosition position) {
            return position.jumps() ? Double.POSITIVE_INFINITY : resolved.longestStep(position);
        }

        @Override
        public DrivePosition by(DrivePosition position, double time, double charge) {
            if (!position.jumps()) {
                return resolved.by(position, time, charge);
            }
            double end = end(position);
            if (end > time + TimeRounding.of(time)) {
                return position;
            }
            long step = position.step() + position.cycles() * stepsOfCycle();
            return resolved.by(new DrivePosition(step, end, charge, position.onTime(), List.of()), time, charge);
        }

        @Override
        public List<Limit> reachedByClock(DrivePosition position) {
            return position.jumps() ? List.of() : resolved.reachedByClock(position);
        }

        @Override
        public OptionalLong cycle(DrivePosition position) {
            return resolved.cycle(position);
        }

        @Override
        public long stepOfCycle(DrivePosition position) {
            return resolved.stepOfCycle(position);
        }

        @Override
        public long stepsOfCycle() {
            return resolved.stepsOfCycle();
        }
    }

    /**
     * Current between the points of a table, whose times count from when the drive began; where two points are at one time it jumps. A
     * step ends at each point.
     */
    private static final class Interpolated extends ScaledDrive {
        private final List<Drive.Table.Point> points;

        Interpolated(Scenario scenario, List<Drive.Table.Point> points) {
            super(scenario);
            this.points = points;
        }

        @Override
        public Control at(DrivePosition position, double time) {
            return control(Applied.CURRENT_DENSITY, between(after(position), position.begun(), time));
        }

        /** Kinks as well: a step that goes over one is of first order. */
        @Override
        public double nextBreakpoint(DrivePosition position, double time) {
            int next = after(position);
            return next < points.size() ? position.begun() + points.get(next).time() : Double.POSITIVE_INFINITY;
        }

        /** The first point ahead. A drive begins after those at 0. */
        private int after(DrivePosition position) {
            int next = (int) position.step();
            while (next < points.size() && points.get(next).time() <= 0) {
                next++;
            }
            return next;
        }

        @Override
        public DrivePosition by(DrivePosition position, double time, double charge) {
            double latest = time + TimeRounding.of(time);
            int next = after(position);
            while (next < points.size() && position.begun() + points.get(next).time() <= latest) {
                next++;
            }
            return next == position.step()
                    ? position
                    : new DrivePosition(next, position.begun(), charge, position.onTime(), List.of());
        }

        private double between(int next, double begun, double time) {
            Drive.Table.Point before = points.get(Math.max(0, next - 1));
            Drive.Table.Point after = points.get(Math.min(next, points.size() - 1));
            double from = begun + before.time();
            double to = begun + after.time();
            if (TimeRounding.same(time, to) || time > to) {
                return after.currentDensity();
            }
            if (TimeRounding.same(time, from) || time < from) {
                return before.currentDensity();
            }
            double part = (time - from) / (to - from);
            return before.currentDensity() + part * (after.currentDensity() - before.currentDensity());
        }
    }
}

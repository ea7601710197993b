package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The planar cell over a whole run: current, front and salt at the front.
 *
 * @param samples in time
 * @param depletion when the salt at the flat anode is used up, s; none when it is not, within the run
 */
record PlanarHistory(List<Sample> samples, OptionalDouble depletion) {
    /** Step over the time since the last jump of the drive. */
    private static final double GROWTH = 0.04;

    private static final double COARSE_GROWTH = 0.3;

    /** Steps in the run at least. */
    private static final double STEPS = 200;

    /** Step over the run at least: it adds to the time, also where diffusion is out of all proportion. */
    private static final double SHORTEST = 1e-14;

    /** Jumps above which steps are coarse, and above which the mean current is followed, with the pulses on top of it. */
    private static final double MANY_JUMPS = 60;

    private static final double TOO_MANY_JUMPS = 4000;

    /** u over the initial one, below zero, where a run without salt is not followed any further. */
    private static final double BELOW_DEPLETION = -1;

    /**
     * A stretch of time at about constant current.
     *
     * @param end s
     * @param duration s
     * @param part of a profile
     * @param controlsPotential whether a potential is given and the current follows
     * @param current A/m2
     * @param front u at the front, at the end
     * @param advance of the front at the end, m
     */
    record Sample(
            double end,
            double duration,
            int part,
            boolean controlsPotential,
            double current,
            double front,
            double advance) {}

    static PlanarHistory of(Scenario scenario) {
        DriveClock clock = new DriveClock(scenario.drive());
        boolean averaged = clock.jumps(scenario.time().end()) > TOO_MANY_JUMPS
                && !clock.pulses().isEmpty();
        return averaged ? new Follower(scenario, clock).mean() : new Follower(scenario, clock).drive();
    }

    /** Whether all numbers are numbers. */
    boolean isFinite() {
        return samples.stream()
                .allMatch(sample -> Double.isFinite(sample.current())
                        && Double.isFinite(sample.front())
                        && Double.isFinite(sample.advance()));
    }

    /** Mean current density over {@code time}, A/m2. */
    double meanCurrent(double time) {
        return samples.stream()
                        .mapToDouble(sample -> sample.current() * sample.duration())
                        .sum()
                / time;
    }

    /** Largest current density, A/m2; negative when lithium is stripped throughout. */
    double mostCurrent() {
        return samples.stream().mapToDouble(Sample::current).max().orElse(0);
    }

    /** Current density at the end of the last stretch under load, A/m2; 0 when no current flows. */
    double lastCurrent() {
        for (int k = samples.size() - 1; k >= 0; k--) {
            if (samples.get(k).current() != 0) {
                return samples.get(k).current();
            }
        }
        return 0;
    }

    /** Makes the history. */
    private static final class Follower {
        private final double end;
        private final double initial;
        private final DriveClock clock;
        private final PlanarCell cell;
        private final Scenario scenario;
        private final List<Sample> samples = new ArrayList<>();
        private OptionalDouble depletion = OptionalDouble.empty();
        private double time;

        Follower(Scenario scenario, DriveClock clock) {
            this.scenario = scenario;
            this.clock = clock;
            cell = new PlanarCell(scenario);
            end = scenario.time().end();
            initial = cell.atFront(0);
        }

        PlanarHistory drive() {
            boolean many = clock.jumps(end) > MANY_JUMPS;
            while (time < end && !over()) {
                double jump = Math.min(end, clock.nextJump(time));
                stretch(jump, many ? COARSE_GROWTH : GROWTH, many ? (jump - time) / 16 : cell.shortestTime() / 4);
            }
            return new PlanarHistory(List.copyOf(samples), depletion);
        }

        private boolean over() {
            boolean depleted =
                    !samples.isEmpty() && samples.get(samples.size() - 1).front() < BELOW_DEPLETION * initial;
            return depleted || cell.isShorted();
        }

        private void stretch(double to, double growth, double first) {
            double from = time;
            while (time < to && !over()) {
                double dt = Math.min(Math.max(Math.max(first, SHORTEST * end), growth * (time - from)), end / STEPS);
                double next = to - time < 1.5 * dt ? to : time + dt;
                DriveClock.Load load = clock.between(time, next);
                double current = current(load.level(), next - time);
                if (cell.isBeyondTop(next - time, current)) {
                    end(load, current);
                    return;
                }
                double before = cell.atFront(current);
                cell.step(next - time, current);
                add(next, load, current, before, cell.atFront(current));
            }
        }

        /** The front reaches the top. */
        private void end(DriveClock.Load load, double current) {
            double gap = scenario.cell().height() - cell.advance();
            double left = gap / (scenario.metal().volumePerCharge() * current);
            samples.add(new Sample(
                    time + left,
                    left,
                    load.part(),
                    false,
                    current,
                    cell.atFront(current),
                    scenario.cell().height()));
            time = end;
        }

        private void add(double next, DriveClock.Load load, double current, double before, double after) {
            boolean controlled = load.level() instanceof Drive.Potential;
            if (after <= 0 && depletion.isEmpty() && !controlled) {
                double share = before > 0 ? before / (before - after) : 0;
                depletion = OptionalDouble.of(time + share * (next - time));
            }
            samples.add(new Sample(next, next - time, load.part(), controlled, current, after, cell.advance()));
            time = next;
        }

        private double current(Drive.Level level, double dt) {
            if (level instanceof Drive.Potential potential) {
                double last =
                        samples.isEmpty() ? 0 : samples.get(samples.size() - 1).current();
                return new CurrentAtPotential(cell, dt)
                        .find(
                                potential.value() / Scales.of(scenario).potential(),
                                last,
                                scenario.kinetics().exchangeCurrentDensity());
            }
            return level instanceof Drive.CurrentDensity current ? current.value() : 0;
        }

        /** The mean current of a fast profile; each of its parts changes u at the front as in a semi-infinite electrolyte. */
        PlanarHistory mean() {
            List<Drive.Segment> parts = clock.pulses();
            double period = parts.stream().mapToDouble(Drive.Segment::longest).sum();
            double mean = parts.stream()
                            .mapToDouble(part -> part.longest() * value(part))
                            .sum()
                    / period;
            double to = Math.min(end, ((Drive.Profile) scenario.drive()).repeat() * period);
            double first = Math.max(cell.shortestTime() / 4, period);
            while (time < to && !over() && !cell.isBeyondTop(to / STEPS, mean)) {
                double dt = Math.min(Math.max(first, GROWTH * time), to / STEPS);
                double next = to - time < 1.5 * dt ? to : time + dt;
                double before = time;
                cell.step(next - time, mean);
                double base = cell.atFront(mean);
                for (int k = 0; k < parts.size(); k++) {
                    double current = value(parts.get(k));
                    double share = parts.get(k).longest() / period * (next - before);
                    double ripple = cell.pulse(current - mean, parts.get(k).longest());
                    time = next - share;
                    add(
                            next,
                            new DriveClock.Load(k, (Drive.Level) parts.get(k).signal()),
                            current,
                            base,
                            base - ripple);
                }
            }
            return new PlanarHistory(List.copyOf(samples), depletion);
        }

        private static double value(Drive.Segment part) {
            return part.signal().at(0);
        }
    }
}

package dev.frond.solver.internal.step;

import dev.frond.solver.fem.TimeRounding;
import dev.frond.solver.model.TimeControl;

/** How long the next step may be. Immutable: every attempt makes a new one. */
public sealed interface StepController {
    /** Of the duration of a run: shortest step in it. */
    double PART_OF_RUN = 1e-10;

    /** Of the first step: shortest step in a run that is long beside it, one of many short pulses. */
    double PART_OF_FIRST_STEP = 1e-6;

    /** The first of a run. */
    static StepController first(TimeControl time) {
        TimeControl.Scheme scheme = time.scheme();
        if (scheme instanceof TimeControl.Scheme.Adaptive adaptive) {
            double first = Math.min(adaptive.firstStep(), adaptive.maxStep());
            return new Adaptive(first, adaptive.maxStep(), shortest(time.end(), first));
        }
        double step = ((TimeControl.Scheme.ImplicitEuler) scheme).step();
        return new Constant(step, shortest(time.end(), step));
    }

    private static double shortest(double end, double first) {
        double useful = Math.min(PART_OF_RUN * end, PART_OF_FIRST_STEP * first);
        return Math.max(TimeRounding.of(end), useful);
    }

    /** Seconds. */
    double dt();

    /** As long as it may be in a run that is stepped by {@code time}. */
    StepController under(TimeControl time);

    /** After an attempted step of {@code taken} seconds, which may be shorter than {@link #dt}. */
    StepController after(Attempt attempt, double taken);

    /** Shortest useful step, s. */
    double least();

    /** No useful step is left. */
    boolean exhausted();

    /** Steps by the local error, of order dt^3. */
    record Adaptive(double dt, double most, double least) implements StepController {
        private static final double SAFETY = 0.85;
        private static final double GROWTH = 2;
        private static final double SHRINKAGE = 0.2;
        private static final double FAILURE = 0.4;

        @Override
        public StepController under(TimeControl time) {
            StepController first = first(time);
            return first instanceof Adaptive other
                    ? new Adaptive(Math.min(dt, other.most), other.most, other.least)
                    : first;
        }

        @Override
        public StepController after(Attempt attempt, double taken) {
            if (attempt instanceof Attempt.Accepted accepted) {
                double factor = SAFETY / Math.cbrt(Math.max(accepted.error(), 1e-9));
                double wanted = taken * Math.max(0.5, Math.min(GROWTH, factor));
                return new Adaptive(
                        Math.min(most, taken < dt ? Math.max(wanted, Math.min(dt, GROWTH * wanted)) : wanted),
                        most,
                        least);
            }
            double error = ((Attempt.Rejected) attempt).error();
            double factor = error > 1 ? Math.max(SHRINKAGE, SAFETY / Math.cbrt(error)) : FAILURE;
            return new Adaptive(taken * factor, most, least);
        }

        @Override
        public boolean exhausted() {
            return dt < least;
        }
    }

    /** The same step always; halved where it fails. */
    record Constant(double dt, double least) implements StepController {
        @Override
        public StepController under(TimeControl time) {
            StepController first = first(time);
            return first instanceof Constant other ? new Constant(Math.min(dt, other.dt), other.least) : first;
        }

        @Override
        public StepController after(Attempt attempt, double taken) {
            return attempt instanceof Attempt.Accepted ? this : new Constant(taken / 2, least);
        }

        @Override
        public boolean exhausted() {
            return dt < least;
        }
    }
}

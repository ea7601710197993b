package dev.frond.solver.model;

import java.util.List;

/**
 * The steps of a profile, counted through all repeats. Times are those of steps that take as long as is known of them; counted from
 * the start of the run, so that the place in time of none is a sum of many.
 */
sealed interface StepSequence {
    /** Steps in it. */
    long count();

    /** s. */
    double duration();

    /** The step of a number from 0. */
    Drive.Segment segment(long step);

    /** When a step begins, s; that of {@link #count} is the end. */
    double start(long step);

    static StepSequence of(Drive.Profile profile) {
        return new Repeated(profile);
    }

    private static StepSequence of(Drive.Part part) {
        return part instanceof Drive.Profile inner ? new Repeated(inner) : new Single((Drive.Segment) part);
    }

    /** A step; what only a limit ends counts for no time. */
    record Single(Drive.Segment only) implements StepSequence {
        @Override
        public long count() {
            return 1;
        }

        @Override
        public double duration() {
            return Double.isInfinite(only.longest()) ? 0 : only.longest();
        }

        @Override
        public Drive.Segment segment(long step) {
            return only;
        }

        @Override
        public double start(long step) {
            return step == 0 ? 0 : duration();
        }
    }

    /** Parts that are repeated. */
    final class Repeated implements StepSequence {
        private final List<StepSequence> parts;
        private final int repeat;
        /** Number of the first step of each part in a period; then the steps of a period. */
        private final long[] first;
        /** When each part begins in a period, s; then how long a period is. */
        private final double[] offset;

        Repeated(Drive.Profile profile) {
            parts = profile.parts().stream().map(StepSequence::of).toList();
            repeat = profile.repeat();
            first = new long[parts.size() + 1];
            offset = new double[parts.size() + 1];
            // Summed without loss (T. J. Dekker, Numer. Math. 18 (1971) 224): a period is known to half a unit in its
            // last place.
            double sum = 0;
            double lost = 0;
            for (int k = 0; k < parts.size(); k++) {
                first[k + 1] = first[k] + parts.get(k).count();
                double term = parts.get(k).duration();
                double next = sum + term;
                double part = next - sum;
                lost += (sum - (next - part)) + (term - part);
                sum = next;
                offset[k + 1] = sum + lost;
            }
        }

        /** s. */
        double secondsOfPeriod() {
            return offset[parts.size()];
        }

        /** Steps of a period. */
        long period() {
            return first[parts.size()];
        }

        @Override
        public long count() {
            return repeat * period();
        }

        @Override
        public double duration() {
            return repeat * secondsOfPeriod();
        }

        @Override
        public Drive.Segment segment(long step) {
            long rest = step % period();
            int k = part(rest);
            return parts.get(k).segment(rest - first[k]);
        }

        @Override
        public double start(long step) {
            long rest = step % period();
            int k = part(rest);
            long round = step / period();
            return round * secondsOfPeriod() + offset[k] + parts.get(k).start(rest - first[k]);
        }

        /** The part that a step of a period is in. */
        private int part(long rest) {
            int low = 0;
            int high = parts.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (first[middle] <= rest) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}

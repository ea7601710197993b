package dev.frond.io.sweep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** How the values of several axes make jobs. */
public sealed interface Combination {
    /** The values of every job, one per axis; at least one axis. */
    List<List<SweepValue>> of(List<AxisValues> axes);

    /** How many jobs {@link #of} gives. */
    long count(List<AxisValues> axes);

    /** Each with each; the last axis changes fastest. */
    record Crossed() implements Combination {
        @Override
        public List<List<SweepValue>> of(List<AxisValues> axes) {
            List<List<SweepValue>> jobs = List.of(List.of());
            for (AxisValues axis : axes) {
                List<List<SweepValue>> longer = new ArrayList<>();
                for (List<SweepValue> job : jobs) {
                    for (SweepValue value : axis.all()) {
                        List<SweepValue> extended = new ArrayList<>(job);
                        extended.add(value);
                        longer.add(extended);
                    }
                }
                jobs = longer;
            }
            return jobs;
        }

        @Override
        public long count(List<AxisValues> axes) {
            double product = 1;
            for (AxisValues axis : axes) {
                product *= axis.all().size();
            }
            return (long) product;
        }
    }

    /** The first with the first, the second with the second; all axes have the same number of values. */
    record Zipped() implements Combination {
        @Override
        public List<List<SweepValue>> of(List<AxisValues> axes) {
            List<List<SweepValue>> jobs = new ArrayList<>();
            for (int k = 0; k < count(axes); k++) {
                List<SweepValue> job = new ArrayList<>();
                for (AxisValues axis : axes) {
                    job.add(axis.all().get(k));
                }
                jobs.add(job);
            }
            return jobs;
        }

        @Override
        public long count(List<AxisValues> axes) {
            return axes.get(0).all().size();
        }
    }

    /** Points of the Sobol sequence, from its first, which has the first value of every axis. */
    record Sobol(int samples) implements Combination {
        /** The sequence has no more dimensions. */
        public static final int MOST_AXES = 1000;

        @Override
        public List<List<SweepValue>> of(List<AxisValues> axes) {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
            List<List<SweepValue>> jobs = new ArrayList<>();
            for (int k = 0; k < samples; k++) {
                double[] point = sequence.nextVector();
                List<SweepValue> job = new ArrayList<>();
                for (int axis = 0; axis < point.length; axis++) {
                    job.add(axes.get(axis).at(point[axis]));
                }
                jobs.add(job);
            }
            return jobs;
        }

        @Override
        public long count(List<AxisValues> axes) {
            return samples;
        }
    }
}

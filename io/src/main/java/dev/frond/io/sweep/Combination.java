package dev.frond.io.sweep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** How the values of several axes make jobs. */
public sealed interface Combination {
    /** The values of every job, one per axis; at least one axis. Made when they are asked for. */
    List<List<SweepValue>> of(List<AxisValues> axes);

    /** How many jobs {@link #of} gives. */
    long count(List<AxisValues> axes);

    /** Each with each; the last axis changes fastest. */
    record Crossed() implements Combination {
        @Override
        public List<List<SweepValue>> of(List<AxisValues> axes) {
            List<List<SweepValue>> all = axes.stream().map(AxisValues::all).toList();
            return new MadeWhenAsked<>((int) count(axes), job -> {
                SweepValue[] values = new SweepValue[all.size()];
                int rest = job;
                for (int axis = all.size() - 1; axis >= 0; axis--) {
                    List<SweepValue> choice = all.get(axis);
                    values[axis] = choice.get(rest % choice.size());
                    rest /= choice.size();
                }
                return List.of(values);
            });
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
            List<List<SweepValue>> all = axes.stream().map(AxisValues::all).toList();
            return new MadeWhenAsked<>(
                    all.get(0).size(),
                    job -> all.stream().map(axis -> axis.get(job)).toList());
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
            return new MadeWhenAsked<>(samples, job -> {
                double[] point;
                synchronized (sequence) {
                    point = sequence.skipTo(job);
                }
                List<SweepValue> values = new ArrayList<>();
                for (int axis = 0; axis < point.length; axis++) {
                    values.add(axes.get(axis).at(point[axis]));
                }
                return values;
            });
        }

        @Override
        public long count(List<AxisValues> axes) {
            return samples;
        }
    }
}

package dev.frond.sweep.domain;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** How the values of several axes make jobs. */
public sealed interface Combination {
    /** The values of every job, one per axis; at least one axis. Made when they are asked for. */
    List<List<SweepValue>> of(List<SweepAxis> axes);

    /** How many jobs {@link #of} gives. */
    long count(List<SweepAxis> axes);

    /** Each with each; the last axis changes fastest. */
    record Crossed() implements Combination {
        @Override
        public List<List<SweepValue>> of(List<SweepAxis> axes) {
            return new Grouped(List.of()).of(axes);
        }

        @Override
        public long count(List<SweepAxis> axes) {
            return new Grouped(List.of()).count(axes);
        }
    }

    /**
     * Axes of one group go together, the first with the first; groups and the axes in none are crossed, each with each, the last
     * changing fastest. A group is where the first of its axes is.
     *
     * @param groups paths of axes; those of a group have the same number of values
     */
    record Grouped(List<List<String>> groups) implements Combination {
        public Grouped {
            groups = groups.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<SweepValue>> of(List<SweepAxis> axes) {
            List<List<SweepValue>> all = Combination.values(axes);
            int[] leaders = leaders(axes);
            return new MadeWhenAsked<>((int) count(axes), job -> {
                int[] places = new int[leaders.length];
                int rest = job;
                for (int axis = leaders.length - 1; axis >= 0; axis--) {
                    if (leaders[axis] == axis) {
                        places[axis] = rest % all.get(axis).size();
                        rest /= all.get(axis).size();
                    }
                }
                List<SweepValue> values = new ArrayList<>();
                for (int axis = 0; axis < leaders.length; axis++) {
                    values.add(all.get(axis).get(places[leaders[axis]]));
                }
                return values;
            });
        }

        @Override
        public long count(List<SweepAxis> axes) {
            int[] leaders = leaders(axes);
            double product = 1;
            for (int axis = 0; axis < leaders.length; axis++) {
                product *= leaders[axis] == axis ? axes.get(axis).values().all().size() : 1;
            }
            return (long) product;
        }

        /** For each axis the first of its group, itself in none. */
        private int[] leaders(List<SweepAxis> axes) {
            List<String> paths = axes.stream().map(SweepAxis::path).toList();
            int[] leaders = new int[paths.size()];
            for (int axis = 0; axis < leaders.length; axis++) {
                leaders[axis] = axis;
                for (List<String> group : groups) {
                    for (int first = axis - 1; first >= 0 && group.contains(paths.get(axis)); first--) {
                        leaders[axis] = group.contains(paths.get(first)) ? first : leaders[axis];
                    }
                }
            }
            return leaders;
        }
    }

    private static List<List<SweepValue>> values(List<SweepAxis> axes) {
        return axes.stream().map(axis -> axis.values().all()).toList();
    }

    /** The first with the first, the second with the second; all axes have the same number of values. */
    record Zipped() implements Combination {
        @Override
        public List<List<SweepValue>> of(List<SweepAxis> axes) {
            List<List<SweepValue>> all = Combination.values(axes);
            return new MadeWhenAsked<>(
                    all.get(0).size(),
                    job -> all.stream().map(axis -> axis.get(job)).toList());
        }

        @Override
        public long count(List<SweepAxis> axes) {
            return axes.get(0).values().all().size();
        }
    }

    /** Points of the Sobol sequence, from its first, which has the first value of every axis. */
    record Sobol(int samples) implements Combination {
        /** The sequence has no more dimensions. */
        public static final int MOST_AXES = 1000;

        @Override
        public List<List<SweepValue>> of(List<SweepAxis> axes) {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
            return new MadeWhenAsked<>(samples, job -> {
                double[] point;
                synchronized (sequence) {
                    point = sequence.skipTo(job);
                }
                List<SweepValue> values = new ArrayList<>();
                for (int axis = 0; axis < point.length; axis++) {
                    values.add(axes.get(axis).values().at(point[axis]));
                }
                return values;
            });
        }

        @Override
        public long count(List<SweepAxis> axes) {
            return samples;
        }
    }
}

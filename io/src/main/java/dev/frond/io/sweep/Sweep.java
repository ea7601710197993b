package dev.frond.io.sweep;

import java.util.List;

/**
 * A sweep.
 *
 * @param name what it is called
 * @param bases at least one; every one is run with every combination
 * @param axes at least one
 * @param combination how the axes make jobs
 * @param metrics columns of the table, in its order
 * @param keep which files of each job are kept
 */
public record Sweep(
        String name,
        List<SweepBase> bases,
        List<SweepAxis> axes,
        Combination combination,
        List<Metric> metrics,
        Keep keep) {
    public Sweep {
        bases = List.copyOf(bases);
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
    }

    /** All jobs in their order: those of the first base, then those of the second. Made when they are asked for. */
    public List<SweepJob> jobs() {
        List<String> paths = axes.stream().map(SweepAxis::path).toList();
        List<List<SweepValue>> points =
                combination.of(axes.stream().map(SweepAxis::values).toList());
        int each = points.size();
        return new MadeWhenAsked<>(
                bases.size() * each, job -> new SweepJob(job, job / each, paths, points.get(job % each)));
    }
}

package dev.frond.sweep.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sweep.
 *
 * @param name what it is called
 * @param bases at least one; every one is run with every combination
 * @param axes at least one
 * @param replicates what only repeats a combination, such as the seed of random fillers; of every combination there is a job
 *     for each of its values
 * @param combination how the axes make jobs
 * @param metrics columns of the table, in its order
 * @param contours lines over the heat maps
 * @param refinement when only some of the jobs are to be run: of a map over two axes with one base
 * @param keep which files of each job are kept
 */
public record Sweep(
        String name,
        List<SweepBase> bases,
        List<SweepAxis> axes,
        Optional<SweepAxis> replicates,
        Combination combination,
        List<Metric> metrics,
        List<Contour> contours,
        Optional<Refinement> refinement,
        Keep keep) {
    public Sweep {
        bases = List.copyOf(bases);
        axes = List.copyOf(axes);
        metrics = List.copyOf(metrics);
        contours = List.copyOf(contours);
    }

    /** All that differs between the jobs of a base: the axes, then the replicates. */
    public List<SweepAxis> varied() {
        return Stream.concat(axes.stream(), replicates.stream()).toList();
    }

    /** The grid of a map that is refined. */
    public Optional<RefinedGrid> grid() {
        return refinement.map(refined -> {
            int[] sizes = axes.stream()
                    .mapToInt(axis -> axis.values().all().size())
                    .filter(size -> size > 1)
                    .toArray();
            return new RefinedGrid(sizes[0], sizes[1], refined.parts());
        });
    }

    /** How many jobs repeat each combination; 1 without replicates. */
    public int repeats() {
        return replicates.map(axis -> axis.values().all().size()).orElse(1);
    }

    /**
     * What a combination is compared with, by the numbers of the first jobs of both: the same of the first base; of a sweep with one base its
     * first combination. The job itself where it is what others are compared with.
     */
    public int reference(int job) {
        int each = jobs().size() / bases.size();
        return bases.size() > 1 ? job % each : 0;
    }

    /**
     * All jobs in their order: those of the first base, then those of the second; replicates follow each other. Made when they
     * are asked for.
     */
    public List<SweepJob> jobs() {
        List<String> paths = varied().stream().map(SweepAxis::path).toList();
        List<List<SweepValue>> points = combination.of(axes);
        List<SweepValue> repeated = replicates.map(axis -> axis.values().all()).orElse(List.of());
        int repeats = repeats();
        int each = points.size() * repeats;
        return new MadeWhenAsked<>(bases.size() * each, job -> {
            List<SweepValue> values = new ArrayList<>(points.get(job % each / repeats));
            if (!repeated.isEmpty()) {
                values.add(repeated.get(job % repeats));
            }
            return new SweepJob(job, job / each, paths, values);
        });
    }
}

package dev.frond.sweep.table;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.RefinedGrid;
import dev.frond.sweep.domain.Refinement;
import dev.frond.sweep.domain.Sweep;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which jobs of a sweep have to be run: all, or those along the boundary of a map as far as it is known. */
public final class RefinedJobs {
    private final Optional<RefinedGrid> grid;
    private final @Nullable String[] sides;

    private RefinedJobs(Optional<RefinedGrid> grid, @Nullable String[] sides) {
        this.grid = grid;
        this.sides = sides;
    }

    /** By the rows that are there. */
    public static RefinedJobs of(Sweep sweep, SweepTable table, SweepRows rows) throws IOException {
        @Nullable String[] sides = new String[sweep.jobs().size()];
        for (int job = 0; job < sides.length; job++) {
            if (rows.has(job)) {
                sides[job] = sweep.refinement().isPresent()
                        ? side(sweep.refinement().get(), table.result(rows.row(job)))
                        : "";
            }
        }
        return new RefinedJobs(sweep.grid(), sides);
    }

    private static String side(Refinement refinement, JobResult result) {
        return refinement.side(result.outcome(), result.values());
    }

    /** Whether a job has a row. */
    boolean has(int job) {
        return sides[job] != null;
    }

    /** Those that have to be run and have no row, by their numbers, rising. */
    public List<Integer> missing() {
        return grid.map(refined -> refined.missing(job -> sides[job])).orElseGet(() -> IntStream.range(0, sides.length)
                .filter(job -> sides[job] == null)
                .boxed()
                .toList());
    }

    /** The job whose row stands for that of a job: itself where it was run. */
    int standsFor(int job) {
        return grid.isEmpty() || has(job) ? job : grid.get().nearest(job, number -> sides[number]);
    }
}

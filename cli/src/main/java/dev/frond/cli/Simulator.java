package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Summary;
import org.jspecify.annotations.Nullable;

/** What {@code frond run} starts; tests put something shorter in its place. */
@FunctionalInterface
interface Simulator {
    /**
     * Runs {@code scenario} to its outcome.
     *
     * @param mesh the triangulation in m when it comes from a file; null when it is generated
     * @param threads do not change the results
     */
    Summary run(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch);
}

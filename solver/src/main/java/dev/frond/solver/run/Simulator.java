package dev.frond.solver.run;

import dev.frond.algebra.Threads;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.saved.Saved;
import org.jspecify.annotations.Nullable;

/** What runs a scenario from its start to its outcome; tests put something shorter in its place. */
@FunctionalInterface
public interface Simulator {
    /** The real thing. */
    Simulator SIMULATION = (scenario, mesh, threads, watch) ->
            simulation(scenario, mesh, threads).run(watch);

    private static Simulation simulation(Scenario scenario, @Nullable Mesh mesh, Threads threads) {
        Simulation simulation = mesh == null ? Simulation.of(scenario) : Simulation.on(scenario, mesh);
        return simulation.with(threads);
    }

    /**
     * Runs {@code scenario} to its outcome.
     *
     * @param mesh the triangulation in m when it comes from a file; null when it is generated
     * @param threads do not change the results
     * @throws ImpossibleScenarioException before anything is told to {@code watch}
     */
    Summary run(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch);

    /**
     * Goes on with a run of {@code scenario} that was saved; see {@link Simulation#resume}.
     *
     * @param mesh as above
     */
    default Summary resume(Scenario scenario, @Nullable Mesh mesh, Threads threads, Saved saved, Observer watch) {
        return simulation(scenario, mesh, threads).resume(saved, watch);
    }

    /**
     * Runs {@code scenario} from a state of another run; see {@link Simulation#branch}.
     *
     * @param mesh as above
     */
    default Summary branch(Scenario scenario, @Nullable Mesh mesh, Threads threads, Saved saved, Observer watch) {
        return simulation(scenario, mesh, threads).branch(saved, watch);
    }
}

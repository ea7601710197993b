package dev.frond.sweep.engine;

import dev.frond.algebra.Threads;
import dev.frond.io.run.Untimed;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import org.jspecify.annotations.Nullable;

/** Simulates, and tells of no times of the clock. */
enum Untimely implements Simulator {
    SIMULATOR;

    @Override
    public Summary run(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch) {
        return SIMULATION.run(scenario, mesh, threads, new Untimed(watch));
    }

    @Override
    public Summary resume(Scenario scenario, @Nullable Mesh mesh, Threads threads, Saved saved, Observer watch) {
        return SIMULATION.resume(scenario, mesh, threads, saved, new Untimed(watch));
    }
}

package dev.frond.cli;

import dev.frond.solver.run.Simulation;
import java.io.PrintWriter;

/**
 * What a command meets outside itself; tests bring their own.
 *
 * @param out results
 * @param err progress and messages
 * @param interruption asked to end a run early
 */
record Surroundings(
        PrintWriter out, PrintWriter err, Progress.Style progress, Interruption interruption, Simulator simulator) {
    /** The real thing. What it refuses before it starts is a scenario that cannot be: fillers that overlap, for example. */
    static final Simulator SIMULATOR = (scenario, mesh, threads, watch) -> {
        Simulation simulation;
        try {
            simulation = mesh == null ? Simulation.of(scenario) : Simulation.on(scenario, mesh);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(e.getMessage());
        }
        return simulation.with(threads).run(watch);
    };
}

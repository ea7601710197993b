package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a run begins: at the scenario's start, where it was interrupted, or in a state of another run.
 *
 * @param checkpoint of the same run
 * @param state of another run
 * @param branched whether it began in a state of another run, now or before it was interrupted
 */
record Beginning(Optional<RunCheckpoint> checkpoint, Optional<Saved> state, boolean branched) {
    static final Beginning START = new Beginning(Optional.empty(), Optional.empty(), false);

    static Beginning resumed(RunCheckpoint checkpoint, boolean branched) {
        return new Beginning(Optional.of(checkpoint), Optional.empty(), branched);
    }

    static Beginning branch(Saved state) {
        return new Beginning(Optional.empty(), Optional.of(state), true);
    }

    /** What writes the results. */
    RunFolder folder(Path folder, Scenario scenario, Supplier<Regime> regime) {
        String text = ScenarioWriter.text(scenario);
        if (checkpoint.isPresent()) {
            return RunFolder.resuming(
                    folder, text, Version.text(), regime, checkpoint.get().written());
        }
        return state.isPresent()
                ? RunFolder.branching(folder, text, Version.text(), regime)
                : new RunFolder(folder, text, Version.text(), regime);
    }

    Summary simulate(Simulator simulator, Input input, Threads threads, Observer watch) {
        Scenario scenario = input.scenario();
        if (checkpoint.isPresent()) {
            return simulator.resume(
                    scenario, input.mesh(), threads, checkpoint.get().state(), watch);
        }
        return state.isPresent()
                ? simulator.branch(scenario, input.mesh(), threads, state.get(), watch)
                : simulator.run(scenario, input.mesh(), threads, watch);
    }
}

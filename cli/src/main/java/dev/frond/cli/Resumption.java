package dev.frond.cli;

import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.report.QuantityText;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.saved.SavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the checkpoint that a run goes on from, and whether it may. */
final class Resumption {
    private Resumption() {}

    /**
     * The last checkpoint in the folder.
     *
     * @param force to take one of another version
     * @return empty when there is none
     * @throws UsageException when it is damaged, of another version, or of a scenario that differs in more than its end and its outputs
     */
    static Optional<RunCheckpoint> of(Path folder, Scenario scenario, boolean force) throws IOException {
        RunFiles files = new RunFiles(folder);
        Optional<RunCheckpoint> found;
        try {
            found = RunCheckpoint.latest(files);
        } catch (IOException e) {
            throw new UsageException(
                    e.getMessage() + "; it is damaged, and so is any before it. Without --resume the run begins anew");
        }
        if (found.isPresent()) {
            check(found.get(), scenario, force);
        }
        return found;
    }

    /** Whether the folder holds a run of the same scenario that has ended. */
    static boolean isOver(Path folder, Scenario scenario) throws IOException {
        RunFiles files = new RunFiles(folder);
        return Files.exists(files.summary())
                && Files.exists(files.scenario())
                && Files.readString(files.scenario()).equals(ScenarioWriter.text(scenario))
                && (!Files.exists(files.checkpoint()) || isEnd(files));
    }

    private static boolean isEnd(RunFiles files) {
        try {
            return RunCheckpoint.read(files.checkpoint()).isEnd();
        } catch (IOException | SavedException e) {
            return false; // of() says what is wrong
        }
    }

    private static void check(RunCheckpoint found, Scenario scenario, boolean force) {
        if (!force && !found.version().equals(Version.text())) {
            throw new UsageException("the checkpoint is of frond " + found.version() + ", and this is " + Version.text()
                    + ", whose results may differ; go on all the same with --force");
        }
        Scenario old = ScenarioReader.parse(found.scenario(), "the checkpoint", List.of());
        TimeControl time = old.time().end() == scenario.time().end() ? old.time() : later(old.time(), scenario.time());
        String changes = ScenarioChanges.between(
                old.toBuilder().time(time).output(scenario.output()).build(), scenario);
        if (!changes.isEmpty()) {
            throw new UsageException("the scenario is not that of the checkpoint: " + changes
                    + ". Only time.end and output may change; without --resume the run begins anew");
        }
        if (scenario.time().end() <= found.time()) {
            throw new UsageException("time.end: the checkpoint is at " + QuantityText.time(found.time())
                    + " already; a later time was expected");
        }
        if (found.isEnd() && found.time() < old.time().end()) {
            throw new UsageException("a limit of time.stop ended the run after " + QuantityText.time(found.time())
                    + ": a later time.end changes nothing; without --resume the run begins anew");
        }
    }

    /** Another end; the longest step is by default a part of it. */
    private static TimeControl later(TimeControl old, TimeControl now) {
        boolean alike = old.scheme() instanceof TimeControl.Scheme.Adaptive before
                && now.scheme() instanceof TimeControl.Scheme.Adaptive after
                && before.tolerance() == after.tolerance()
                && before.firstStep() == after.firstStep();
        return new TimeControl(now.end(), old.stop(), alike ? now.scheme() : old.scheme());
    }
}

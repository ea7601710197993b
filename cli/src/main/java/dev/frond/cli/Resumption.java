package dev.frond.cli;

import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the checkpoint that a run goes on from, and whether it may. */
final class Resumption {
    /** Changes that are named; more are counted. */
    private static final int MOST_NAMED = 4;

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
                && !Files.exists(files.checkpoint())
                && Files.exists(files.scenario())
                && Files.readString(files.scenario()).equals(ScenarioWriter.text(scenario));
    }

    private static void check(RunCheckpoint found, Scenario scenario, boolean force) {
        if (!force && !found.version().equals(Version.text())) {
            throw new UsageException("the checkpoint is of frond " + found.version() + ", and this is " + Version.text()
                    + ", whose results may differ; go on all the same with --force");
        }
        List<String> changed = changed(found.scenario(), scenario);
        if (!changed.isEmpty()) {
            String more = changed.size() > MOST_NAMED ? ", and " + (changed.size() - MOST_NAMED) + " more" : "";
            throw new UsageException("the scenario is not that of the checkpoint: "
                    + changed.stream().limit(MOST_NAMED).collect(Collectors.joining("; ")) + more
                    + ". Only time.end and output may change; without --resume the run begins anew");
        }
        if (scenario.time().end() <= found.time()) {
            throw new UsageException("time.end: the checkpoint is at a later time already");
        }
    }

    /** Lines of the resolved scenarios that differ, but for what may. */
    private static List<String> changed(String before, Scenario now) {
        Scenario old = ScenarioReader.parse(before, "the checkpoint", List.of());
        TimeControl time = old.time().end() == now.time().end() ? old.time() : later(old.time(), now.time());
        List<String> from =
                lines(old.toBuilder().time(time).output(now.output()).build());
        List<String> to = lines(now);
        List<String> changed = new ArrayList<>();
        for (int k = 0; k < Math.max(from.size(), to.size()); k++) {
            String was = k < from.size() ? from.get(k) : "nothing";
            String is = k < to.size() ? to.get(k) : "nothing";
            if (!was.equals(is)) {
                changed.add("\"" + is.strip() + "\" was \"" + was.strip() + "\"");
            }
        }
        return changed;
    }

    /** Another end; the longest step is by default a part of it. */
    private static TimeControl later(TimeControl old, TimeControl now) {
        boolean alike = old.scheme() instanceof TimeControl.Scheme.Adaptive before
                && now.scheme() instanceof TimeControl.Scheme.Adaptive after
                && before.tolerance() == after.tolerance()
                && before.firstStep() == after.firstStep();
        return new TimeControl(now.end(), old.stop(), alike ? now.scheme() : old.scheme());
    }

    private static List<String> lines(Scenario scenario) {
        return ScenarioWriter.text(scenario).lines().toList();
    }
}

package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.series.SeriesFile;
import dev.frond.report.QuantityText;
import dev.frond.report.run.FrameTimes;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run with another drive begins: a state of an earlier run. The frames do not hold all of it, so the earlier run is computed
 * again up to there, which gives the same bits.
 */
final class Branch {
    private final Path folder;
    private final double time;
    private final Scenario earlier;
    private final Optional<RunCheckpoint> before;

    private Branch(Path folder, double time, Scenario earlier, Optional<RunCheckpoint> before) {
        this.folder = folder;
        this.time = time;
        this.earlier = earlier;
        this.before = before;
    }

    /**
     * Checks all that can be before anything is computed.
     *
     * @param folder of the earlier run
     * @param at a time of it, as typed
     * @param scenario of the run that begins there
     * @throws UsageException when there is no such run or time, or the scenario differs in more than a branch may
     */
    static Branch of(Path folder, String at, Scenario scenario) throws IOException {
        RunFiles files = new RunFiles(folder);
        if (!Files.isRegularFile(files.scenario())) {
            throw new UsageException(
                    "--from: " + folder + " holds no run of frond; a folder with scenario.yaml was expected");
        }
        Scenario earlier = ScenarioReader.read(files.scenario());
        check(earlier, scenario, folder);
        List<SeriesRow> rows = Files.isRegularFile(files.series()) ? SeriesFile.read(files.series()) : List.of();
        double wanted = Choices.time("--at", at);
        double time = rows.stream()
                .mapToDouble(SeriesRow::time)
                .filter(known -> FrameTimes.same(known, wanted))
                .findFirst()
                .orElse(wanted);
        double last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).time();
        double first = Files.exists(files.branch())
                ? RunCheckpoint.read(files.branch()).time()
                : 0;
        if (!(time > 0 && time >= first && time <= last)) {
            throw new UsageException("--at: the run in " + folder + " goes from " + QuantityText.time(first) + " to "
                    + QuantityText.time(last) + "; a time in it was expected, found " + at);
        }
        if (scenario.time().end() <= time) {
            throw new UsageException("time.end: expected a time after " + QuantityText.time(time)
                    + ", at which the branch begins; the time of the run goes on from there");
        }
        boolean isStep = rows.stream().anyMatch(row -> row.time() == time);
        Optional<RunCheckpoint> before = latest(files, time);
        if (before.isEmpty() && Files.exists(files.branch())) {
            throw new UsageException(
                    "--from: " + folder + " is a branch itself, whose beginning is of another version of frond");
        }
        return new Branch(folder, time, isStep ? earlier : stopping(earlier, time), before);
    }

    private static void check(Scenario earlier, Scenario scenario, Path folder) {
        TimeControl time =
                earlier.time().scheme().getClass() == scenario.time().scheme().getClass()
                        ? scenario.time()
                        : new TimeControl(
                                scenario.time().end(),
                                scenario.time().stop(),
                                earlier.time().scheme());
        Scenario alike = earlier.toBuilder()
                .name(scenario.name())
                .drive(scenario.drive())
                .time(time)
                .output(scenario.output())
                .build();
        String changes = ScenarioChanges.between(alike, scenario);
        if (!changes.isEmpty()) {
            throw new UsageException("the scenario is not that of " + folder + ": " + changes
                    + ". Only name, drive, time and output may differ from the run that it goes on from");
        }
    }

    /** A step ends at the time. */
    private static Scenario stopping(Scenario earlier, double time) {
        Output output = earlier.output();
        List<Double> times = new ArrayList<>(output.times());
        times.add(time);
        return earlier.toBuilder()
                .output(new Output(output.every(), times, output.series(), output.keep(), output.checkpoint()))
                .build();
    }

    /** The latest checkpoint of this version that is not after the time. */
    private static Optional<RunCheckpoint> latest(RunFiles files, double time) {
        for (Path file : List.of(files.checkpoint(), files.checkpointBefore(), files.branch())) {
            try {
                if (Files.exists(file)) {
                    RunCheckpoint found = RunCheckpoint.read(file);
                    if (found.time() <= time && found.version().equals(Version.text())) {
                        return Optional.of(found);
                    }
                }
            } catch (IOException | SavedException e) {
                // damaged: the run is computed from farther back
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a folder holds what has begun here.
     *
     * @throws UsageException when it holds another run
     */
    void checkBegun(RunFiles files) throws IOException {
        boolean same = Files.exists(files.branch())
                && RunCheckpoint.read(files.branch()).time() == time;
        if (!same) {
            throw new UsageException("--resume: the run in " + files.folder() + " did not begin at "
                    + QuantityText.time(time) + " of another; without --resume it is replaced");
        }
    }

    /** When it begins, s. */
    double time() {
        return time;
    }

    /** Whether the state itself is on the disk. */
    private boolean isKnown() {
        return before.isPresent() && before.get().time() == time;
    }

    /** What is said before {@link #state}. */
    String words() {
        if (isKnown()) {
            return "beginning in the state of the run in " + folder + " after " + QuantityText.time(time);
        }
        String from =
                before.map(found -> " from " + QuantityText.time(found.time())).orElse(" from its start");
        return "computing the run in " + folder + " again" + from + " up to " + QuantityText.time(time);
    }

    /**
     * The state there; empty when the computation was interrupted.
     *
     * @param watch told how far the earlier run is, whose end is the branch
     * @throws UsageException when the earlier run does not come to that state
     */
    Optional<Saved> state(Input input, CommandContext around, Threads threads, Observer watch) {
        if (isKnown()) {
            return before.map(RunCheckpoint::state);
        }
        StateAt seen = new StateAt(time);
        Observer all = Observers.all(List.of(seen, around.interruption(), new Shortened(watch, time)));
        Summary summary = before.isPresent()
                ? around.simulator()
                        .resume(earlier, input.mesh(), threads, before.get().state(), all)
                : around.simulator().run(earlier, input.mesh(), threads, all);
        if (seen.state().isEmpty() && summary.outcome() != Outcome.INTERRUPTED) {
            throw new UsageException("--at: the run in " + folder + " ends after " + QuantityText.time(summary.time())
                    + " (" + summary.outcome().label() + "); an earlier time was expected");
        }
        if (seen.state().isPresent() && seen.state().get().number("time") != time) {
            throw new UsageException("--at: " + folder
                    + " is of another version of frond, whose steps differ; the time of a frame was expected");
        }
        return seen.state();
    }
}

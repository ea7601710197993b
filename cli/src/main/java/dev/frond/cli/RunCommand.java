package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.run.Untimed;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.report.QuantityText;
import dev.frond.report.run.RunPictures;
import dev.frond.solver.model.Machine;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.Workload;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond run}: simulates a scenario into a folder. */
@Command(name = "run", description = "Simulate a scenario.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /** Nodes of a mesh that takes seconds to make. */
    private static final double LARGE_MESH = 50_000;

    /** Processor time that is said before it is spent, s. */
    private static final double LONG_SECONDS = 3600;

    /** Of a checkpoint with other values than this version keeps. */
    private static final String MISFIT =
            " does not fit this version of frond, which keeps other values in a state: go on with the version that"
                    + " wrote it";

    private final CommandContext around;
    private final OutputFolder workplace;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file, YAML or JSON.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the results go; runs/NAME by default. An earlier run of the same name is replaced.")
    private @Nullable Path output;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace a value of the scenario, for example --set \"drive.current_density=0.6 mA/cm^2\".")
    private List<String> settings = List.of();

    @Option(
            names = "--dry-run",
            description = "Check the scenario and print it with all its defaults; nothing is run or written.")
    private boolean dryRun;

    @Option(
            names = "--resume",
            description =
                    "Go on with a run that was interrupted or killed, from its last checkpoint in DIR; begin where there is none. "
                            + "The results are those of a run that was never stopped.")
    private boolean resume;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description =
                    "Begin in a state of the run in DIR, which is computed again up to there; SCENARIO may differ from it in "
                            + "name, drive, time and output. The drive begins there; the time of the run goes on.")
    private @Nullable Path from;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "With --from: when in that run, such as --at \"30 min\".")
    private @Nullable String at;

    @Option(names = "--force", description = "With --resume: go on also from a checkpoint of another version of frond.")
    private boolean force;

    @Option(names = "--no-pictures", description = "Draw none: picture.png, series.png and cycles.png are left out.")
    private boolean noPictures;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with, 1 by default; more than 2 are not used, and only on meshes of "
                    + "thousands of nodes. The results are the same.")
    private int threads = 1;

    @Option(
            names = "--reproducible",
            description = "Write no times of the clock (wall_s, timing), so that equal input gives equal bytes.")
    private boolean reproducible;

    @Option(
            names = {"-q", "--quiet"},
            description =
                    "Say nothing but mistakes, not even that the cell was depleted or short-circuited: summary.json tells "
                            + "how the run ended.")
    private boolean quiet;

    RunCommand(CommandContext around, OutputFolder workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        checkOptions();
        if (dryRun) {
            around.out().print(ScenarioWriter.text(Input.read(file, settings).scenario()));
            return ExitStatus.OK;
        }
        Machine machine =
                Machine.here().withDisk(RunPlace.freeBytes(output == null ? RunPlace.defaultFor("any") : output));
        Input input = Input.read(file, settings, WorkLimit.ofRun(machine));
        Path folder = output == null ? RunPlace.defaultFor(input.scenario().name()) : output;
        RunPlace.check(folder, input.scenario().name());
        if (resume && Resumption.isOver(folder, input.scenario())) {
            around.err().println("the run in " + folder + " has come to its end; without --resume it begins anew");
            return ExitStatus.OK;
        }
        Optional<Beginning> beginning = beginning(folder, input);
        return beginning.isPresent() ? run(folder, input, beginning.get()) : ExitStatus.INTERRUPTED;
    }

    private void checkOptions() {
        if (force && !resume) {
            throw new UsageException("--force is for --resume");
        }
        if ((from == null) != (at == null)) {
            throw new UsageException("--from DIR and --at TIME belong together");
        }
        if (threads < 1) {
            throw new UsageException("--threads: expected 1 or more, found " + threads);
        }
    }

    /** Where the run begins, which may have to be computed; empty when that was interrupted. */
    private Optional<Beginning> beginning(Path folder, Input input) throws IOException {
        Scenario scenario = input.scenario();
        RunFiles files = new RunFiles(folder);
        Optional<RunCheckpoint> checkpoint = resume ? Resumption.of(folder, scenario, force) : Optional.empty();
        Optional<Branch> branch = branch(folder, scenario);
        if (branch.isPresent() && checkpoint.isPresent()) {
            branch.get().checkBegun(files);
        }
        sayWhenLarge(Workload.of(scenario));
        if (!quiet) {
            around.err().print(begin(folder, scenario, checkpoint));
            Notices.of(scenario, branch.map(Branch::time).orElse(0.0)).forEach(around.err()::println);
        }
        if (checkpoint.isPresent()) {
            return Optional.of(Beginning.resumed(checkpoint.get(), Files.exists(files.branch())));
        }
        return branch.isPresent() ? stateOf(branch.get(), input).map(Beginning::branch) : Optional.of(Beginning.START);
    }

    private int run(Path folder, Input input, Beginning beginning) throws IOException {
        Ahead<Regime> regime = Ahead.of(() -> Regime.of(input.scenario()));
        Summary summary;
        try (RunFolder results = beginning.folder(folder, input.scenario(), regime);
                Preparation preparation = preparation()) {
            Observer watch = watch(results, preparation, beginning, regime);
            summary = beginning.simulate(around.simulator(), input, Threads.of(threads), watch);
        } catch (SavedException e) {
            throw new UsageException(
                    "the checkpoint in " + folder + MISFIT + ", or without --resume from its start", e);
        }
        if (!quiet) {
            RunReport.write(
                    summary,
                    beginning.branched() ? Optional.empty() : regime.get().forecast(),
                    new RunFiles(folder),
                    workplace.again(),
                    around.out());
        }
        return ExitStatus.of(summary.outcome());
    }

    private Optional<Branch> branch(Path folder, Scenario scenario) throws IOException {
        if (from == null || at == null) {
            return Optional.empty();
        }
        if (folder.toAbsolutePath().normalize().equals(from.toAbsolutePath().normalize())) {
            throw new UsageException("-o: another folder than that of --from was expected");
        }
        return Optional.of(Branch.of(from, at, scenario));
    }

    /** What the branch begins in; nothing is written meanwhile. */
    private Optional<Saved> stateOf(Branch branch, Input input) {
        if (!quiet) {
            around.err().println(branch.words());
            around.err().flush();
        }
        try (Preparation preparation = preparation()) {
            List<Observer> told = new ArrayList<>(List.of(preparation));
            if (!quiet) {
                told.add(new Progress(around.terminal(), around.progress(), System::nanoTime));
            }
            Optional<Saved> state = branch.state(input, around, Threads.of(threads), Observers.all(told));
            if (!quiet) {
                around.err()
                        .println(
                                state.isEmpty()
                                        ? "interrupted before the branch began: nothing is written"
                                        : "the drive begins here, at its own time 0; the time of the run goes on from "
                                                + QuantityText.time(branch.time()));
                around.err().flush();
            }
            return state;
        } catch (SavedException e) {
            throw new UsageException("--from: the checkpoint there" + MISFIT, e);
        }
    }

    private Preparation preparation() {
        return quiet
                ? Preparation.silent(around.err(), around.progress())
                : Preparation.of(around.err(), around.progress());
    }

    /** What is said of the folder before anything is written. */
    private String begin(Path folder, Scenario scenario, Optional<RunCheckpoint> checkpoint) throws IOException {
        Optional<String> line = checkpoint.isPresent()
                ? checkpoint.map(found -> "going on after " + QuantityText.time(found.time()) + ", from " + folder)
                : resume && from == null
                        ? Optional.of("no checkpoint in " + folder + ": the run begins at its start")
                        : RunPlace.replaced(folder, ScenarioWriter.text(scenario));
        return line.map(text -> text + System.lineSeparator()).orElse("");
    }

    /** What will take memory or time is said before it does. */
    private void sayWhenLarge(Workload work) {
        if (!quiet && (work.nodes() > LARGE_MESH || work.seconds() > LONG_SECONDS)) {
            around.err()
                    .println(work.words()
                            + (work.seconds() > LONG_SECONDS
                                    ? ", at least " + QuantityText.time(work.seconds()) + " of processor time"
                                    : ""));
            around.err().flush();
        }
    }

    /** Waits for the forecast ahead of those that write: were it to fail, there would be nothing in the folder, and no run is lost. */
    private static Observer before(Ahead<Regime> regime) {
        return new Observer() {
            @Override
            public void started(Scenario scenario, int nodes) {
                regime.await();
            }
        };
    }

    private Observer watch(RunFolder results, Preparation preparation, Beginning beginning, Ahead<Regime> regime) {
        RunFiles files = results.files();
        List<Observer> observers = new ArrayList<>();
        observers.add(preparation);
        observers.add(before(regime));
        observers.add(around.interruption());
        observers.add(reproducible ? new Untimed(results) : results);
        observers.add(workplace.beginningAt(files.folder()));
        observers.add(noPictures ? RunPictures.none(files) : new RunPictures(files));
        if (!quiet) {
            observers.add(
                    beginning.branched()
                            ? new Progress(around.terminal(), around.progress(), System::nanoTime)
                            : new Progress(around.terminal(), around.progress(), System::nanoTime, regime));
        }
        return Observers.all(observers);
    }
}

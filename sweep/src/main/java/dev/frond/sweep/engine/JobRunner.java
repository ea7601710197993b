package dev.frond.sweep.engine;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.FolderInUseException;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.run.Written;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.io.schema.InputException;
import dev.frond.report.QuantityText;
import dev.frond.solver.model.Machine;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import dev.frond.solver.saved.SavedException;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Runs single jobs of a sweep, from any thread. */
public final class JobRunner {
    private final JobSettings settings;
    private final Simulator simulator;
    private final WorkLimit work;
    private final Optional<JobListener> told;

    /** @param machine what a job may use; one that would need more has a result that says so */
    public JobRunner(JobSettings settings, Simulator simulator, Machine machine) {
        this(settings, simulator, WorkLimit.ofRun(machine), Optional.empty());
    }

    private JobRunner(JobSettings settings, Simulator simulator, WorkLimit work, Optional<JobListener> told) {
        this.settings = settings;
        this.simulator = simulator;
        this.work = work;
        this.told = told;
    }

    /** Goes on inside jobs from their checkpoints in the folder of the sweep, and keeps them while jobs run. */
    JobRunner withCheckpoints(JobListener listener) {
        return new JobRunner(settings, simulator, work, Optional.of(listener));
    }

    /** Of jobs that are simulated with what this machine has. */
    public static JobRunner here(JobSettings settings) {
        return new JobRunner(settings, Simulator.SIMULATION, Machine.here());
    }

    /**
     * What {@code job} comes to; empty when {@code watch} interrupted it. A job that cannot be run has a result that says why,
     * with the metrics of its scenario where that can be read; what is thrown is that files cannot be written, or that memory runs out.
     */
    public Optional<JobResult> run(SweepJob job, Observer watch) throws IOException {
        JobMeasures measures = new JobMeasures(settings.readouts().get(job.base()));
        try {
            Input input = input(job, measures);
            Optional<JobResult> measured = measures.withoutRun(input.scenario());
            if (measured.isPresent()) {
                return measured;
            }
            Summary summary = simulate(job, input, measures, watch);
            return summary.outcome() == Outcome.INTERRUPTED ? Optional.empty() : Optional.of(measures.result(summary));
        } catch (OutputException | UncheckedIOException e) {
            throw e;
        } catch (InputException | ImpossibleScenarioException | FolderInUseException e) {
            return Optional.of(measures.failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return Optional.of(measures.failed(e.toString()));
        }
    }

    /** What is to be run; {@code measures} know of its scenario also when it is refused. */
    private Input input(SweepJob job, JobMeasures measures) {
        String text = settings.bases().get(job.base()).text();
        Path file = settings.base(job);
        try {
            Input input = Input.parse(text, file, job.settings(), work);
            measures.expect(input.scenario());
            return input;
        } catch (InputException refused) {
            // throws the same where the scenario itself is wrong, and not its work or its mesh
            measures.expect(ScenarioReader.document(text, file, job.settings()).scenario());
            throw refused;
        }
    }

    private Summary simulate(SweepJob job, Input input, JobMeasures measures, Observer watch) throws IOException {
        Attempt attempt = new Attempt(job, input, ScenarioWriter.text(input.scenario()), measures, watch);
        if (told.isEmpty()) {
            return run(attempt, Optional.empty());
        }
        Summary summary = takenUp(attempt, told.get());
        if (summary.outcome() != Outcome.INTERRUPTED) {
            JobCheckpoints.forget(settings.running(job));
        }
        return summary;
    }

    /** From its checkpoint; from its start when there is none, or none that can be used. */
    private Summary takenUp(Attempt attempt, JobListener listener) throws IOException {
        try {
            Optional<RunCheckpoint> earlier = earlier(attempt);
            if (earlier.isPresent()) {
                attempt.measures.restore(JobCheckpoints.measures(earlier.get()));
                listener.told(
                        attempt.job,
                        "goes on after " + QuantityText.time(earlier.get().time()));
                return run(attempt, earlier);
            }
        } catch (SavedException e) {
            listener.told(attempt.job, "begins anew: its checkpoint cannot be used, " + e.getMessage());
            attempt.measures.restart();
        }
        return run(attempt, Optional.empty());
    }

    /** @throws SavedException when it is damaged or of another version or scenario */
    private Optional<RunCheckpoint> earlier(Attempt attempt) {
        try {
            return JobCheckpoints.earlier(settings.running(attempt.job), settings.version(), attempt.text);
        } catch (IOException e) {
            throw new SavedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What one attempt at a job has: it may be made twice, when a checkpoint is of no use. */
    private record Attempt(SweepJob job, Input input, String text, JobMeasures measures, Observer watch) {}

    private Summary run(Attempt attempt, Optional<RunCheckpoint> earlier) throws IOException {
        Path folder = settings.kept(attempt.job);
        Supplier<Regime> regime = attempt.measures::regime;
        Written written = earlier.map(RunCheckpoint::written).orElse(Written.NOTHING);
        return switch (settings.keep()) {
            case NOTHING -> run(attempt, earlier, new Observer() {}, () -> Written.NOTHING);
            case SUMMARY, SERIES, LAST_FRAME -> {
                KeptFiles files =
                        new KeptFiles(new RunFiles(folder), settings.keep(), attempt.text, settings.version(), regime);
                files.resume(written);
                yield run(attempt, earlier, files, files::sync);
            }
            case ALL -> {
                try (RunFolder whole = RunFolder.ofJob(folder, attempt.text, settings.version(), regime, written)) {
                    yield run(attempt, earlier, whole, whole::sync);
                }
            }
        };
    }

    private Summary run(Attempt attempt, Optional<RunCheckpoint> earlier, Observer files, Supplier<Written> sync) {
        List<Observer> observers = new ArrayList<>(List.of(attempt.watch, attempt.measures, files));
        if (told.isPresent()) {
            observers.add(new JobCheckpoints(
                    settings.running(attempt.job),
                    settings.version(),
                    attempt.text,
                    attempt.watch,
                    attempt.measures::save,
                    sync));
        }
        Observer all = Observers.all(observers);
        Scenario scenario = attempt.input.scenario();
        return earlier.isPresent()
                ? simulator.resume(
                        scenario, attempt.input.mesh(), Threads.of(1), JobCheckpoints.run(earlier.get()), all)
                : simulator.run(scenario, attempt.input.mesh(), Threads.of(1), all);
    }
}

package dev.frond.sweep.engine;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.run.FolderInUseException;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Machine;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs single jobs of a sweep, from any thread. */
public final class JobRunner {
    private final JobSettings settings;
    private final Simulator simulator;
    private final WorkLimit work;

    /** @param machine what a job may use; one that would need more has a result that says so */
    public JobRunner(JobSettings settings, Simulator simulator, Machine machine) {
        this.settings = settings;
        this.simulator = simulator;
        this.work = WorkLimit.ofRun(machine);
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
        JobMeasures measures = new JobMeasures();
        try {
            Input input = input(job, measures);
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
        String text = ScenarioWriter.text(input.scenario());
        Path folder = settings.kept(job);
        return switch (settings.keep()) {
            case NOTHING -> simulate(input, List.of(watch, measures));
            case SUMMARY, SERIES, LAST_FRAME ->
                simulate(
                        input,
                        List.of(
                                watch,
                                measures,
                                new KeptFiles(
                                        new RunFiles(folder),
                                        settings.keep(),
                                        text,
                                        settings.version(),
                                        measures::regime)));
            case ALL -> {
                try (RunFolder whole = new RunFolder(folder, text, settings.version(), measures::regime)) {
                    yield simulate(input, List.of(watch, measures, whole));
                }
            }
        };
    }

    private Summary simulate(Input input, List<Observer> observers) {
        return simulator.run(input.scenario(), input.mesh(), Threads.of(1), Observers.all(observers));
    }
}

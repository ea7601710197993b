package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.files.OutputException;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.io.scenario.SweepReader;
import dev.frond.io.sweep.JobMeasures;
import dev.frond.io.sweep.JobResult;
import dev.frond.io.sweep.KeptFiles;
import dev.frond.io.sweep.Sweep;
import dev.frond.io.sweep.SweepBase;
import dev.frond.io.sweep.SweepFolder;
import dev.frond.io.sweep.SweepJob;
import dev.frond.io.sweep.SweepTable;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs single jobs of a sweep, from several threads. */
final class SweepEngine {
    private final Sweep sweep;
    private final Path file;
    private final SweepFolder folder;
    private final Surroundings around;
    private final SweepTable table;

    /** @param file the sweep file, by which the bases are found */
    SweepEngine(Sweep sweep, Path file, SweepFolder folder, Surroundings around) {
        this.sweep = sweep;
        this.file = file;
        this.folder = folder;
        this.around = around;
        this.table = new SweepTable(sweep);
    }

    /**
     * Runs a job and writes its row; empty when it was interrupted. A job that cannot be run has a row that says why; what
     * ends the whole sweep is that files cannot be written, or that memory runs out.
     */
    Optional<JobResult> run(SweepJob job) throws IOException {
        JobMeasures measures = new JobMeasures();
        JobResult result;
        try {
            Summary summary = simulate(job, measures);
            if (summary.outcome() == Outcome.INTERRUPTED) {
                return Optional.empty();
            }
            result = measures.result(summary);
        } catch (OutputException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            String message = InputMistakes.message(e);
            result = measures.failed(message == null ? e.toString() : message);
        }
        folder.write(job, table, result);
        return Optional.of(result);
    }

    private Summary simulate(SweepJob job, JobMeasures measures) throws IOException {
        SweepBase base = sweep.bases().get(job.base());
        Path scenarioFile = SweepReader.baseFile(file, base);
        Scenario scenario = ScenarioReader.parse(base.text(), scenarioFile.toString(), job.settings());
        Input input = Input.of(scenario, scenarioFile);
        List<Observer> observers = new ArrayList<>(List.of(around.interruption(), measures));
        observers.addAll(kept(job, input.scenario()));
        return around.simulator().run(input.scenario(), input.mesh(), Threads.of(1), Observers.all(observers));
    }

    private List<Observer> kept(SweepJob job, Scenario scenario) {
        String text = ScenarioWriter.text(scenario);
        return switch (sweep.keep()) {
            case NOTHING -> List.of();
            case SUMMARY, SERIES, LAST_FRAME ->
                List.of(new KeptFiles(new RunFiles(folder.kept(job)), sweep.keep(), text, Version.text()));
            case ALL -> List.of(new RunFolder(folder.kept(job), text, Version.text()));
        };
    }
}

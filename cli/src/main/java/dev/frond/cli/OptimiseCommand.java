package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.run.Untimed;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.report.run.RunPictures;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Summary;
import dev.frond.study.domain.StudyInterruptedException;
import dev.frond.study.file.OptimisationReader;
import dev.frond.study.file.OptimisationWriter;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.output.OptimisationOutputs;
import dev.frond.study.output.OptimisationText;
import dev.frond.study.run.OptimisationStudy;
import dev.frond.study.run.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code frond optimise}: the values of a scenario that serve a goal best. */
@Command(
        name = "optimise",
        description = "Find the values, or the places of discs, that make a metric largest or smallest.",
        mixinStandardHelpOptions = true)
final class OptimiseCommand implements Callable<Integer> {
    private final CommandContext around;
    private final OutputFolder workplace;

    @Parameters(paramLabel = "OPTIMISATION", description = "The file of the optimisation, YAML or JSON.")
    private Path file = Path.of("");

    @Mixin
    private final StudyOptions options = new StudyOptions();

    OptimiseCommand(CommandContext around, OutputFolder workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        OptimisationTask task = OptimisationReader.read(file);
        StudySession.Study study = new StudySession.Study(
                "optimisation",
                task.name(),
                OptimisationWriter.text(task, Version.text()),
                file,
                List.of(task.base()),
                List.of(List.of()));
        return new StudySession(around, workplace, options).run(study, (runs, folder) -> find(task, runs, folder));
    }

    private void find(OptimisationTask task, Runs runs, Path folder) throws IOException {
        OptimisationResult result = new OptimisationStudy(task).run(runs);
        OptimisationOutputs outputs = new OptimisationOutputs(task, result, folder);
        outputs.write(file);
        run(outputs);
        new OptimisationText(task, result).sentences().forEach(around.out()::println);
        around.out().println(outputs.report());
    }

    /** Runs the best scenario once more, with all its files; they hold no times of the clock. */
    private void run(OptimisationOutputs outputs) throws IOException {
        Input input = Input.read(outputs.best(), List.of());
        Regime regime = Regime.of(input.scenario());
        RunFiles files = new RunFiles(outputs.bestRun());
        try (RunFolder results =
                new RunFolder(files.folder(), ScenarioWriter.text(input.scenario()), Version.text(), () -> regime)) {
            Summary summary = around.simulator()
                    .run(
                            input.scenario(),
                            input.mesh(),
                            Threads.of(1),
                            Observers.all(
                                    List.of(around.interruption(), new Untimed(results), new RunPictures(files))));
            if (summary.outcome() == Outcome.INTERRUPTED) {
                throw new StudyInterruptedException();
            }
        }
    }
}

package dev.frond.cli;

import dev.frond.study.data.FitTask;
import dev.frond.study.file.FitReader;
import dev.frond.study.file.FitWriter;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Identifiability;
import dev.frond.study.output.EstimateText;
import dev.frond.study.output.FitOutputs;
import dev.frond.study.run.FitStudy;
import dev.frond.study.run.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code frond fit}: parameters from measured curves. */
@Command(
        name = "fit",
        description = "Find parameters of a scenario from measured curves, with their uncertainty.",
        mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
    private final CommandContext around;
    private final OutputFolder workplace;

    @Parameters(paramLabel = "FIT", description = "The file of the fit, YAML or JSON.")
    private Path file = Path.of("");

    @Mixin
    private final StudyOptions options = new StudyOptions();

    FitCommand(CommandContext around, OutputFolder workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        FitTask task = FitReader.read(file);
        StudySession.Study study = new StudySession.Study(
                "fit",
                task.name(),
                FitWriter.text(task, Version.text()),
                file,
                task.prepared(),
                FitStudy.readouts(task));
        return new StudySession(around, workplace, options).run(study, (runs, folder) -> find(task, runs, folder));
    }

    private void find(FitTask task, Runs runs, Path folder) throws IOException {
        FitResult result = new FitStudy(task).run(runs);
        FitOutputs outputs = new FitOutputs(task, result, folder);
        outputs.write(file, runs.count(), Version.text());
        result.estimates().forEach(estimate -> around.out().println(EstimateText.line(estimate)));
        new Identifiability(result).sentences().forEach(around.out()::println);
        around.out().println(outputs.summary());
    }
}

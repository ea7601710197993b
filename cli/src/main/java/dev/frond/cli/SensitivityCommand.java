package dev.frond.cli;

import dev.frond.study.file.SensitivityReader;
import dev.frond.study.file.SensitivityWriter;
import dev.frond.study.output.SensitivityOutputs;
import dev.frond.study.run.Runs;
import dev.frond.study.run.SensitivityStudy;
import dev.frond.study.sensitivity.SensitivityTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code frond sensitivity}: which uncertain inputs decide the results. */
@Command(
        name = "sensitivity",
        description = "Tell which uncertain inputs of a scenario decide its results, by many runs.",
        mixinStandardHelpOptions = true)
final class SensitivityCommand implements Callable<Integer> {
    private final CommandContext around;
    private final OutputFolder workplace;

    @Parameters(paramLabel = "SENSITIVITY", description = "The file of the sensitivity, YAML or JSON.")
    private Path file = Path.of("");

    @Mixin
    private final StudyOptions options = new StudyOptions();

    SensitivityCommand(CommandContext around, OutputFolder workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        SensitivityTask task = SensitivityReader.read(file);
        StudySession.Study study = new StudySession.Study(
                "sensitivity",
                task.name(),
                SensitivityWriter.text(task, Version.text()),
                file,
                List.of(task.base()),
                List.of(List.of()));
        return new StudySession(around, workplace, options).run(study, (runs, folder) -> find(task, runs, folder));
    }

    private void find(SensitivityTask task, Runs runs, Path folder) throws IOException {
        SensitivityOutputs outputs = new SensitivityOutputs(task, new SensitivityStudy(task).run(runs), folder);
        outputs.write();
        outputs.lines().forEach(around.out()::println);
        around.out().println(outputs.summary());
    }
}

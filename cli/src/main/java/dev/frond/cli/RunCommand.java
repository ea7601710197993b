package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond run}: simulates a scenario into a folder. */
@Command(name = "run", description = "Simulate a scenario.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Surroundings around;
    private final Workplace workplace;

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

    @Option(names = "--resume", description = "Not available in this version.", hidden = true)
    private boolean resume;

    @Option(names = "--no-pictures", description = "Draw none: picture.png and series.png are left out.")
    private boolean noPictures;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with, 1 by default; more than 2 are not used, and only on meshes of "
                    + "thousands of nodes. The results are the same.")
    private int threads = 1;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but mistakes.")
    private boolean quiet;

    RunCommand(Surroundings around, Workplace workplace) {
        this.around = around;
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        if (resume) {
            throw new UserMistake("--resume is not available in this version (" + Version.text() + ")");
        }
        if (threads < 1) {
            throw new UserMistake("--threads: expected 1 or more, found " + threads);
        }
        Input input = Input.read(file, settings);
        Path folder = output == null ? RunPlace.defaultFor(input.scenario().name()) : output;
        RunPlace.check(folder, input.scenario().name());
        if (!quiet) {
            Notices.of(input.scenario()).forEach(around.err()::println);
        }
        Summary summary =
                around.simulator().run(input.scenario(), input.mesh(), Threads.of(threads), watch(input, folder));
        if (!quiet) {
            Report.write(summary, new RunFiles(folder), around.out());
        }
        return ExitStatus.of(summary.outcome());
    }

    private Observer watch(Input input, Path folder) {
        List<Observer> observers = new ArrayList<>();
        observers.add(around.interruption());
        observers.add(new RunFolder(folder, ScenarioWriter.text(input.scenario()), Version.text()));
        observers.add(workplace.beginningAt(folder));
        RunFiles files = new RunFiles(folder);
        observers.add(noPictures ? Pictures.none(files) : new Pictures(files));
        if (!quiet) {
            observers.add(new Progress(around.terminal(), around.progress(), System::nanoTime));
        }
        return Observers.all(observers);
    }
}

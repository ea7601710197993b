package dev.frond.cli;

import dev.frond.io.run.RunFiles;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder a command writes into, and whether it has begun to: a bug leaves its stack trace there. */
final class OutputFolder {
    private static final String RESUME = "--resume";
    private static final Set<String> RESUMABLE = Set.of("run", "sweep", "fit", "sensitivity", "optimise");

    private final boolean resumable;
    private Path directory = Path.of(System.getProperty("java.io.tmpdir"));
    private final String command;
    private boolean begun;

    /** Of a command with these words after {@code frond}. */
    OutputFolder(String... arguments) {
        this.command = "frond " + Arrays.stream(arguments).map(ShellWord::of).collect(Collectors.joining(" "));
        this.resumable = arguments.length > 0 && RESUMABLE.contains(arguments[0]);
    }

    /** The command that goes on from what is in the folder; of one that can do so. */
    Optional<String> again() {
        boolean asked = command.contains(" " + RESUME);
        return resumable ? Optional.of(asked ? command : command + " " + RESUME) : Optional.empty();
    }

    /** Whether there is something to go on from: a checkpoint, or the rows of a sweep. */
    boolean holdsMore() {
        RunFiles files = new RunFiles(directory);
        return Stream.of(
                        files.checkpoint(),
                        files.checkpointBefore(),
                        files.branch(),
                        directory.resolve("rows"),
                        directory.resolve("runs.csv"))
                .anyMatch(Files::exists);
    }

    /** Told when the run starts, after {@code folder} was made. */
    Observer beginningAt(Path folder) {
        return new Observer() {
            @Override
            public void started(Scenario scenario, int nodes) {
                begin(folder);
            }
        };
    }

    /** {@code folder} was made. */
    void begin(Path folder) {
        directory = folder;
        begun = true;
    }

    Path directory() {
        return directory;
    }

    boolean begun() {
        return begun;
    }
}

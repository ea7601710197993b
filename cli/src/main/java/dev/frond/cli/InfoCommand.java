package dev.frond.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code frond info}: what is in a run, a sweep, a scenario or a frame. */
@Command(name = "info", description = "Tell what is in a run or a file.", mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {
    private final CommandContext around;

    @Parameters(
            paramLabel = "RUN|FILE",
            description = "The folder of a run or a sweep, a scenario, or a frame (.vtkhdf).")
    private Path path = Path.of("");

    InfoCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new UsageException("no such file or folder: " + path);
        }
        around.out().print(Description.of(path));
        return ExitStatus.OK;
    }
}

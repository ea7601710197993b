package dev.frond.cli;

import dev.frond.io.bpx.BpxImport;
import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code frond import}: scenarios from files of other programs. */
@Command(
        name = "import",
        description = "Make a scenario of a file of another program.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ImportCommand() {}

    static CommandLine with(CommandContext around) {
        return new CommandLine(new ImportCommand()).addSubcommand(new Bpx(around));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which format?");
    }

    /** {@code frond import bpx}. */
    @Command(
            name = "bpx",
            description =
                    "Make a scenario of electrolyte and separator of a BPX file (bpxstandard.com), with lithium on both sides.",
            mixinStandardHelpOptions = true)
    static final class Bpx implements Callable<Integer> {
        private final CommandContext around;

        @Parameters(paramLabel = "FILE.json", description = "The BPX file, of version 0.1 to 1.")
        private Path file = Path.of("");

        @Option(
                names = {"-o", "--output"},
                paramLabel = "SCENARIO",
                required = true,
                description = "The scenario to write, YAML.")
        private Path output = Path.of("");

        Bpx(CommandContext around) {
            this.around = around;
        }

        @Override
        public Integer call() {
            String name = String.valueOf(output.getFileName()).replaceFirst("\\.[^.]*$", "");
            String text = BpxImport.scenario(file, name);
            ScenarioReader.parse(text, "the scenario made of " + file, List.of());
            try {
                AtomicFile.write(output, text);
            } catch (IOException e) {
                throw OutputException.writing(output, e);
            }
            around.out().println(output + ": look for \"not in BPX\", and what is listed at its end");
            return ExitStatus.OK;
        }
    }
}

package dev.frond.cli;

import dev.frond.io.input.Input;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command is given. */
final class ScenarioFile {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario file, YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace a value of the scenario.")
    private List<String> settings = List.of();

    Input read() throws IOException {
        return Input.read(file, settings);
    }
}

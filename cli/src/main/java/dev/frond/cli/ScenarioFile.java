package dev.frond.cli;

import dev.frond.io.input.Input;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.solver.model.Machine;
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

    /** As {@link #read}, when its mesh is to be made: refused when this needs more memory than there is. */
    Input readForItsMesh() throws IOException {
        return Input.read(file, settings, WorkLimit.ofMesh(Machine.here()));
    }
}

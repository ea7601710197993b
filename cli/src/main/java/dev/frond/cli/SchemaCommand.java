package dev.frond.cli;

import dev.frond.io.scenario.ScenarioSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code frond schema}: the JSON schema of the scenario file. */
@Command(name = "schema", description = "Print the JSON schema of the scenario file.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings around;

    SchemaCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        around.out().println(ScenarioSchema.json().stripTrailing());
        return ExitStatus.OK;
    }
}

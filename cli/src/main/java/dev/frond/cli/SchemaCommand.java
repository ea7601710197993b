package dev.frond.cli;

import dev.frond.io.scenario.FileSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code frond schema}: the JSON schema of an input file. */
@Command(name = "schema", description = "Print the JSON schema of an input file.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "KIND", arity = "0..1", description = "scenario (default) or sweep.")
    private String kind = "scenario";

    SchemaCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String schema =
                switch (kind) {
                    case "scenario" -> FileSchema.scenario();
                    case "sweep" -> FileSchema.sweep();
                    default -> throw new UserMistake("KIND: expected scenario or sweep, found " + kind);
                };
        around.out().println(schema.stripTrailing());
        return ExitStatus.OK;
    }
}

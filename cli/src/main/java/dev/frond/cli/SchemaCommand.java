package dev.frond.cli;

import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.study.file.FitSchema;
import dev.frond.study.file.OptimisationSchema;
import dev.frond.study.file.SensitivitySchema;
import dev.frond.sweep.file.SweepSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code frond schema}: the JSON schema of an input file. */
@Command(name = "schema", description = "Print the JSON schema of an input file.", mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final CommandContext around;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            description = "scenario (default), sweep, fit, sensitivity or optimisation.")
    private String kind = "scenario";

    SchemaCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        String schema =
                switch (kind) {
                    case "scenario" -> ScenarioSchema.text();
                    case "sweep" -> SweepSchema.text();
                    case "fit" -> FitSchema.text();
                    case "sensitivity" -> SensitivitySchema.text();
                    case "optimisation" -> OptimisationSchema.text();
                    default ->
                        throw new UsageException(
                                "KIND: expected scenario, sweep, fit, sensitivity or optimisation, found " + kind);
                };
        around.out().println(schema.stripTrailing());
        return ExitStatus.OK;
    }
}

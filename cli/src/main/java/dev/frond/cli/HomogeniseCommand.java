package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond homogenise}: writes a scenario's twin without fillers, its electrolyte that of both together. */
@Command(
        name = "homogenise",
        description =
                "Write the scenario without its fillers: with the effective diffusivity or conductivity, t+ and porosity "
                        + "that they leave.",
        mixinStandardHelpOptions = true)
final class HomogeniseCommand implements Callable<Integer> {
    private final CommandContext around;

    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The scenario to write, YAML.")
    private Path output = Path.of("");

    HomogeniseCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = file.readForItsMesh().scenario();
        if (scenario.fillers().isEmpty()) {
            throw new UsageException(scenario.name() + " has no fillers: there is nothing to homogenise");
        }
        EffectiveTransport found = EffectiveTransport.of(scenario);
        try {
            AtomicFile.write(output, ScenarioWriter.text(found.homogenised(scenario)));
        } catch (IOException e) {
            throw OutputException.writing(output, e);
        }
        around.out()
                .println(QuantityText.format(
                        "%s: D+ %.5g m2/s at %.2f K, conductivity %.5f of the electrolyte's, t+ %.5f, porosity %.5f",
                        output,
                        found.cationDiffusivity(),
                        scenario.temperature(),
                        found.conductivityRatio(),
                        found.transferenceNumber(),
                        found.saltShare()));
        around.out().println(TwinLimits.of(scenario));
        return ExitStatus.OK;
    }
}

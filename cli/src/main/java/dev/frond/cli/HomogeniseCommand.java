package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.io.internal.files.OutputException;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.SingleIonConductor;
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
    /** The figures are measured, see docs/theory.md. */
    private static final String LIMITS =
            "the twin has the same steady state and stores as much salt: its potentials are within 2 % and "
                    + "times of depletion within 3 %\nwhere the fillers stand in a column of even rows that begins half a spacing above the "
                    + "front;\nnot what single fillers do next to the front: staggered or shifted rows change times of depletion by 6 to 18 %";

    private static final String OF_RESISTANCE = "the twin has the same resistance from the anode to the top;\n"
            + "not what single fillers do next to the front";

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
        around.out().println(scenario.law(1) instanceof SingleIonConductor ? OF_RESISTANCE : LIMITS);
        return ExitStatus.OK;
    }
}

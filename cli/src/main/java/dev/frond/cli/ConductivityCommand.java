package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code frond measure conductivity}: what electrolyte and fillers conduct together. */
@Command(
        name = "conductivity",
        description =
                "Effective conductivity, diffusivity and t+ of the electrolyte with its fillers, from the anode's plane to the "
                        + "top of the box.",
        mixinStandardHelpOptions = true)
final class ConductivityCommand implements Callable<Integer> {
    private final CommandContext around;

    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    ConductivityCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = file.readForItsMesh().scenario();
        EffectiveTransport found = EffectiveTransport.of(scenario);
        Coefficients plain = new Coefficients(scenario);
        around.out().println(QuantityText.format("%s at %.2f K", scenario.name(), scenario.temperature()));
        row("", "effective", "electrolyte", "ratio");
        row(
                "conductivity, mS/cm",
                10 * plain.conductivity() * found.conductivityRatio(),
                10 * plain.conductivity(),
                found.conductivityRatio());
        row("D+, m2/s", found.cationDiffusivity(), found.plain().cationDiffusivity(), found.cation());
        row(
                "t+",
                found.transferenceNumber(),
                plain.transferenceNumber(),
                found.transferenceNumber() / plain.transferenceNumber());
        if (found.transferenceNumber() < 1) {
            salt(found, plain);
        }
        around.out()
                .println(MeasuredCell.line(
                        "share of the area with salt", QuantityText.format("%.5g", found.saltShare())));
        around.out()
                .println(MeasuredCell.line(
                        "error of the ratios, about",
                        QuantityText.format("%.1e", Math.max(found.cationError(), found.anionError()))));
        return ExitStatus.OK;
    }

    /** Of salt that moves. */
    private void salt(EffectiveTransport found, Coefficients plain) {
        row(
                "salt diffusivity, m2/s",
                found.saltDiffusivity(),
                plain.saltDiffusivity(),
                found.saltDiffusivity() / plain.saltDiffusivity());
        row(
                "the same for transients, m2/s",
                found.transientSaltDiffusivity(),
                plain.saltDiffusivity(),
                found.transientSaltDiffusivity() / plain.saltDiffusivity());
    }

    private void row(String what, double effective, double plain, double ratio) {
        row(
                what,
                QuantityText.format("%.5g", effective),
                QuantityText.format("%.5g", plain),
                QuantityText.format("%.5f", ratio));
    }

    private void row(String what, String effective, String plain, String ratio) {
        around.out().println(QuantityText.format("  %-34s %-12s %-12s %s", what, effective, plain, ratio));
    }
}

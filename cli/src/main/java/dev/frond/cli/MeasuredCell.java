package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the virtual experiments have in common: a scenario, and the cell it is measured in. */
final class MeasuredCell {
    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    @Option(
            names = "--thickness",
            paramLabel = "LENGTH",
            description = "Between the electrodes; by default that of the scenario's cell or membrane, 100 um where it "
                    + "has a reservoir. With fillers it is the height of the box.")
    private @Nullable String thickness;

    Scenario scenario() throws IOException {
        return file.read().scenario();
    }

    /** m. */
    double thickness(Scenario scenario) {
        if (thickness != null) {
            if (!scenario.fillers().isEmpty()) {
                throw new UsageException("--thickness: with fillers the cell is as high as the box, "
                        + QuantityText.length(scenario.cell().height()));
            }
            return quantity("--thickness", thickness, QuantityKind.LENGTH);
        }
        return Impedance.thickness(scenario);
    }

    /** The positive value of an option, SI. */
    static double quantity(String option, String text, QuantityKind kind) {
        double value;
        try {
            value = Quantities.parse(text.strip(), kind);
        } catch (UnitException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
        if (!(value > 0)) {
            throw new UsageException(option + ": expected more than 0, found " + text);
        }
        return value;
    }

    /** A line of a result. */
    static String line(String what, String value) {
        return QuantityText.format("  %-34s %s", what, value);
    }

    /** What the cell is made of. */
    static String title(Scenario scenario, double thickness) {
        return QuantityText.format(
                "%s at %.2f K, %s between the electrodes%s",
                scenario.name(),
                scenario.temperature(),
                QuantityText.length(thickness),
                scenario.fillers().isEmpty() ? "" : ": the height of the box, as there are fillers");
    }
}

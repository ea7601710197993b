package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.experiment.Transference;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.QuantityKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond measure transference}: t+ by a steady small voltage. */
@Command(
        name = "transference",
        description = "t+ from the initial and the steady current at a small voltage (Bruce-Vincent).",
        mixinStandardHelpOptions = true)
final class TransferenceCommand implements Callable<Integer> {
    private static final String CONCENTRATED =
            "in a concentrated solution the ratio of currents is 1/(1 + Ne), not t+:\n"
                    + "for a 1:1 salt Ne = 2 kappa R T (1 - t+)^2 X/(F^2 Ds c), X the thermodynamic factor; it is above 0 also where t+ is below";

    private final CommandContext around;

    @Mixin
    private final MeasuredCell cell = new MeasuredCell();

    @Option(names = "--voltage", paramLabel = "POTENTIAL", description = "Between the electrodes, 10 mV by default.")
    private String voltage = "10 mV";

    TransferenceCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = cell.scenario();
        double thickness = cell.thickness(scenario);
        double applied = MeasuredCell.quantity("--voltage", voltage, QuantityKind.POTENTIAL);
        Transference found = Transference.of(scenario, thickness, applied);
        double given = new Coefficients(scenario).transferenceNumber();
        PrintWriter out = around.out();
        out.println(MeasuredCell.title(scenario, found.thickness()));
        out.println(MeasuredCell.line("voltage", QuantityText.potential(applied)));
        out.println(MeasuredCell.line("current at once", QuantityText.format("%.5g A/m2", found.initialCurrent())));
        out.println(MeasuredCell.line("steady current", QuantityText.format("%.5g A/m2", found.steadyCurrent())));
        out.println(MeasuredCell.line(
                "resistance of interfaces, before", QuantityText.format("%.5g ohm m2", found.resistanceBefore())));
        out.println(MeasuredCell.line(
                "resistance of interfaces, after", QuantityText.format("%.5g ohm m2", found.resistanceAfter())));
        out.println(MeasuredCell.line(
                "transference number", QuantityText.format("%.4f (put in: %.4f)", found.transferenceNumber(), given)));
        if (scenario.electrolyte().transportData() instanceof Electrolyte.TransportData.Concentrated) {
            out.println(CONCENTRATED);
        }
        return ExitStatus.OK;
    }
}

package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.Arrhenius;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.units.QuantityKind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond measure arrhenius}: conductivities over temperatures. */
@Command(
        name = "arrhenius",
        description = "The conductivity at several temperatures, and its activation energy.",
        mixinStandardHelpOptions = true)
final class ArrheniusCommand implements Callable<Integer> {
    /** F/m2; at 100 kHz it is a short circuit. */
    private static final double DOUBLE_LAYER = 0.1;

    private final CommandContext around;

    @Mixin
    private final MeasuredCell cell = new MeasuredCell();

    @Option(
            names = "--temperatures",
            paramLabel = "TEMPERATURE",
            split = ",",
            description = "With commas between; 298.15 K to 338.15 K in steps of 10 K by default.")
    private List<String> temperatures = List.of("298.15 K", "308.15 K", "318.15 K", "328.15 K", "338.15 K");

    ArrheniusCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = cell.scenario();
        TemperatureLaw given = scenario.electrolyte().transportData().conductivityLaw();
        if (given instanceof TemperatureLaw.Unchanged) {
            throw new UsageException(
                    "the electrolyte's transport does not depend on temperature: give its conductivity with an "
                            + "activation energy instead");
        }
        double thickness = cell.thickness(scenario);
        List<Double> kelvins = temperatures.stream()
                .map(text -> MeasuredCell.quantity("--temperatures", text, QuantityKind.TEMPERATURE))
                .distinct()
                .sorted()
                .toList();
        if (kelvins.size() < 2) {
            throw new UsageException("--temperatures: expected at least two");
        }
        check(scenario.at(kelvins.get(0)));
        Arrhenius found = Arrhenius.of(scenario, thickness, DOUBLE_LAYER, kelvins);
        around.out().println(scenario.name());
        for (Arrhenius.Point point : found.points()) {
            around.out()
                    .println(MeasuredCell.line(
                            QuantityText.format("%.2f K", point.temperature()),
                            QuantityText.format("%.5g mS/cm", point.conductivity() * 10)));
        }
        around.out()
                .println(MeasuredCell.line(
                        "activation energy", QuantityText.format("%.4f eV%s", found.activationEnergy(), putIn(given))));
        return ExitStatus.OK;
    }

    /** A law may not hold at the lowest temperature. */
    private static void check(Scenario coldest) {
        coldest.problems().stream().findFirst().ifPresent(problem -> {
            throw new UsageException("--temperatures: " + problem.path() + ": " + problem.message());
        });
    }

    private static String putIn(TemperatureLaw given) {
        return given instanceof TemperatureLaw.Arrhenius arrhenius
                ? QuantityText.format(" (put in: %.4f)", arrhenius.activationEnergy())
                : ", the mean over these temperatures";
    }
}

package dev.frond.cli;

import dev.frond.report.QuantityText;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Forecast;
import dev.frond.solver.regime.Regime;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code frond regime}: what to expect of a scenario, without running it. */
@Command(
        name = "regime",
        description = "Tell what to expect of a scenario, from formulas, without running it.",
        mixinStandardHelpOptions = true)
final class RegimeCommand implements Callable<Integer> {
    private final CommandContext around;

    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    RegimeCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = file.read().scenario();
        around.out().print(text(scenario, Regime.of(scenario)));
        return ExitStatus.OK;
    }

    private static String text(Scenario scenario, Regime regime) {
        StringBuilder text = new StringBuilder(scenario.name()).append('\n');
        text.append(regime.words()).append('\n');
        currents(text, regime);
        line(text, "Wagner number of the width", QuantityText.format("%.4g", regime.wagnerNumber()));
        line(text, "kinetic length at the start", QuantityText.length(regime.kineticLength()));
        line(
                text,
                "fastest wavelength",
                orElse(
                        regime.fastestWavelength().stream()
                                .mapToObj(
                                        wave -> wavelength(wave, scenario.cell().width()))
                                .toList(),
                        "the shortest (no surface energy)"));
        regime.forecast().ifPresent(forecast -> forecast(text, regime, forecast));
        regime.warnings().forEach(warning -> text.append(warning).append('\n'));
        return text.toString();
    }

    private static String wavelength(double wave, double width) {
        return QuantityText.length(wave) + (wave > width ? ", wider than the box" : "");
    }

    private static void currents(StringBuilder text, Regime regime) {
        boolean known = !Double.isNaN(regime.currentDensity());
        if (known) {
            line(
                    text,
                    regime.isPulsed() ? "mean current density" : "current density",
                    QuantityText.format("%.4g mA/cm2", regime.currentDensity() / 10));
        }
        if (regime.isPulsed() || !known) {
            line(text, "largest current density", QuantityText.format("%.4g mA/cm2", regime.peakCurrentDensity() / 10));
        }
        line(text, "limiting current density", limit(regime.limitingCurrentDensity()));
        line(
                text,
                known ? "i/i_lim" : "i/i_lim at most",
                QuantityText.format("%.4g", known ? regime.cellRatio() : regime.peakRatio()));
        line(
                text,
                "salt at a flat anode gone",
                orElse(
                        regime.depletionTime().stream()
                                .mapToObj(QuantityText::time)
                                .toList(),
                        known ? "not within the run" : "not known where limits end the steps"));
    }

    private static void forecast(StringBuilder text, Regime regime, Forecast forecast) {
        boolean besideTheBump = forecast.end() == Forecast.End.DEPLETED
                && regime.depletionTime().isEmpty();
        line(
                text,
                "forecast of the end",
                forecast.end().label() + " after " + QuantityText.time(forecast.time())
                        + (besideTheBump ? ", at the foot of the tip; a flat anode would not be" : ""));
        line(text, "lead of the tip at the start", QuantityText.length(forecast.leadStart()));
        line(text, "lead of the tip at the end", QuantityText.length(forecast.leadEnd()));
        regime.amplification()
                .ifPresent(factor -> line(text, "amplification of the lead", QuantityText.format("%.4g", factor)));
        forecast.focus().ifPresent(focus -> line(text, "j_max/j_mean at the end", QuantityText.format("%.3f", focus)));
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(QuantityText.format("  %-28s %s%n", what, value));
    }

    private static String orElse(List<String> found, String otherwise) {
        return found.isEmpty() ? otherwise : found.get(0);
    }

    private static String limit(double density) {
        return Double.isInfinite(density)
                ? "none, no salt is used up"
                : QuantityText.format("%.4g mA/cm2", density / 10);
    }
}

package dev.frond.cli;

import dev.frond.io.input.Input;
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
    private final Surroundings around;

    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    RegimeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Input input = file.read();
        around.out().print(text(input.scenario().name(), Regime.of(input.scenario())));
        return ExitStatus.OK;
    }

    private static String text(String name, Regime regime) {
        StringBuilder text = new StringBuilder(name).append('\n');
        line(text, "current density", Words.format("%.4g mA/cm2", regime.currentDensity() / 10));
        line(text, "i/i_lim of the box", Words.format("%.4g", regime.boxRatio()));
        line(text, "i/i_lim of the cell", Words.format("%.4g", regime.cellRatio()));
        line(text, "Wagner number of the width", Words.format("%.4g", regime.wagnerNumber()));
        line(text, "kinetic length", Words.length(regime.kineticLength()));
        line(text, "Sand's time", Double.isInfinite(regime.sandTime()) ? "never" : Words.time(regime.sandTime()));
        line(
                text,
                "salt at the anode gone",
                orElse(regime.depletionTime().stream().mapToObj(Words::time).toList(), "never"));
        line(
                text,
                "fastest wavelength",
                orElse(
                        regime.fastestWavelength().stream()
                                .mapToObj(Words::length)
                                .toList(),
                        "the shortest (no surface energy)"));
        line(text, "amplification of bumps", Words.format("%.4g", regime.amplification()));
        return text.append(regime.words()).append('\n').toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(Words.format("  %-28s %s%n", what, value));
    }

    private static String orElse(List<String> found, String otherwise) {
        return found.isEmpty() ? otherwise : found.get(0);
    }
}

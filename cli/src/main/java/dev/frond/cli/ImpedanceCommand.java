package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.units.QuantityKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond measure impedance}: the spectrum of a symmetric cell. */
@Command(
        name = "impedance",
        description = "The small-signal impedance from 100 kHz to 0.1 Hz, and the conductivity from it.",
        mixinStandardHelpOptions = true)
final class ImpedanceCommand implements Callable<Integer> {
    private static final int MOST_PER_DECADE = 100;

    private final CommandContext around;

    @Mixin
    private final MeasuredCell cell = new MeasuredCell();

    @Option(
            names = "--electrodes",
            paramLabel = "KIND",
            description =
                    "${COMPLETION-CANDIDATES}: the scenario's metal with its kinetics, the default (or lithium, where it"
                            + " is that), or blocking.")
    private Electrodes electrodes = Electrodes.metal;

    @Option(
            names = "--capacitance",
            paramLabel = "CAPACITANCE",
            description =
                    "Of each electrode's double layer; by default that of the scenario, or 10 uF/cm^2 where that has none.")
    private @Nullable String capacitance;

    @Option(names = "--per-decade", paramLabel = "N", description = "Frequencies per decade, 5 by default.")
    private int perDecade = 5;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv",
            description = "Write the spectrum, too: frequency_Hz, real_ohm_m2, imaginary_ohm_m2.")
    private @Nullable Path output;

    /** As they are typed. */
    private enum Electrodes {
        metal,
        lithium,
        blocking
    }

    ImpedanceCommand(CommandContext around) {
        this.around = around;
    }

    /** F/m2. */
    private double capacitance(Scenario scenario) {
        if (capacitance != null) {
            return MeasuredCell.quantity("--capacitance", capacitance, QuantityKind.CAPACITANCE);
        }
        return Impedance.capacitance(scenario);
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = cell.scenario();
        double thickness = cell.thickness(scenario);
        double layer = capacitance(scenario);
        if (perDecade < 1 || perDecade > MOST_PER_DECADE) {
            throw new UsageException("--per-decade: expected 1 to " + MOST_PER_DECADE + ", found " + perDecade);
        }
        if (electrodes == Electrodes.lithium && !scenario.metal().equals(Metal.LITHIUM)) {
            throw new UsageException("--electrodes lithium: the scenario's metal is "
                    + scenario.metal().name() + "; --electrodes metal takes that");
        }
        Impedance found = electrodes == Electrodes.blocking
                ? Impedance.ofBlocking(scenario, thickness, layer, perDecade)
                : Impedance.ofMetal(scenario, thickness, layer, perDecade);
        if (output != null) {
            AtomicFile.write(output, csv(found));
        }
        print(scenario, found);
        return ExitStatus.OK;
    }

    private void print(Scenario scenario, Impedance found) {
        around.out().println(MeasuredCell.title(scenario, found.thickness()));
        around.out()
                .println(QuantityText.format("  %14s %16s %16s", "frequency, Hz", "Re Z, ohm cm2", "-Im Z, ohm cm2"));
        for (Impedance.Point point : found.spectrum()) {
            around.out()
                    .println(QuantityText.format(
                            "  %14.5g %16.6g %16.6g", point.frequency(), point.real() * 1e4, -point.imaginary() * 1e4));
        }
        around.out()
                .println(MeasuredCell.line(
                        "conductivity, L/(R S) at 100 kHz",
                        QuantityText.format(
                                "%.5g mS/cm (put in: %.5g)",
                                found.conductivity() * 10, new Coefficients(scenario).conductivity() * 10)));
    }

    private static String csv(Impedance found) {
        StringBuilder text = new StringBuilder("frequency_Hz,real_ohm_m2,imaginary_ohm_m2\n");
        for (Impedance.Point point : found.spectrum()) {
            text.append(point.frequency()).append(',');
            text.append(point.real()).append(',').append(point.imaginary()).append('\n');
        }
        return text.toString();
    }
}

package dev.frond.cli;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.report.QuantityText;
import dev.frond.solver.experiment.LimitingCurrent;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.units.QuantityKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond measure limiting-current}: what several protocols give, beside the value of the model. */
@Command(
        name = "limiting-current",
        description = "The limiting current by steps of potential and of current, by a ramp and by extrapolation.",
        mixinStandardHelpOptions = true)
final class LimitingCurrentCommand implements Callable<Integer> {
    private static final int MOST_STEPS = 1000;

    /** Of a step's hold, in relaxation times of the salt: what is left of the start is below 1 per cent. */
    private static final double DEFAULT_HOLD = 5;

    private final CommandContext around;

    @Mixin
    private final MeasuredCell cell = new MeasuredCell();

    @Option(
            names = "--voltage",
            paramLabel = "POTENTIAL",
            description = "The largest between the electrodes, 1 V by default.")
    private String voltage = "1 V";

    @Option(names = "--steps", paramLabel = "N", description = "Of potential, and of current, 20 by default.")
    private int steps = 20;

    @Option(names = "--hold", paramLabel = "TIME", description = "How long a step lasts; 5 L^2/(pi^2 Ds) by default.")
    private @Nullable String hold;

    @Option(names = "--rate", paramLabel = "RATE", description = "Of the ramp of the potential, 1 mV/s by default.")
    private String rate = "1 mV/s";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.csv",
            description = "Write the curves, too: protocol, time_s, voltage_V, current_A_m2.")
    private @Nullable Path output;

    LimitingCurrentCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = cell.scenario();
        if (scenario.law(1) instanceof SingleIonConductor) {
            throw new UsageException(
                    scenario.name()
                            + " has no limiting current: its anions do not move (transference_number: 1), so no salt is used up");
        }
        double thickness = cell.thickness(scenario);
        if (steps < 3 || steps > MOST_STEPS) {
            throw new UsageException("--steps: expected 3 to " + MOST_STEPS + ", found " + steps);
        }
        LimitingCurrent.Protocol protocol = new LimitingCurrent.Protocol(
                MeasuredCell.quantity("--voltage", voltage, QuantityKind.POTENTIAL),
                steps,
                hold == null
                        ? DEFAULT_HOLD * LimitingCurrent.relaxation(scenario, thickness)
                        : MeasuredCell.quantity("--hold", hold, QuantityKind.TIME),
                MeasuredCell.quantity("--rate", rate, QuantityKind.POTENTIAL_RATE));
        LimitingCurrent found = LimitingCurrent.of(scenario, thickness, protocol);
        if (output != null) {
            AtomicFile.write(output, csv(found));
        }
        print(scenario, protocol, found);
        return ExitStatus.OK;
    }

    private void print(Scenario scenario, LimitingCurrent.Protocol protocol, LimitingCurrent found) {
        PrintWriter out = around.out();
        out.println(MeasuredCell.title(scenario, found.thickness()));
        out.println(QuantityText.format(
                "  %d steps of %s each, up to %s; a ramp of %s mV/s",
                protocol.steps(),
                QuantityText.time(protocol.hold()),
                QuantityText.potential(protocol.voltage()),
                QuantityText.format("%.4g", 1e3 * protocol.rate())));
        out.println(MeasuredCell.line(
                "steady current of the model",
                QuantityText.format("%.5g A/m2 (without fillers)", found.exact())
                        .replace(scenario.fillers().isEmpty() ? " (without fillers)" : "", "")));
        out.println(MeasuredCell.line("steps of potential, the last", shown(found.byPotential(), found)));
        out.println(MeasuredCell.line("steps of current, last carried", shown(found.carried(), found)));
        out.println(MeasuredCell.line(
                "steps of current, first not",
                Double.isInfinite(found.notCarried()) ? "all were carried" : shown(found.notCarried(), found)));
        out.println(MeasuredCell.line("ramp, the largest", shown(found.byRamp(), found)));
        out.println(MeasuredCell.line(
                "extrapolated from below",
                Double.isNaN(found.extrapolated())
                        ? "the conductance does not fall"
                        : shown(found.extrapolated(), found)));
    }

    private static String shown(double current, LimitingCurrent found) {
        return QuantityText.format("%.5g A/m2, %.4f of the model's", current, current / found.exact());
    }

    private static String csv(LimitingCurrent found) {
        StringBuilder text = new StringBuilder("protocol,time_s,voltage_V,current_A_m2\n");
        for (LimitingCurrent.Point point : found.curves()) {
            text.append(point.protocol()).append(',').append(point.time()).append(',');
            text.append(point.voltage()).append(',').append(point.current()).append('\n');
        }
        return text.toString();
    }
}

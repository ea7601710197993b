package dev.frond.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code frond measure}: virtual experiments on a scenario's electrolyte and fillers; its subcommands do the work. */
@Command(
        name = "measure",
        description = "Measure a scenario's electrolyte and fillers by a virtual experiment.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private MeasureCommand() {}

    static CommandLine with(CommandContext around) {
        return new CommandLine(new MeasureCommand())
                .addSubcommand(new ConductivityCommand(around))
                .addSubcommand(new TransferenceCommand(around))
                .addSubcommand(new ImpedanceCommand(around))
                .addSubcommand(new ArrheniusCommand(around))
                .addSubcommand(new LimitingCurrentCommand(around));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which experiment?");
    }
}

package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code frond}; its subcommands do the work. */
@Command(
        name = "frond",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Metal electrodeposition with a sharp, moving front: finite elements in two dimensions.",
        footer = {
            "",
            "Exit status: 0 done, 1 a bug in frond, 2 wrong input,",
            "3 the simulation could not go on, 130 interrupted."
        })
public final class Frond implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Frond() {}

    public static void main(String[] arguments) {
        Interruption interruption = Interruption.bySignals();
        int status = run(
                new CommandContext(
                        new PrintWriter(System.out, true, Charset.defaultCharset()),
                        new PrintWriter(System.err, true, Charset.defaultCharset()),
                        Boolean.getBoolean("frond.terminal") ? Progress.Style.REDRAWN : Progress.Style.LINES,
                        interruption,
                        Simulator.SIMULATION),
                arguments);
        interruption.ended(status);
        System.exit(status);
    }

    /** One command with its arguments, as typed after {@code frond}; returns the exit status. */
    static int run(CommandContext around, String... arguments) {
        OutputFolder workplace = new OutputFolder(arguments);
        ErrorMessages mistakes = new ErrorMessages(workplace);
        CommandLine line = commands(around, workplace);
        line.setOut(around.styled());
        line.setErr(around.terminal());
        line.setParameterExceptionHandler(ErrorMessages::inCommandLine);
        line.setExecutionExceptionHandler((thrown, command, parsed) -> mistakes.explain(thrown, around.err()));
        int status;
        try {
            status = line.execute(arguments);
        } catch (Error e) { // memory, assertions: picocli lets these through
            status = mistakes.explain(e, around.err());
        }
        around.out().flush();
        around.err().flush();
        return status;
    }

    /** All commands and their options, for what is made from them: manual pages, completion. It is not for running. */
    public static CommandLine commands() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return commands(
                new CommandContext(nowhere, nowhere, Progress.Style.LINES, new Interruption(), Simulator.SIMULATION),
                new OutputFolder());
    }

    private static CommandLine commands(CommandContext around, OutputFolder workplace) {
        return new CommandLine(new Frond())
                .addSubcommand(new NewCommand(around))
                .addSubcommand(ImportCommand.with(around))
                .addSubcommand(new RunCommand(around, workplace))
                .addSubcommand(new SweepCommand(around, workplace))
                .addSubcommand(new RenderCommand(around))
                .addSubcommand(new ViewCommand(around))
                .addSubcommand(new ProbeCommand(around))
                .addSubcommand(new CompareCommand(around))
                .addSubcommand(new MeshCommand(around))
                .addSubcommand(new InfoCommand(around))
                .addSubcommand(new RegimeCommand(around))
                .addSubcommand(MeasureCommand.with(around))
                .addSubcommand(new HomogeniseCommand(around))
                .addSubcommand(new VerifyCommand(around))
                .addSubcommand(new SchemaCommand(around))
                .addSubcommand(new CommandLine.HelpCommand());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}

package dev.frond.cli;

import dev.frond.solver.run.Simulator;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    private static final String HELP = "help";

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
        CommandLine line = commands(around, workplace, arguments);
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

    /** The one that is called, or all where none is: to describe them all to picocli takes 0.2 s. */
    private static CommandLine commands(CommandContext around, OutputFolder workplace, String... arguments) {
        Map<String, Supplier<Object>> all = makers(around, workplace);
        CommandLine line = new CommandLine(new Frond());
        boolean called = arguments.length > 0 && all.containsKey(arguments[0]) && !arguments[0].equals(HELP);
        all.forEach((name, maker) -> {
            if (!called || name.equals(arguments[0])) {
                line.addSubcommand(name, maker.get());
            }
        });
        return line;
    }

    /** By name, in the order of the help. */
    private static Map<String, Supplier<Object>> makers(CommandContext around, OutputFolder workplace) {
        Map<String, Supplier<Object>> makers = new LinkedHashMap<>();
        makers.put("new", () -> new NewCommand(around));
        makers.put("import", () -> ImportCommand.with(around));
        makers.put("run", () -> new RunCommand(around, workplace));
        makers.put("sweep", () -> new SweepCommand(around, workplace));
        makers.put("fit", () -> new FitCommand(around, workplace));
        makers.put("sensitivity", () -> new SensitivityCommand(around, workplace));
        makers.put("optimise", () -> new OptimiseCommand(around, workplace));
        makers.put("render", () -> new RenderCommand(around));
        makers.put("view", () -> new ViewCommand(around));
        makers.put("probe", () -> new ProbeCommand(around));
        makers.put("compare", () -> new CompareCommand(around));
        makers.put("mesh", () -> new MeshCommand(around));
        makers.put("info", () -> new InfoCommand(around));
        makers.put("regime", () -> new RegimeCommand(around));
        makers.put("measure", () -> MeasureCommand.with(around));
        makers.put("homogenise", () -> new HomogeniseCommand(around));
        makers.put("verify", () -> new VerifyCommand(around));
        makers.put("schema", () -> new SchemaCommand(around));
        // no method reference: Java 25.0.3 aborts when its class cache is to hold one to a class as old as picocli's
        makers.put(HELP, () -> new CommandLine.HelpCommand());
        return makers;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}

package dev.frond.cli;

import dev.frond.io.internal.files.OutputException;
import dev.frond.io.internal.files.WriteFailedException;
import dev.frond.io.schema.NearestName;
import dev.frond.solver.run.UnsolvableStartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** From what went wrong to what is said about it and the exit status. */
final class ErrorMessages {
    private static final String BUG_FILE = "frond-bug.txt";

    private final OutputFolder workplace;

    /** @param workplace where the stack trace of a bug is put */
    ErrorMessages(OutputFolder workplace) {
        this.workplace = workplace;
    }

    /** A wrong command line. */
    static int inCommandLine(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        if (wrong instanceof UnmatchedArgumentException unmatched && isNoCommand(unmatched)) {
            noCommand(unmatched.getUnmatched().get(0), command, err);
            return ExitStatus.INPUT;
        }
        if (wrong.getArgSpec() == null && String.valueOf(wrong.getMessage()).startsWith("Unknown subcommand")) {
            noCommand(wrong.getValue(), command, err); // of the command help
            return ExitStatus.INPUT;
        }
        Optional<String> unquoted =
                wrong instanceof UnmatchedArgumentException ? UnquotedValue.in(arguments) : Optional.empty();
        if (unquoted.isPresent()) {
            err.println("frond: " + VisibleText.of(unquoted.get()));
        } else if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            noOption(unmatched, err);
        } else {
            err.println("frond: " + VisibleText.of(String.valueOf(wrong.getMessage())));
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return ExitStatus.INPUT;
    }

    /** Whether a word stands where a command was expected. */
    private static boolean isNoCommand(UnmatchedArgumentException unmatched) {
        return !unmatched.getCommandLine().getSubcommands().isEmpty() && !unmatched.isUnknownOption();
    }

    private static void noCommand(String word, CommandLine command, PrintWriter err) {
        String name = command.getCommandSpec().qualifiedName();
        Set<String> commands = command.getSubcommands().keySet();
        err.println("frond: " + name + " has no command \"" + VisibleText.of(word) + "\""
                + NearestName.hint(word, commands) + (commands.contains("help") ? " See " + name + " help" : ""));
        err.flush();
    }

    /** Words behind an unknown option are often its value, and no mistake of their own. */
    private static void noOption(UnmatchedArgumentException unmatched, PrintWriter err) {
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        List<String> options = command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
        for (String word : unmatched.getUnmatched()) {
            if (word.startsWith("-")) {
                String hint = NearestName.hint(word.replaceFirst("=.*", ""), options);
                err.println("frond: " + command.qualifiedName() + " has no option \"" + VisibleText.of(word) + "\""
                        + (hint.isEmpty() ? "; it has " + String.join(", ", options) : hint));
            }
        }
    }

    /** Says what happened; returns the exit status. */
    int explain(Throwable thrown, PrintWriter err) {
        String message = InputErrors.message(thrown);
        if (message != null) {
            err.println("frond: " + message);
            err.flush();
            return ExitStatus.INPUT;
        }
        if (thrown instanceof OutOfMemoryError) {
            err.println("frond: out of memory; take a coarser mesh, or give more with FROND_JAVA_OPTS=-Xmx4g");
            goOn("FROND_JAVA_OPTS=-Xmx4g ", err);
            return ExitStatus.STALLED;
        }
        if (thrown instanceof UnsolvableStartException) {
            err.println("frond: " + thrown.getMessage());
            err.flush();
            return ExitStatus.STALLED;
        }
        String failure = fileFailure(thrown);
        if (failure != null) {
            err.println("frond: " + failure);
            goOn("", err);
            return workplace.begun() || isFailedWrite(thrown) ? ExitStatus.STALLED : ExitStatus.INPUT;
        }
        return bug(thrown, err);
    }

    /** How to go on when something outside has ended the run. */
    private void goOn(String setting, PrintWriter err) {
        if (workplace.begun()) {
            workplace
                    .again()
                    .ifPresent(command -> err.println(
                            workplace.holdsMore()
                                    ? "what was reached is kept, and goes on with: " + setting + command
                                    : "there is no checkpoint yet: the same command begins anew"));
        }
        err.flush();
    }

    private int bug(Throwable thrown, PrintWriter err) {
        err.println("frond: " + thrown);
        err.println("This is a bug in frond, not an error in your input.");
        Path file = workplace.directory().resolve(BUG_FILE);
        try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
            trace.println("frond " + Version.text() + ", Java " + Runtime.version());
            thrown.printStackTrace(trace);
            err.println("Please report it with the file " + file);
        } catch (IOException e) {
            err.println("(its trace could not be written: " + ioMessage(e) + ")");
        }
        err.flush();
        return ExitStatus.BUG;
    }

    /** A disk that is full, for one, is not a mistake of the input. */
    private static boolean isFailedWrite(Throwable thrown) {
        return thrown instanceof OutputException output
                ? output.isFailedWrite()
                : thrown instanceof WriteFailedException || thrown.getCause() instanceof WriteFailedException;
    }

    private static @Nullable String fileFailure(Throwable thrown) {
        if (thrown instanceof OutputException) {
            return thrown.getMessage();
        }
        if (thrown instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return ioMessage(unchecked.getCause());
        }
        return thrown instanceof IOException io ? ioMessage(io) : null;
    }

    private static String ioMessage(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file: " + e.getMessage();
        }
        if (e instanceof AccessDeniedException) {
            return "not allowed to read or write " + e.getMessage();
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "not a folder: " + e.getMessage();
        }
        if (e instanceof CharacterCodingException) {
            return "a file is no UTF-8 text";
        }
        String message = e.getMessage();
        return message == null ? e.toString() : message;
    }
}

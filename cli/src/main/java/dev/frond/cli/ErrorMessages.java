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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
        err.println("frond: " + VisibleText.of(String.valueOf(wrong.getMessage())));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> nearest = unmatched.getSuggestions();
            if (!nearest.isEmpty()) {
                err.println("Nearest: " + String.join(", ", nearest));
            } else if (unmatched.isUnknownOption()) {
                err.println("Options: " + options(command));
            }
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

    private static String options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.joining(", "));
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
            err.flush();
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
            err.flush();
            return workplace.begun() || isFailedWrite(thrown) ? ExitStatus.STALLED : ExitStatus.INPUT;
        }
        return bug(thrown, err);
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

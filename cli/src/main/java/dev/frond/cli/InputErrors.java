package dev.frond.cli;

import dev.frond.io.run.FolderInUseException;
import dev.frond.io.schema.InputException;
import dev.frond.report.run.UnusableRunException;
import dev.frond.solver.run.ImpossibleScenarioException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import org.jspecify.annotations.Nullable;

/** Which exceptions are the user's to mend. */
final class InputErrors {
    private InputErrors() {}

    /** What to tell the user, or null when {@code thrown} is no mistake of the input. */
    static @Nullable String message(Throwable thrown) {
        if (thrown instanceof InvalidPathException path) {
            return "\"" + path.getInput() + "\" cannot be the name of a file: " + path.getReason()
                    + (Charset.defaultCharset().equals(StandardCharsets.US_ASCII)
                            ? "; the locale knows no other letters than a to z: set LC_ALL=C.UTF-8"
                            : "");
        }
        return thrown instanceof UsageException
                        || thrown instanceof UnusableRunException
                        || thrown instanceof FolderInUseException
                        || thrown instanceof InputException
                        || thrown instanceof ImpossibleScenarioException
                ? thrown.getMessage()
                : null;
    }
}

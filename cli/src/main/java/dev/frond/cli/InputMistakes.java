package dev.frond.cli;

import dev.frond.io.run.FolderInUseException;
import dev.frond.io.scenario.InputException;
import dev.frond.solver.run.ImpossibleScenarioException;
import org.jspecify.annotations.Nullable;

/** Which exceptions are the user's to mend. */
final class InputMistakes {
    private InputMistakes() {}

    /** What to tell the user, or null when {@code thrown} is no mistake of the input. */
    static @Nullable String message(Throwable thrown) {
        return thrown instanceof UserMistake
                        || thrown instanceof FolderInUseException
                        || thrown instanceof InputException
                        || thrown instanceof ImpossibleScenarioException
                ? thrown.getMessage()
                : null;
    }
}

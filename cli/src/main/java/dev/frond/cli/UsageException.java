package dev.frond.cli;

import org.jspecify.annotations.Nullable;

/** Something the user can mend: shown as its message alone, exit status {@link ExitStatus#INPUT}. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(@Nullable String message) {
        super(message);
    }

    /** @param cause for those who look for a bug; it is not shown */
    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}

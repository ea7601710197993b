package dev.frond.cli;

/** Something the user can mend: shown as its message alone, exit status {@link ExitStatus#INPUT}. */
final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserMistake(String message) {
        super(message);
    }
}

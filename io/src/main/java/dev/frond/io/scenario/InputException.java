package dev.frond.io.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input is wrong. The message has one line per mistake, ready to be shown. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /** At least one problem, in the order to be shown. */
    public InputException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, by line. */
    public List<Problem> problems() {
        return problems;
    }
}

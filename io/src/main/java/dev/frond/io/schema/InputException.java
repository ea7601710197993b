package dev.frond.io.schema;

import java.util.List;
import java.util.stream.Collectors;

/** The user's input is wrong. The message has one line per mistake, ready to be shown. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<InputProblem> problems;

    /** At least one problem, in the order to be shown. */
    public InputException(List<InputProblem> problems) {
        super(problems.stream().map(InputProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The mistakes, by line. */
    public List<InputProblem> problems() {
        return problems;
    }
}

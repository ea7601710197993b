package dev.frond.io.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the mistakes of one input. */
public final class InputProblems {
    /** How the labels of values from the command line start. */
    public static final String OPTION = "--set ";

    private final String source;
    private final List<InputProblem> list = new ArrayList<>();

    public InputProblems(String source) {
        this.source = source;
    }

    /** The file, as it was named. */
    public String source() {
        return source;
    }

    public void report(Node place, String message) {
        report(place.place(), message);
    }

    public void report(Optional<Place> place, String message) {
        if (place.isEmpty()) {
            report(source, message);
            return;
        }
        Place found = place.get();
        boolean option = found.source().startsWith(OPTION);
        list.add(new InputProblem(found.source(), option ? 0 : found.line(), option ? 0 : found.column(), message));
    }

    public void report(String place, int line, int column, String message) {
        list.add(new InputProblem(place, line, column, message));
    }

    public void report(String place, String message) {
        list.add(new InputProblem(place, 0, 0, message));
    }

    /** Takes over the mistakes of another input, such as a table that this one names. */
    public void add(InputException of) {
        list.addAll(of.problems());
    }

    /** Ends here when there is a problem. */
    public void check() {
        if (!list.isEmpty()) {
            throw exception();
        }
    }

    /** With all problems so far, of which there must be one. */
    public InputException exception() {
        list.sort(Comparator.comparingInt(this::fileOrder)
                .thenComparingInt(InputProblem::line)
                .thenComparingInt(InputProblem::column));
        return new InputException(list);
    }

    /** This input and its options first, then the files it names, as they were read. */
    private int fileOrder(InputProblem problem) {
        if (problem.line() == 0 || problem.source().equals(source)) {
            return -1;
        }
        return list.stream().map(InputProblem::source).distinct().toList().indexOf(problem.source());
    }
}

package dev.frond.io.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one input. */
final class Problems {
    /** How the labels of values from the command line start. */
    static final String OPTION = "--set ";

    private final String source;
    private final List<Problem> list = new ArrayList<>();

    Problems(String source) {
        this.source = source;
    }

    /** The file, as it was named. */
    String source() {
        return source;
    }

    void report(Node place, String message) {
        report(place.getStartMark(), message);
    }

    void report(Optional<Mark> place, String message) {
        if (place.isEmpty()) {
            report(source, message);
            return;
        }
        Mark mark = place.get();
        boolean option = mark.getName().startsWith(OPTION);
        list.add(new Problem(
                mark.getName(), option ? 0 : mark.getLine() + 1, option ? 0 : mark.getColumn() + 1, message));
    }

    void report(String place, int line, int column, String message) {
        list.add(new Problem(place, line, column, message));
    }

    void report(String place, String message) {
        list.add(new Problem(place, 0, 0, message));
    }

    /** Ends here when there is a problem. */
    void check() {
        if (!list.isEmpty()) {
            throw exception();
        }
    }

    /** With all problems so far, of which there must be one. */
    InputException exception() {
        list.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new InputException(list);
    }
}

package dev.frond.io.csv;

import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import java.util.List;
import java.util.Optional;

/** The text of a table, line by line. */
final class TableReader {
    private static final int MOST_ROWS = 1_000_000;

    private final String text;
    private final List<Column> known;
    private final InputProblems problems;

    /** Where the next line begins, and its number. */
    private int position;

    private int number;

    TableReader(String text, List<Column> known, InputProblems problems) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.known = known;
        this.problems = problems;
    }

    /** A line that is neither blank nor comment. */
    private record Line(String text, int number) {}

    /** @throws InputException when there is a mistake */
    CsvTable read() {
        Optional<Line> comment = Optional.empty();
        Optional<Line> first = nextLine();
        while (first.isPresent() && isComment(first.get())) {
            comment = first;
            first = nextLine();
        }
        if (first.isEmpty()) {
            throw refused(0, "the file has no values; expected " + expected());
        }
        boolean named = !isNumbers(first.get());
        Line header =
                named ? first.get() : comment.map(TableReader::uncommented).orElse(first.get());
        if (!named && (comment.isEmpty() || !TableColumns.names(header.text(), known))) {
            throw refused(
                    first.get().number(),
                    "the first line must name the columns with their units; expected " + expected());
        }
        TableColumns columns = new TableColumns(header.text(), header.number(), known, problems);
        Optional<Line> line = named ? nextValues() : first;
        if (named
                && line.isPresent()
                && columns.takesUnits(line.get().text(), line.get().number())) {
            line = nextValues();
        }
        columns.check();
        for (; line.isPresent() && columns.wantsMore(); line = nextValues()) {
            if (columns.rows() >= MOST_ROWS) {
                throw refused(line.get().number(), "a table has at most " + MOST_ROWS + " rows");
            }
            columns.add(line.get().text(), line.get().number());
        }
        return columns.table();
    }

    private InputException refused(int line, String message) {
        problems.report(problems.source(), line, line > 0 ? 1 : 0, message);
        return problems.exception();
    }

    private String expected() {
        return "a header such as "
                + String.join(
                        ",",
                        known.stream()
                                .filter(Column::required)
                                .map(Column::example)
                                .toList());
    }

    private static boolean isComment(Line line) {
        String text = line.text().stripLeading();
        return text.startsWith("#") || text.startsWith("%");
    }

    private static Line uncommented(Line line) {
        return new Line(line.text().replaceFirst("^\\s*[#%]+", ""), line.number());
    }

    private static boolean isNumbers(Line line) {
        return line.text().chars().noneMatch(c -> Character.isLetter(c) && c != 'e' && c != 'E');
    }

    private Optional<Line> nextValues() {
        Optional<Line> line = nextLine();
        while (line.isPresent() && isComment(line.get())) {
            line = nextLine();
        }
        return line;
    }

    /** The next line that is not blank, with the blanks before it. */
    private Optional<Line> nextLine() {
        while (position < text.length()) {
            int end = position;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(position, end);
            boolean both = text.startsWith("\r\n", end);
            position = end + (both ? 2 : 1);
            number++;
            if (!line.isBlank()) {
                return Optional.of(new Line(line, number));
            }
        }
        return Optional.empty();
    }
}

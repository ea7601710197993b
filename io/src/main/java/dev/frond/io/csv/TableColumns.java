package dev.frond.io.csv;

import dev.frond.io.csv.CsvTable.Column;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.NearestName;
import dev.frond.solver.units.NumbersIn;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.UnitException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a table while its rows are read. */
final class TableColumns {
    /** More of a column's values are hardly read by anyone. */
    private static final int MOST_MISTAKES = 20;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+(?:[eE][+-]?[0-9]+)?");

    private final Delimiter delimiter;
    private final int headerLine;
    private final List<Column> known;
    private final InputProblems problems;
    private final List<Heading> headings = new ArrayList<>();

    /** By the column's name, in the order of the file. */
    private final List<Values> values = new ArrayList<>();

    private int[] lines = new int[64];
    private int rows;
    private int mistakes;

    /** Where the first decimal comma and the first decimal point are: a file has but one of them. */
    private int commaLine;

    private int pointLine;

    /** A column that is kept, and its numbers so far. */
    private static final class Values {
        final Column column;
        final int index;
        final NumbersIn unit;
        double[] numbers = new double[64];

        Values(Column column, int index, NumbersIn unit) {
            this.column = column;
            this.index = index;
            this.unit = unit;
        }
    }

    TableColumns(String header, int line, List<Column> known, InputProblems problems) {
        this.known = known;
        this.problems = problems;
        delimiter = Delimiter.of(header);
        headerLine = line;
        delimiter.split(header).forEach(cell -> headings.add(Heading.of(cell, known)));
    }

    /** Whether a line names all columns that a table must have. */
    static boolean names(String line, List<Column> known) {
        List<Heading> found = Delimiter.of(line).split(line).stream()
                .map(cell -> Heading.of(cell, known))
                .toList();
        return known.stream().filter(Column::required).allMatch(column -> found.stream()
                .anyMatch(heading -> heading.in(known).equals(Optional.of(column))));
    }

    /** Takes the line for the units when no number is in it and the header has not all of them. */
    boolean takesUnits(String text, int line) {
        List<Cell> cells = delimiter.split(text);
        boolean complete = headings.stream().allMatch(heading -> !heading.unit().isEmpty() || !needsUnit(heading));
        boolean number = cells.stream().anyMatch(cell -> isNumber(cell.text()));
        if (complete || number || cells.size() > headings.size()) {
            return false;
        }
        for (int k = 0; k < cells.size(); k++) {
            String unit = cells.get(k).text().replaceFirst("^[(\\[](.*)[)\\]]$", "$1");
            if (!unit.isEmpty() && !headings.get(k).unit().isEmpty()) {
                problems.report(
                        problems.source(),
                        line,
                        cells.get(k).column(),
                        "the header has the unit of this column already");
            }
            headings.set(k, headings.get(k).withUnit(headings.get(k).unit() + unit));
        }
        return true;
    }

    private boolean needsUnit(Heading heading) {
        return heading.in(known)
                .filter(column -> column.kind() != QuantityKind.NUMBER)
                .isPresent();
    }

    private static boolean isNumber(String text) {
        return Quantities.isNumber(text) || DECIMAL_COMMA.matcher(text).matches();
    }

    /** Ends here when the header is wrong. */
    void check() {
        Map<String, Heading> found = new HashMap<>();
        for (int k = 0; k < headings.size(); k++) {
            Heading heading = headings.get(k);
            Optional<Column> column = heading.in(known);
            if (column.isEmpty()) {
                refuseUnknown(heading);
            } else if (found.put(column.get().name(), heading) != null) {
                report(heading, "the column \"" + column.get().name() + "\" is there twice");
            } else {
                keep(column.get(), heading, k);
            }
        }
        for (Column column : known) {
            boolean misspelt = headings.stream()
                    .anyMatch(heading -> heading.in(known).isEmpty()
                            && NearestName.of(heading.name(), List.of(column.name()))
                                    .isPresent());
            if (column.required() && !found.containsKey(column.name()) && !misspelt) {
                problems.report(
                        problems.source(),
                        headerLine,
                        1,
                        "the column \"" + column.name() + "\" is missing; expected " + column.example()
                                + " in the header");
            }
        }
        problems.check();
    }

    private void refuseUnknown(Heading heading) {
        if (heading.leftOut()) {
            return;
        }
        List<String> names = known.stream().map(Column::name).toList();
        String hint = NearestName.hint(heading.name(), names);
        report(
                heading,
                "the column \"" + heading.name() + "\" is not known" + (hint.isEmpty() ? "; known" : hint + " Known")
                        + " columns: " + String.join(", ", names) + ". A minus before its name leaves it out.");
    }

    private void keep(Column column, Heading heading, int index) {
        if (heading.unit().isEmpty() && column.kind() != QuantityKind.NUMBER) {
            report(
                    heading,
                    "the column \"" + column.name() + "\" has no unit; expected "
                            + column.kind().withArticle() + " with its unit, such as " + column.example());
            return;
        }
        try {
            values.add(new Values(column, index, NumbersIn.unit(heading.unit(), column.kind())));
        } catch (UnitException e) {
            report(heading, "the column \"" + column.name() + "\": " + e.reason());
        }
    }

    private void report(Heading heading, String message) {
        problems.report(problems.source(), headerLine, heading.place().column(), message);
    }

    int rows() {
        return rows;
    }

    /** False once there are so many mistakes that more would not help. */
    boolean wantsMore() {
        return mistakes < MOST_MISTAKES;
    }

    /** Takes a row of values. */
    void add(String text, int line) {
        List<Cell> cells = delimiter.split(text);
        if (cells.size() != headings.size()) {
            String hint = cells.size() > headings.size() && delimiter == Delimiter.COMMA
                    ? "; where commas part the values, numbers have a decimal point"
                    : "";
            refuse(line, 1, count(cells.size(), "value") + " in a table of " + count(headings.size(), "column") + hint);
            return;
        }
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, 2 * rows);
            values.forEach(column -> column.numbers = Arrays.copyOf(column.numbers, 2 * rows));
        }
        for (Values column : values) {
            column.numbers[rows] = number(cells.get(column.index), column, line);
        }
        lines[rows++] = line;
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    private double number(Cell cell, Values column, int line) {
        String name = column.column.name();
        if (cell.text().isEmpty()) {
            refuse(line, cell.column(), "a value of \"" + name + "\" is missing");
            return 0;
        }
        try {
            double value = column.unit.read(withPoint(cell, line));
            if (!column.column.range().contains(value)) {
                String bounds = column.column.range().text(bound -> Quantities.format(bound, column.column.kind()));
                refuse(line, cell.column(), name + " must be " + bounds + ", found " + cell.text());
            }
            return value;
        } catch (UnitException e) {
            refuse(line, cell.column(), e.reason() + "; expected a value of \"" + name + "\"");
            return 0;
        }
    }

    private String withPoint(Cell cell, int line) {
        String text = cell.text();
        boolean comma = DECIMAL_COMMA.matcher(text).matches();
        commaLine = comma && commaLine == 0 ? line : commaLine;
        pointLine = text.indexOf('.') >= 0 && pointLine == 0 ? line : pointLine;
        if (commaLine > 0 && pointLine > 0 && (comma || text.indexOf('.') >= 0)) {
            refuse(
                    line,
                    cell.column(),
                    "\"" + text + "\": numbers of a table have all a decimal point or all a decimal comma; line "
                            + (comma ? pointLine : commaLine) + " has the other");
        }
        return comma ? text.replace(',', '.') : text;
    }

    private void refuse(int line, int column, String message) {
        if (mistakes < MOST_MISTAKES) {
            problems.report(problems.source(), line, column, message);
        }
        mistakes++;
    }

    /** Ends here when there was a mistake. */
    CsvTable table() {
        if (rows == 0 && mistakes == 0) {
            problems.report(problems.source(), headerLine, 1, "the table has no rows");
        }
        problems.check();
        Map<String, double[]> columns = new HashMap<>();
        values.forEach(column -> columns.put(column.column.name(), Arrays.copyOf(column.numbers, rows)));
        return new CsvTable(columns, Arrays.copyOf(lines, rows));
    }
}

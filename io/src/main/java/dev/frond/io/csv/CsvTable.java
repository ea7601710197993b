package dev.frond.io.csv;

import dev.frond.io.schema.FileKind;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.InputText;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of numbers; the package says how it may look. */
public final class CsvTable {
    private final Map<String, double[]> columns;
    private final int[] lines;

    /** @param lines in the file, from 1, one per row */
    CsvTable(Map<String, double[]> columns, int[] lines) {
        this.columns = Map.copyOf(columns);
        this.lines = lines;
    }

    /**
     * A column that a table may have.
     *
     * @param name in lower case, words joined by {@code _}; in the file also with capitals, blanks or {@code -}
     * @param range of its values, in the unit that the kind is kept in
     * @param required whether a table without it is a mistake
     */
    public record Column(String name, QuantityKind kind, Range range, boolean required) {
        /** As the header of a file may have it: {@code time (s)}. */
        public String example() {
            return kind == QuantityKind.NUMBER ? name : name + " (" + kind.exampleUnit() + ")";
        }
    }

    /**
     * The table of a file.
     *
     * @throws InputException with all mistakes (the first twenty of the values), when the file cannot be read or is wrong
     */
    public static CsvTable read(Path file, List<Column> columns) {
        InputProblems problems = new InputProblems(file.toString());
        String text = InputText.of(file, FileKind.TABLE, problems).text();
        return new TableReader(text, columns, problems).read();
    }

    /** As {@link #read(Path, List)}; empty after the mistakes were added to those of the input that names the file. */
    public static Optional<CsvTable> read(Path file, List<Column> columns, InputProblems problems) {
        try {
            return Optional.of(read(file, columns));
        } catch (InputException e) {
            problems.add(e);
            return Optional.empty();
        }
    }

    /** At least 1. */
    public int rows() {
        return lines.length;
    }

    /** Whether the file has the column. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * The values of a column, one per row, in the unit that its kind is kept in.
     *
     * @throws IllegalArgumentException when the file does not have it
     */
    public double[] column(String name) {
        double[] values = columns.get(name);
        if (values == null) {
            throw new IllegalArgumentException("There is no column " + name);
        }
        return values.clone();
    }

    /** The line of a row in the file, from 1. */
    public int line(int row) {
        return lines[row];
    }
}

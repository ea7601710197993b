package dev.frond.io.csv;

import dev.frond.io.csv.CsvTable.Column;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a header says of a column.
 *
 * @param name as it is written
 * @param unit empty when it has none
 * @param place where it stands
 */
record Heading(String name, String unit, Cell place) {
    private static final Pattern BRACKETS = Pattern.compile("(.*?)[/\\s]*[(\\[](.*)[)\\]]");
    private static final Pattern SLASH = Pattern.compile("(.*?)\\s*/\\s*(.*)");

    static Heading of(Cell cell, List<Column> known) {
        Matcher brackets = BRACKETS.matcher(cell.text());
        if (brackets.matches()) {
            return new Heading(brackets.group(1), brackets.group(2).strip(), cell);
        }
        Matcher slash = SLASH.matcher(cell.text());
        if (slash.matches()) {
            return new Heading(slash.group(1), slash.group(2), cell);
        }
        Heading bare = new Heading(cell.text(), "", cell);
        return bare.in(known).isPresent() ? bare : joined(cell, known).orElse(bare);
    }

    /** {@code current_A_m2} as the files of a run have it. */
    private static Optional<Heading> joined(Cell cell, List<Column> known) {
        return known.stream()
                .filter(column -> normal(cell.text()).startsWith(column.name() + "_"))
                .map(column -> new Heading(
                        column.name(),
                        cell.text()
                                .strip()
                                .substring(column.name().length() + 1)
                                .replaceFirst("_", "/"),
                        cell))
                .findFirst();
    }

    /** Whether the user has it left out. */
    boolean leftOut() {
        return name.startsWith("-");
    }

    /** The known column of this name. */
    Optional<Column> in(List<Column> known) {
        return known.stream()
                .filter(column -> column.name().equals(normal(name)))
                .findFirst();
    }

    Heading withUnit(String text) {
        return new Heading(name, text, place);
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_");
    }
}

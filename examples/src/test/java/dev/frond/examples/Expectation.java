package dev.frond.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code expected.csv} says: the settings it holds for (lines {@code # --set "PATH=VALUE"}), how the run ends (line
 * {@code # outcome: LABEL}) and the last row's numbers.
 */
record Expectation(List<String> settings, String outcome, List<Row> rows) {
    private static final String HEADER = "quantity,unit,value,tolerance,finer,farthest";
    private static final String SETTING = "# --set ";
    private static final String OUTCOME = "# outcome: ";

    /**
     * A number.
     *
     * @param column its name in {@code series.csv}, or {@code j_max/j_mean}
     * @param tolerance absolute, in the unit of the value
     * @param finer the value on the finer mesh with the smaller time tolerance
     * @param farthest of this value and those on slightly different meshes, the one farthest from the finer one
     */
    record Row(String column, double value, double tolerance, double finer, double farthest) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            String unit = cells[1].isEmpty() ? "" : "_" + cells[1].replace('/', '_');
            return new Row(cells[0] + unit, number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]));
        }

        private static double number(String cell) {
            return Double.parseDouble(cell);
        }
    }

    static Expectation read(Path file) throws IOException {
        List<String> settings = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        @Nullable String outcome = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(SETTING)) {
                settings.add(line.substring(SETTING.length()).replace("\"", ""));
            } else if (line.startsWith(OUTCOME)) {
                outcome = line.substring(OUTCOME.length());
            } else if (!line.startsWith("#") && !line.equals(HEADER)) {
                rows.add(Row.of(line));
            }
        }
        if (outcome == null) {
            throw new IOException(file + " has no line \"" + OUTCOME + "...\"");
        }
        return new Expectation(List.copyOf(settings), outcome, List.copyOf(rows));
    }
}

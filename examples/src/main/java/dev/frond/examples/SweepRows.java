package dev.frond.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a {@code sweep.csv}. */
final class SweepRows {
    /** A comma outside of quotation marks. */
    private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private SweepRows() {}

    /** A row by the names of its columns. */
    record Row(Map<String, String> cells) {
        Row {
            cells = Map.copyOf(cells);
        }

        /** @throws IllegalArgumentException without such a column, or with an empty cell */
        String text(String column) {
            String cell = cells.getOrDefault(column, "");
            if (cell.isEmpty()) {
                throw new IllegalArgumentException("there is no " + column + " in the row of job " + cells.get("job"));
            }
            return cell;
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }

    /** @param lines the header first */
    static List<Row> of(List<String> lines) {
        String[] header = lines.get(0).split(",", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(BETWEEN_CELLS, header.length);
            Map<String, String> row = new LinkedHashMap<>();
            for (int k = 0; k < header.length; k++) {
                row.put(header[k], cells[k].replace("\"", ""));
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}

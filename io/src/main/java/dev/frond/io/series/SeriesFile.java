package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and reads {@code series.csv}.
 *
 * <p>A row takes about 300 bytes of memory; the file's name always stands for complete rows.
 */
public final class SeriesFile {
    private final GrowingFile file;
    private boolean begun;

    /** A series without a row; {@code file} is written by the first row. */
    public SeriesFile(Path file) {
        this.file = new GrowingFile(file);
    }

    /**
     * Adds a row.
     *
     * @throws IOException when the file cannot be written
     */
    public void add(SeriesRow row) throws IOException {
        if (!begun) {
            begun = true;
            file.begin(SeriesColumn.header(row.collector().isPresent()));
        }
        file.add(SeriesColumn.line(row));
    }

    /**
     * Replaces the file by all rows so far.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish() throws IOException {
        if (begun) {
            file.publish();
        } else {
            file.publishAlone(SeriesColumn.header());
        }
    }

    /**
     * The rows of a {@code series.csv}, every number as it was.
     *
     * @throws IOException when the file cannot be read or is not a series; the message tells the line
     */
    public static List<SeriesRow> read(Path file) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        boolean onCollector = !lines.isEmpty() && lines.get(0).equals(SeriesColumn.header(true));
        if (lines.isEmpty() || !(onCollector || lines.get(0).equals(SeriesColumn.header()))) {
            throw new IOException("not a series of frond: the first line should be " + SeriesColumn.header());
        }
        List<SeriesColumn> columns = SeriesColumn.all(onCollector);
        List<SeriesRow> rows = new ArrayList<>(lines.size());
        for (int k = 1; k < lines.size(); k++) {
            rows.add(row(lines.get(k), k + 1, columns));
        }
        return rows;
    }

    private static SeriesRow row(String line, int number, List<SeriesColumn> columns) throws IOException {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.size()) {
            throw new IOException(
                    "line " + number + ": " + columns.size() + " values expected, " + cells.length + " found");
        }
        Map<SeriesColumn, Double> v = new EnumMap<>(SeriesColumn.class);
        for (int k = 0; k < cells.length; k++) {
            try {
                v.put(columns.get(k), Double.parseDouble(cells[k]));
            } catch (NumberFormatException e) {
                throw new IOException(
                        "line " + number + ", " + columns.get(k).label() + ": \"" + cells[k] + "\" is not a number", e);
            }
        }
        return row(v);
    }

    private static SeriesRow row(Map<SeriesColumn, Double> v) {
        return new SeriesRow(
                of(v, SeriesColumn.TIME),
                of(v, SeriesColumn.STEP),
                of(v, SeriesColumn.POTENTIAL),
                of(v, SeriesColumn.CURRENT),
                of(v, SeriesColumn.CHARGE),
                of(v, SeriesColumn.FRONT_MEAN),
                of(v, SeriesColumn.FRONT_HEIGHT_MEAN),
                of(v, SeriesColumn.FRONT_TIP),
                of(v, SeriesColumn.FRONT_MIN),
                of(v, SeriesColumn.FRONT_LENGTH),
                of(v, SeriesColumn.CURRENT_DENSITY_MAX),
                of(v, SeriesColumn.CURRENT_DENSITY_MEAN),
                of(v, SeriesColumn.CONCENTRATION_FRONT_MIN),
                of(v, SeriesColumn.CONCENTRATION_FRONT_MEAN),
                of(v, SeriesColumn.SALT),
                of(v, SeriesColumn.LITHIUM_DEFECT),
                of(v, SeriesColumn.SALT_DEFECT),
                collector(v),
                (int) of(v, SeriesColumn.NODES),
                (int) of(v, SeriesColumn.NEWTON_ITERATIONS),
                of(v, SeriesColumn.WALL));
    }

    private static Optional<SeriesRow.OnCollector> collector(Map<SeriesColumn, Double> v) {
        return v.containsKey(SeriesColumn.PLATED)
                ? Optional.of(new SeriesRow.OnCollector(
                        of(v, SeriesColumn.PLATED), of(v, SeriesColumn.STRIPPED), of(v, SeriesColumn.BARE)))
                : Optional.empty();
    }

    private static double of(Map<SeriesColumn, Double> v, SeriesColumn column) {
        return v.getOrDefault(column, Double.NaN);
    }
}

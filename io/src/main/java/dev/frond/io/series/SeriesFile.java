package dev.frond.io.series;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads {@code series.csv}; rows that are written are not held. */
public final class SeriesFile {
    private final GrowingFile file;
    private final Path path;
    private boolean begun;
    private long rows;

    /** A series without a row; {@code file} is written by the first row. */
    public SeriesFile(Path file) {
        this.path = file;
        this.file = new GrowingFile(file);
    }

    /**
     * Keeps the first rows of what an earlier process wrote, and goes on after them.
     *
     * @throws IOException when there are fewer rows, or the file cannot be cut
     */
    public void resume(long rows) throws IOException {
        file.cut(rows);
        begun = rows > 0;
        this.rows = rows;
    }

    /** Rows so far. */
    public long rows() {
        return rows;
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
        rows++;
        file.add(SeriesColumn.line(row));
    }

    /**
     * Brings all rows so far into the file; of none the header.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish() throws IOException {
        if (begun) {
            file.publish();
        } else {
            // not yet the first line for good: it depends on the first row
            AtomicFile.write(path, SeriesColumn.header() + "\n");
        }
    }

    /**
     * The same, and to the disk.
     *
     * @throws IOException when this fails
     */
    public void sync() throws IOException {
        publish();
        file.sync();
    }

    /**
     * The rows of a {@code series.csv}, every number as it was. A last line without its end is left out.
     *
     * @throws IOException when the file cannot be read or is not a series; the message tells the line
     */
    public static List<SeriesRow> read(Path file) throws IOException {
        List<String> lines = WholeLines.of(file).lines().toList();
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

package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.solver.run.SeriesRow;
import java.io.ByteArrayOutputStream;
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
 * <p>The rows are kept as text, about 300 bytes each, and the whole file is replaced by {@link #publish}; so its name always
 * stands for complete rows. {@link #add} publishes by itself every few seconds, less often when the file has grown so long
 * that this would cost more than a fiftieth of the time.
 */
public final class SeriesFile {
    private static final long INTERVAL_NANOS = 3_000_000_000L;
    private static final long SHARE = 50;

    private final Path file;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean begun;
    private long nextPublication = System.nanoTime();

    /** A series without a row; {@code file} is written by the first row. */
    public SeriesFile(Path file) {
        this.file = file;
    }

    /**
     * Adds a row.
     *
     * @throws IOException when the file cannot be written
     */
    public void add(SeriesRow row) throws IOException {
        if (!begun) {
            begun = true;
            line(SeriesColumn.header(row.collector().isPresent()));
        }
        line(SeriesColumn.line(row));
        if (System.nanoTime() - nextPublication >= 0) {
            publish();
        }
    }

    /**
     * Replaces the file by all rows so far.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish() throws IOException {
        long start = System.nanoTime();
        AtomicFile.write(file, begun ? text.toByteArray() : (SeriesColumn.header() + "\n").getBytes(UTF_8));
        long end = System.nanoTime();
        nextPublication = end + Math.max(INTERVAL_NANOS, SHARE * (end - start));
    }

    private void line(String line) {
        text.writeBytes(line.getBytes(UTF_8));
        text.write('\n');
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

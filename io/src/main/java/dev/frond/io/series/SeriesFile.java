package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.solver.run.SeriesRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads {@code series.csv}.
 *
 * <p>The rows are kept as text, about 300 bytes each, and the whole file is replaced by {@link #publish}; so its name always
 * stands for complete rows. {@link #add} publishes by itself every few seconds, less often when the file has grown so long
 * that this would cost more than a fiftieth of the time.
 */
public final class SeriesFile {
    private static final String HEADER = SeriesColumn.header();
    private static final long INTERVAL_NANOS = 3_000_000_000L;
    private static final long SHARE = 50;

    private final Path file;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private long nextPublication = System.nanoTime();

    /** A series without a row; {@code file} is written by the first row. */
    public SeriesFile(Path file) {
        this.file = file;
        line(HEADER);
    }

    /**
     * Adds a row.
     *
     * @throws IOException when the file cannot be written
     */
    public void add(SeriesRow row) throws IOException {
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
        AtomicFile.write(file, text.toByteArray());
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
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException("not a series of frond: the first line should be " + HEADER);
        }
        List<SeriesRow> rows = new ArrayList<>(lines.size());
        for (int k = 1; k < lines.size(); k++) {
            rows.add(row(lines.get(k), k + 1));
        }
        return rows;
    }

    private static SeriesRow row(String line, int number) throws IOException {
        String[] cells = line.split(",", -1);
        SeriesColumn[] columns = SeriesColumn.values();
        if (cells.length != columns.length) {
            throw new IOException(
                    "line " + number + ": " + columns.length + " values expected, " + cells.length + " found");
        }
        double[] v = new double[columns.length];
        for (int k = 0; k < v.length; k++) {
            try {
                v[k] = Double.parseDouble(cells[k]);
            } catch (NumberFormatException e) {
                throw new IOException(
                        "line " + number + ", " + columns[k].label() + ": \"" + cells[k] + "\" is not a number", e);
            }
        }
        return new SeriesRow(
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7],
                v[8],
                v[9],
                v[10],
                v[11],
                v[12],
                v[13],
                v[14],
                v[15],
                v[16],
                (int) v[17],
                (int) v[18],
                v[19]);
    }
}

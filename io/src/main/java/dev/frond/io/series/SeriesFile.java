package dev.frond.io.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.run.SeriesRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes and reads {@code series.csv}.
 *
 * <p>A row takes about 300 bytes of memory; the file's name always stands for complete rows.
 */
public final class SeriesFile {
    private static final String HEADER = SeriesColumn.header();

    private final GrowingFile file;

    /** A series without a row; {@code file} is written by the first row. */
    public SeriesFile(Path file) {
        this.file = new GrowingFile(file, HEADER);
    }

    /**
     * Adds a row.
     *
     * @throws IOException when the file cannot be written
     */
    public void add(SeriesRow row) throws IOException {
        file.add(SeriesColumn.line(row));
    }

    /**
     * Replaces the file by all rows so far.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish() throws IOException {
        file.publish();
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

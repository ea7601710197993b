package dev.frond.io.series;

import dev.frond.solver.run.CycleRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads {@code cycles.csv}: a row for each cycle of the drive's profile that came to its end. */
public final class CyclesFile {
    private final GrowingFile file;
    private long rows;

    /** Without a row; {@code file} is written by the first one. */
    public CyclesFile(Path file) {
        this.file = new GrowingFile(file);
    }

    /**
     * Keeps the first rows of what an earlier process wrote, and goes on after them.
     *
     * @throws IOException when there are fewer rows, or the file cannot be cut
     */
    public void resume(long rows) throws IOException {
        file.cut(rows);
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
    public void add(CycleRow row) throws IOException {
        if (rows == 0) {
            file.begin(CycleColumn.header());
        }
        rows++;
        file.add(CycleColumn.line(row));
    }

    /** Whether there is no row yet. */
    public boolean isEmpty() {
        return rows == 0;
    }

    /**
     * Brings all rows so far into the file; does nothing without a row.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish() throws IOException {
        file.publish();
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
     * The rows of a {@code cycles.csv}. A last line without its end is left out.
     *
     * @throws IOException when the file cannot be read or is not one; the message tells the line
     */
    public static List<CycleRow> read(Path file) throws IOException {
        List<String> lines = WholeLines.of(file).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(CycleColumn.header())) {
            throw new IOException("not a table of cycles: the first line should be " + CycleColumn.header());
        }
        List<CycleRow> rows = new ArrayList<>();
        for (int k = 1; k < lines.size(); k++) {
            rows.add(row(lines.get(k), k + 1));
        }
        return rows;
    }

    private static CycleRow row(String line, int number) throws IOException {
        String[] cells = line.split(",", -1);
        CycleColumn[] columns = CycleColumn.values();
        if (cells.length != columns.length) {
            throw new IOException(
                    "line " + number + ": " + columns.length + " values expected, " + cells.length + " found");
        }
        double[] v = new double[columns.length];
        for (int k = 0; k < v.length; k++) {
            try {
                v[k] = cells[k].isEmpty() ? Double.NaN : Double.parseDouble(cells[k]);
            } catch (NumberFormatException e) {
                throw new IOException(
                        "line " + number + ", " + columns[k].label() + ": \"" + cells[k] + "\" is not a number", e);
            }
        }
        // v[5], the efficiency, follows from what was plated and stripped
        return new CycleRow((long) v[0], v[1], v[2], v[3], v[4], v[6], v[7], v[8], v[9]);
    }
}

package dev.frond.io.series;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.solver.run.Event;
import dev.frond.solver.units.ShortestDecimal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads {@code events.csv}: a row for each event, with a column of details once an event has one. */
public final class EventsFile {
    private static final String HEADER = "kind,time_s,x_m,y_m,area_m2,salt_mol_m";
    private static final String DETAIL = ",detail";
    private static final int NUMBERS = 5;

    private final Path path;
    /** As in a run's summary, which holds them too. */
    private final List<Event> events = new ArrayList<>();

    private GrowingFile file;
    private boolean detailed;

    /** Without an event; {@code file} is written by {@link #publish}. */
    public EventsFile(Path file) {
        this.path = file;
        this.file = begun(file, false);
    }

    private static GrowingFile begun(Path path, boolean detailed) {
        GrowingFile file = new GrowingFile(path);
        file.begin(HEADER + (detailed ? DETAIL : ""));
        return file;
    }

    /**
     * Adds an event.
     *
     * @throws IOException when the file cannot be written
     */
    public void add(Event event) throws IOException {
        events.add(event);
        if (event.detail().isEmpty() || detailed) {
            file.add(line(event, detailed));
        } else {
            begin();
        }
    }

    /** Lines of all events so far, in a file that takes the place of the one before. */
    private void begin() {
        detailed = isDetailed(events);
        file = begun(path, detailed);
        events.forEach(event -> file.begin(line(event, detailed)));
    }

    /** Events so far. */
    public long rows() {
        return events.size();
    }

    /**
     * Brings all events so far into the file; of none the header.
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
     * Writes the file with these events and no others.
     *
     * @throws IOException when the file cannot be written
     */
    public void publish(List<Event> all) throws IOException {
        boolean withDetails = isDetailed(all);
        StringBuilder text = new StringBuilder(HEADER + (withDetails ? DETAIL : "") + "\n");
        all.forEach(event -> text.append(line(event, withDetails)).append('\n'));
        AtomicFile.write(path, text.toString());
    }

    /**
     * Keeps the first events of what an earlier process wrote, and goes on after them.
     *
     * @throws IOException when there are fewer, or the file cannot be read or written
     */
    public void resume(long rows) throws IOException {
        List<Event> earlier = rows == 0 ? List.of() : read(path);
        if (earlier.size() < rows) {
            throw new IOException("it has " + earlier.size() + " rows, " + rows + " were expected");
        }
        events.addAll(earlier.subList(0, (int) rows));
        begin();
        publish();
    }

    private static boolean isDetailed(List<Event> events) {
        return events.stream().anyMatch(event -> !event.detail().isEmpty());
    }

    private static String line(Event event, boolean detailed) {
        StringBuilder text = new StringBuilder(event.kind());
        for (double value : new double[] {event.time(), event.x(), event.y(), event.area(), event.salt()}) {
            text.append(',').append(ShortestDecimal.text(value));
        }
        return text.append(detailed ? "," + event.detail() : "").toString();
    }

    /**
     * The rows of an {@code events.csv}. A last line without its end is left out.
     *
     * @throws IOException when the file cannot be read or is not one; the message tells the line
     */
    public static List<Event> read(Path file) throws IOException {
        List<String> lines = WholeLines.of(file).lines().toList();
        if (lines.isEmpty() || !lines.get(0).replace(DETAIL, "").equals(HEADER)) {
            throw new IOException("not a table of events: the first line should be " + HEADER);
        }
        List<Event> events = new ArrayList<>();
        for (int k = 1; k < lines.size(); k++) {
            events.add(event(lines.get(k), k + 1));
        }
        return events;
    }

    private static Event event(String line, int number) throws IOException {
        String[] cells = line.split(",", NUMBERS + 2); // commas in the detail, which is last, are its own
        if (cells.length <= NUMBERS) {
            throw new IOException(
                    "line " + number + ": " + (NUMBERS + 1) + " values expected, " + cells.length + " found");
        }
        double[] v = new double[NUMBERS];
        for (int k = 0; k < NUMBERS; k++) {
            try {
                v[k] = Double.parseDouble(cells[k + 1]);
            } catch (NumberFormatException e) {
                throw new IOException("line " + number + ": \"" + cells[k + 1] + "\" is not a number", e);
            }
        }
        return new Event(cells[0], v[0], v[1], v[2], v[3], v[4], cells.length == NUMBERS + 2 ? cells[NUMBERS + 1] : "");
    }
}

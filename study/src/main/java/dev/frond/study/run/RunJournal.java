package dev.frond.study.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.frond.solver.units.ShortestDecimal;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.table.RowJournal;
import dev.frond.sweep.table.SweepTable;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the runs of a study came to, in a file with a row for each, in the order they ended: its number, its base, what it was given as
 * {@code PATH=VALUE; ...}, the outcome, all metrics, the readings in brackets with blanks between them, and why it failed. Numbers are SI, the
 * shortest text that reads back as the same number.
 */
public final class RunJournal implements Closeable {
    private static final int BEFORE = 4;

    private final RowJournal file;
    private final Map<String, JobResult> results = new HashMap<>();

    private RunJournal(RowJournal file) {
        this.file = file;
    }

    /**
     * Goes on with a file, or begins it.
     *
     * @throws IOException when another process has it, it cannot be read, or it is of something else
     */
    public static RunJournal open(Path path) throws IOException {
        RunJournal journal = new RunJournal(RowJournal.open(path, header()));
        boolean whole = false;
        try {
            List<String> lines = Files.readAllLines(path, UTF_8);
            if (!(lines.get(0) + "\n").equals(header())) {
                throw new IOException(path + " holds runs of something else; choose another folder with -o");
            }
            for (String line : lines.subList(1, lines.size())) {
                journal.read(line, path);
            }
            whole = true;
            return journal;
        } finally {
            if (!whole) {
                journal.close();
            }
        }
    }

    private static String header() {
        List<String> cells = new ArrayList<>(List.of("run", "base", "with", "outcome"));
        Stream.of(Metric.values()).map(Metric::label).forEach(cells::add);
        cells.add("readings");
        cells.add("error");
        return SweepTable.line(cells);
    }

    /** From any thread. */
    void add(int number, RunRequest request, JobResult result) throws IOException {
        List<String> cells = new ArrayList<>(
                List.of(Integer.toString(number), Integer.toString(request.base()), with(request), result.outcome()));
        for (Metric metric : Metric.values()) {
            double value = result.values().getOrDefault(metric, Double.NaN);
            cells.add(Double.isNaN(value) ? "" : ShortestDecimal.text(value));
        }
        cells.add(result.readings().stream()
                .map(one -> one.isNaN() ? "nan" : ShortestDecimal.text(one))
                .collect(Collectors.joining(" ", "[", "]")));
        cells.add(result.error());
        String row = SweepTable.line(cells);
        file.add(row);
        synchronized (results) {
            results.put(key(request), result(SweepTable.cells(row.strip())));
        }
    }

    /** Of a run that has ended, as its row has it. */
    Optional<JobResult> result(RunRequest request) {
        synchronized (results) {
            return Optional.ofNullable(results.get(key(request)));
        }
    }

    private void read(String line, Path path) throws IOException {
        List<String> cells = SweepTable.cells(line);
        if (cells.size() != BEFORE + Metric.values().length + 2) {
            throw new IOException(path + ": a damaged row, " + line + "; delete it and go on with --resume");
        }
        results.put(cells.get(1) + " " + cells.get(2), result(cells));
    }

    private static JobResult result(List<String> cells) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        int at = BEFORE;
        for (Metric metric : Metric.values()) {
            String cell = cells.get(at++);
            if (!cell.isEmpty()) {
                values.put(metric, Double.valueOf(cell));
            }
        }
        String readings = cells.get(at).replaceAll("[\\[\\]]", "");
        List<Double> read = readings.isEmpty()
                ? List.of()
                : Arrays.stream(readings.split(" "))
                        .map(one -> one.equals("nan") ? Double.NaN : Double.valueOf(one))
                        .toList();
        return new JobResult(cells.get(BEFORE - 1), values, read, cells.get(cells.size() - 1));
    }

    private static String key(RunRequest request) {
        return request.base() + " " + with(request);
    }

    private static String with(RunRequest request) {
        List<String> settings = new ArrayList<>();
        for (int k = 0; k < request.paths().size(); k++) {
            settings.add(request.paths().get(k) + "=" + request.texts().get(k));
        }
        return String.join("; ", settings);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package dev.frond.study.output;

import dev.frond.io.internal.files.AtomicFile;
import dev.frond.plot.BarsPlot;
import dev.frond.plot.Drawing;
import dev.frond.plot.PictureFile;
import dev.frond.report.QuantityText;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what a sensitivity came to; {@code sensitivity.csv} last. */
public final class SensitivityOutputs {
    private final SensitivityTask task;
    private final SensitivityAnswer answer;
    private final Path folder;
    private final SensitivityText text;

    /** @param folder that is there */
    public SensitivityOutputs(SensitivityTask task, SensitivityAnswer answer, Path folder) {
        this.task = task;
        this.answer = answer;
        this.folder = folder;
        this.text = SensitivityText.of(task, answer);
    }

    /** The file of the results. */
    public Path summary() {
        return folder.resolve("sensitivity.csv");
    }

    /** Writes all files. */
    public void write() throws IOException {
        Drawing drawing = drawing();
        PictureFile.write(folder.resolve("sensitivity.png"), drawing);
        AtomicFile.write(folder.resolve("report.html"), new SensitivityReport(task, answer).html(drawing.svg()));
        AtomicFile.write(summary(), csv());
    }

    private Drawing drawing() {
        List<BarsPlot.Part> parts = IntStream.range(0, task.metrics().size())
                .filter(answer.result()::knows)
                .mapToObj(text::part)
                .toList();
        return BarsPlot.draw(task.name(), parts);
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(SweepTable.line(text.header()));
        for (int metric = 0; metric < task.metrics().size(); metric++) {
            text.rows(metric).forEach(row -> csv.append(SweepTable.line(row)));
        }
        return csv.toString();
    }

    /** Lines for the terminal: the tables, what they say, how the runs ended. */
    public List<String> lines() {
        RunSentences runs = new RunSentences(task, answer);
        List<String> lines = new ArrayList<>();
        for (int metric = 0; metric < task.metrics().size(); metric++) {
            if (answer.result().knows(metric)) {
                lines.add(task.metrics().get(metric).words() + " ("
                        + task.metrics().get(metric).label() + ")");
                lines.addAll(aligned(text.columns(metric), text.table(metric)));
                lines.addAll(text.sentences(metric));
            }
            lines.addAll(runs.without(metric));
        }
        lines.addAll(runs.all());
        return lines;
    }

    /** The first column on the left, the others on the right. */
    private static List<String> aligned(List<String> columns, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        int[] widths = IntStream.range(0, columns.size())
                .map(k ->
                        all.stream().mapToInt(row -> row.get(k).length()).max().orElse(0))
                .toArray();
        return all.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder(QuantityText.format("  %-" + widths[0] + "s", row.get(0)));
                    for (int k = 1; k < widths.length; k++) {
                        line.append(QuantityText.format("  %" + Math.max(1, widths[k]) + "s", row.get(k)));
                    }
                    return line.toString();
                })
                .toList();
    }
}

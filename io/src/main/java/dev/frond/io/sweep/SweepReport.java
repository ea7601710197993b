package dev.frond.io.sweep;

import dev.frond.io.report.HtmlReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A sweep as a page for a reader without frond: what was varied, what came of it, maps, failures and the table. */
final class SweepReport {
    /** Longer tables are left to {@code sweep.csv}. */
    private static final int MOST_ROWS = 1000;

    private static final int DIGITS = 5;

    private final Sweep sweep;
    private final SweepTable table;
    private final SweepResults results;

    SweepReport(Sweep sweep, SweepTable table, SweepResults results) {
        this.sweep = sweep;
        this.table = table;
        this.results = results;
    }

    /** The text of the file, always the same of the same rows. */
    String html(List<SweepPictures.Picture> pictures, SweepRows rows) throws IOException {
        HtmlReport page = new HtmlReport(sweep.name());
        page.paragraph(results.jobs() + " jobs: "
                + results.counts().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
        page.heading("What was varied").table(List.of("", "", ""), varied());
        if (!pictures.isEmpty()) {
            Map<String, String> drawn = new LinkedHashMap<>();
            for (SweepPictures.Picture picture : pictures) {
                drawn.put(picture.caption(), picture.drawing().svg());
            }
            page.heading("Maps").gallery(drawn);
        }
        failures(page);
        page.heading("Table").paragraph("SI units, rounded; sweep.csv has all digits.");
        if (results.jobs() <= MOST_ROWS) {
            page.table(SweepTable.cells(table.header().strip()), rounded(rows));
        } else {
            page.paragraph(results.jobs() + " rows: in sweep.csv and sweep.h5 only.");
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        sweep.metrics().forEach(metric -> definitions.put(metric.label() + ": " + metric.words(), metric.definition()));
        return page.heading("Definitions").definitions(definitions).html();
    }

    private List<List<String>> varied() {
        List<List<String>> lines = new ArrayList<>();
        for (SweepBase base : sweep.bases()) {
            lines.add(List.of("base", base.name(), "SHA-256 " + base.sha256()));
        }
        for (SweepAxis axis : sweep.axes()) {
            lines.add(List.of("axis", axis.path(), values(axis)));
        }
        sweep.replicates().ifPresent(axis -> lines.add(List.of("replicates", axis.path(), values(axis))));
        return lines;
    }

    private static String values(SweepAxis axis) {
        List<SweepValue> all = axis.values().all();
        if (axis.values() instanceof AxisValues.Range range) {
            return range.first().text() + " to " + range.last().text() + ", "
                    + (all.isEmpty() ? "sampled" : all.size() + " values")
                    + (range.spacing() == Spacing.LOG ? " at equal ratios" : " at equal distances");
        }
        return all.stream().map(SweepValue::text).collect(Collectors.joining(", "));
    }

    private void failures(HtmlReport page) {
        if (results.errors().isEmpty()) {
            return;
        }
        page.heading("Jobs that failed");
        page.table(
                List.of("job", "outcome", "why", "with"),
                results.errors().entrySet().stream()
                        .limit(MOST_ROWS)
                        .map(entry -> List.of(
                                Integer.toString(entry.getKey()),
                                results.outcome(entry.getKey()),
                                entry.getValue(),
                                String.join(
                                        ", ", sweep.jobs().get(entry.getKey()).settings())))
                        .toList());
    }

    private List<List<String>> rounded(SweepRows rows) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int job = 0; job < results.jobs(); job++) {
            lines.add(SweepTable.cells(rows.row(job).strip()).stream()
                    .map(SweepReport::rounded)
                    .toList());
        }
        return lines;
    }

    private static String rounded(String cell) {
        if (!cell.matches("[-+]?[0-9]+\\.[0-9]+(E-?[0-9]+)?")) {
            return cell;
        }
        return String.format(Locale.ROOT, "%." + DIGITS + "g", Double.parseDouble(cell));
    }
}

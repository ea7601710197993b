package dev.frond.sweep.output;

import dev.frond.report.HtmlReport;
import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.AxisValues;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Spacing;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepAxis;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepValue;
import dev.frond.sweep.table.PairedDifference;
import dev.frond.sweep.table.Repeated;
import dev.frond.sweep.table.SweepResults;
import dev.frond.sweep.table.SweepRows;
import dev.frond.sweep.table.SweepTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sweep as a page for a reader without frond: what was varied, what came of it, maps, failures and the table. */
final class SweepReport {
    /** Longer tables are left to {@code sweep.csv}. */
    private static final int MOST_ROWS = 1000;

    private static final String FOLDED = "Constants and balances";
    /** What follows a metric's name in that of a column, and what it says. */
    private static final String[][] KINDS = {
        {"", ""}, {"_mean", ", mean"}, {"_standard_deviation", ", standard deviation"}
    };

    private final Sweep sweep;
    private final SweepTable table;
    private final SweepResults results;

    /** Whether an axis has one value only. */
    private final List<Boolean> constant;

    SweepReport(Sweep sweep, SweepTable table, SweepResults results) {
        this.sweep = sweep;
        this.table = table;
        this.results = results;
        this.constant = sweep.axes().stream()
                .map(axis -> axis.values().all().size() == 1)
                .toList();
    }

    /**
     * The text of the file, always the same of the same rows.
     *
     * @param maps SVG texts by their captions
     * @param same metrics that have no map, with the value that all jobs have
     */
    String html(Map<String, String> maps, List<String> same, SweepRows rows) throws IOException {
        HtmlReport page = new HtmlReport(sweep.name());
        int run = results.run().length;
        page.paragraph(run + (run < results.jobs() ? " of " + results.jobs() : "") + " jobs: "
                + results.counts().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
        page.heading("What was varied").table(List.of("", "", ""), varied());
        maps(page, maps);
        if (!same.isEmpty()) {
            page.paragraph("The same in all jobs, to three digits: " + String.join("; ", same) + ".");
        }
        failures(page);
        repeated(page);
        paired(page);
        page.heading("Table").paragraph("Rounded; sweep.csv has all digits, in SI units.");
        if (run <= MOST_ROWS) {
            new ReportTable(columns(shown(table.header(), 1)), cells(rows)).addTo(page, FOLDED);
        } else {
            page.paragraph(run + " rows: in sweep.csv and sweep.h5 only.");
        }
        Map<String, String> definitions = new LinkedHashMap<>();
        sweep.metrics().forEach(metric -> definitions.put(metric.label() + ": " + metric.words(), metric.definition()));
        return page.details("Definitions", folded -> folded.definitions(definitions))
                .html();
    }

    /** Those of the balances are folded. */
    private static void maps(HtmlReport page, Map<String, String> maps) {
        Map<String, String> shown = new LinkedHashMap<>(maps);
        shown.keySet().removeIf(SweepReport::isOfBalance);
        Map<String, String> folded = new LinkedHashMap<>(maps);
        folded.keySet().removeAll(shown.keySet());
        if (!shown.isEmpty()) {
            page.heading("Maps").gallery(shown);
        }
        if (!folded.isEmpty()) {
            page.details("Maps of the balances", part -> part.gallery(folded));
        }
    }

    private static boolean isOfBalance(String caption) {
        return caption.startsWith(Metric.LITHIUM_DEFECT.words()) || caption.startsWith(Metric.SALT_DEFECT.words());
    }

    private List<List<String>> varied() {
        List<List<String>> lines = new ArrayList<>();
        for (SweepBase base : sweep.bases()) {
            lines.add(List.of("base", base.name(), "SHA-256 " + base.sha256()));
        }
        for (SweepAxis axis : sweep.axes()) {
            lines.add(List.of("axis", named(axis), values(axis)));
        }
        sweep.replicates().ifPresent(axis -> lines.add(List.of("replicates", named(axis), values(axis))));
        return lines;
    }

    private static String named(SweepAxis axis) {
        return axis.words().equals(axis.path()) ? axis.path() : axis.words() + " (" + axis.path() + ")";
    }

    private static String values(SweepAxis axis) {
        List<SweepValue> all = axis.values().all();
        if (axis.values() instanceof AxisValues.Range range) {
            return range.first().text() + " to " + range.last().text() + ", "
                    + (all.isEmpty() ? "sampled" : all.size() + " values")
                    + (range.spacing() == Spacing.LOG ? " at equal ratios" : " at equal distances");
        }
        return all.stream().map(SweepValue::text).map(ReportTable::brief).collect(Collectors.joining(", "));
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

    /** Means and standard deviations over the replicates. */
    private void repeated(HtmlReport page) {
        int repeats = sweep.repeats();
        if (repeats == 1 || results.jobs() / repeats > MOST_ROWS) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        for (int first = 0; first < results.jobs(); first += repeats) {
            String row = table.repeatedRow(sweep.jobs().get(first), new Repeated(results, first, repeats));
            lines.add(shown(row, 0));
        }
        page.heading("Over the replicates");
        new ReportTable(columns(shown(table.repeatedHeader(), 0)), lines).addTo(page, FOLDED);
    }

    /** Whether a combination is better or worse than the first, with what repeats both taken away. */
    private void paired(HtmlReport page) {
        int repeats = sweep.repeats();
        List<List<String>> lines = new ArrayList<>();
        for (int first = 0; first < results.jobs(); first += repeats) {
            int against = sweep.reference(first);
            for (Metric metric : sweep.metrics()) {
                PairedDifference one = new PairedDifference(results, metric, first, against, repeats);
                if (against != first && one.pairs() > 1 && !isBalance(metric)) {
                    lines.add(pairedLine(first, against, metric, one));
                }
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_ROWS) {
            return;
        }
        page.heading("Differences, replicate by replicate")
                .paragraph(
                        "Each combination against the first one, or against the same of the first scenario: the mean of the differences between jobs with the"
                                + " same replicate, its interval of 95 %, and in how many replicates it is greater. p is the chance of such a mean, or one farther from 0,"
                                + " if there were no difference (Student's paired test). With many rows some p are small by chance: one in twenty is below 0.05.");
        page.table(List.of("jobs", "against", "metric", "difference", "95 % interval", "greater in", "p"), lines);
    }

    private List<String> pairedLine(int first, int against, Metric metric, PairedDifference one) {
        double size = Math.abs(one.mean()) + one.halfWidth();
        UserUnit unit = UserUnit.of(metric.unit(), size);
        String name = unit.name();
        return List.of(
                combination(first),
                combination(against),
                metric.words(),
                QuantityText.format("%+.3g %s", unit.factor() * one.mean(), name)
                        .strip(),
                QuantityText.format(
                                "%+.3g to %+.3g %s",
                                unit.factor() * (one.mean() - one.halfWidth()),
                                unit.factor() * (one.mean() + one.halfWidth()),
                                name)
                        .strip(),
                one.greater() + " of " + one.pairs(),
                QuantityText.format("%.2g", one.probability()));
    }

    /** What is varied of a job, without what repeats it, and its scenario where there are several. */
    private String combination(int job) {
        List<String> words = new ArrayList<>();
        if (sweep.bases().size() > 1) {
            words.add(sweep.bases().get(sweep.jobs().get(job).base()).name());
        }
        for (int k = 0; k < sweep.axes().size(); k++) {
            if (!constant.get(k)) {
                words.add(
                        ReportTable.brief(sweep.jobs().get(job).values().get(k).text()));
            }
        }
        return String.join(", ", words);
    }

    private static boolean isBalance(Metric metric) {
        return metric == Metric.LITHIUM_DEFECT || metric == Metric.SALT_DEFECT;
    }

    private List<List<String>> cells(SweepRows rows) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int job : results.run()) {
            lines.add(shown(rows.row(job), 1));
        }
        return lines;
    }

    private List<ReportTable.Column> columns(List<String> names) {
        return names.stream().map(this::column).toList();
    }

    /** What a column of the sweep's table is, from its name. */
    private ReportTable.Column column(String name) {
        for (Metric metric : sweep.metrics()) {
            boolean folded = isBalance(metric);
            for (String[] kind : KINDS) {
                if (name.equals(metric.label() + kind[0])) {
                    return new ReportTable.Column(metric.words() + kind[1], metric.unit(), folded);
                }
            }
        }
        for (SweepAxis axis : sweep.varied()) {
            String unit = axis.values().kind().map(QuantityKind::keptUnit).orElse("");
            if (name.startsWith(axis.path()) && name.length() <= axis.path().length() + 1 + unit.length()) {
                return new ReportTable.Column(axis.words(), unit, false);
            }
        }
        return new ReportTable.Column(name, "", false);
    }

    /**
     * The cells of a row, without those of axes that have one value only.
     *
     * @param before how many cells there are before those of the axes
     */
    private List<String> shown(String row, int before) {
        List<String> cells = new ArrayList<>(SweepTable.cells(row.strip()));
        int first = before + (sweep.bases().size() > 1 ? 1 : 0);
        for (int k = sweep.axes().size() - 1; k >= 0; k--) {
            if (constant.get(k)) {
                cells.remove(first + k);
            }
        }
        return cells;
    }
}

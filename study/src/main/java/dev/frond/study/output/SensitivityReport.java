package dev.frond.study.output;

import dev.frond.report.HtmlReport;
import dev.frond.solver.units.Quantities;
import dev.frond.study.sensitivity.Distribution;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sensitivity as a page for a reader without frond: which inputs matter, by how much, and for how sure. */
final class SensitivityReport {
    private static final double FAR = 0.001;
    private static final MathContext FEW = new MathContext(4);

    private final SensitivityTask task;
    private final SensitivityAnswer answer;
    private final SensitivityText text;
    private final RunSentences runs;

    SensitivityReport(SensitivityTask task, SensitivityAnswer answer) {
        this.task = task;
        this.answer = answer;
        this.text = SensitivityText.of(task, answer);
        this.runs = new RunSentences(task, answer);
    }

    /**
     * The text of the file.
     *
     * @param picture SVG text
     */
    String html(String picture) {
        HtmlReport page = new HtmlReport(task.name());
        page.heading("Which inputs matter");
        for (int k = 0; k < task.metrics().size(); k++) {
            List<String> lines = new ArrayList<>();
            if (answer.result().knows(k)) {
                lines.addAll(text.sentences(k));
                lines.add(runs.spread(k));
            } else {
                lines.add("Nothing can be said of the " + task.metrics().get(k).words() + ".");
            }
            page.paragraph(lines.toArray(String[]::new));
        }
        page.heading("Runs").paragraph(runs.all().toArray(String[]::new));
        page.heading("Picture").gallery(Map.of("which inputs matter", picture));
        for (int k = 0; k < task.metrics().size(); k++) {
            metric(page, k);
        }
        inputs(page);
        page.heading("Files")
                .table(
                        List.of("", "", ""),
                        List.of(List.of(
                                "scenario",
                                task.base().name(),
                                "SHA-256 " + task.base().sha256())));
        return page.details("Definitions", folded -> folded.definitions(definitions()))
                .html();
    }

    private void metric(HtmlReport page, int metric) {
        Metric of = task.metrics().get(metric);
        page.heading(of.words() + " (" + of.label() + ")");
        List<String> without = runs.without(metric);
        if (!without.isEmpty()) {
            page.paragraph(without.toArray(String[]::new));
        }
        if (answer.result().knows(metric)) {
            page.table(text.columns(metric), text.table(metric));
        }
    }

    private void inputs(HtmlReport page) {
        List<String> names = UncertainInput.names(task.inputs());
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            UncertainInput input = task.inputs().get(k);
            boolean bounded = isBounded(input.distribution());
            rows.add(List.of(
                    names.get(k),
                    String.join(", ", input.paths()),
                    input.distribution().words(),
                    shown(input, 0.5),
                    shown(input, bounded ? 0 : FAR) + " to " + shown(input, bounded ? 1 : 1 - FAR)));
        }
        page.heading("Inputs")
                .table(List.of("input", "path", "distribution", "median", "range, or 0.1 % to 99.9 %"), rows);
    }

    private static String shown(UncertainInput input, double place) {
        return Quantities.format(new BigDecimal(input.at(place)).round(FEW).doubleValue(), input.kind());
    }

    private static boolean isBounded(Distribution distribution) {
        return distribution instanceof Distribution.Uniform || distribution instanceof Distribution.LogUniform;
    }

    private Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>(text.definitions());
        task.metrics().forEach(metric -> texts.put(metric.label(), metric.definition()));
        return texts;
    }
}

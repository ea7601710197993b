package dev.frond.study.output;

import dev.frond.report.HtmlReport;
import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.solver.units.Quantities;
import dev.frond.study.data.FitTask;
import dev.frond.study.domain.Parameter;
import dev.frond.study.fit.Estimate;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Identifiability;
import dev.frond.study.fit.Minimum;
import dev.frond.sweep.domain.Spacing;
import dev.frond.sweep.domain.SweepBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A fit as a page for a reader without frond: the values with their uncertainty, what the data tell, the curves. */
final class FitReport {
    private final FitTask task;
    private final FitResult result;

    FitReport(FitTask task, FitResult result) {
        this.task = task;
        this.result = result;
    }

    /**
     * The text of the file.
     *
     * @param pictures SVG texts by their captions
     */
    String html(Map<String, String> pictures, int runs) {
        HtmlReport page = new HtmlReport(task.name());
        page.heading("Values")
                .table(
                        List.of("parameter", "value", "standard error", "95 % interval", "from", "sought between"),
                        result.estimates().stream().map(FitReport::row).toList());
        page.paragraph(new Identifiability(result).sentences().toArray(String[]::new));
        page.paragraph(quality(runs));
        page.heading("Measured and fitted").gallery(pictures);
        residuals(page);
        if (task.parameters().size() > 1) {
            correlation(page);
        }
        minima(page);
        files(page);
        return page.details("Definitions", folded -> folded.definitions(definitions()))
                .html();
    }

    private static List<String> row(Estimate estimate) {
        Parameter parameter = estimate.parameter();
        return List.of(
                named(parameter),
                EstimateText.value(estimate),
                EstimateText.error(estimate),
                EstimateText.interval(estimate),
                estimate.method().words(),
                Quantities.format(parameter.low(), parameter.kind()) + " and "
                        + Quantities.format(parameter.high(), parameter.kind())
                        + (parameter.spacing() == Spacing.LOG ? ", log" : ""));
    }

    private static String named(Parameter parameter) {
        return parameter.words() + " (" + String.join(", ", parameter.paths()) + ")";
    }

    private String quality(int runs) {
        String chi = task.noiseIsKnown()
                ? QuantityText.format(
                        "The sum of squares over the noise is %.4g for %d degrees of freedom: %s.",
                        result.best().cost(), result.freedom(), judgement())
                : "The noise was not given; it was taken from the differences that are left.";
        return chi + " " + runs + " runs were made."
                + (result.best().converged() ? "" : " The search had not come to its end.");
    }

    /** By three standard deviations of the chi-squared distribution, 2 of its variance per degree. */
    private String judgement() {
        double off = (result.best().cost() - result.freedom()) / Math.sqrt(2.0 * result.freedom());
        if (off > 3) {
            return "the curves differ from the data by more than their noise, so the model misses something or the noise is larger";
        }
        return off < -3 ? "less than the noise that was given" : "as the noise would have it";
    }

    private void residuals(HtmlReport page) {
        List<List<String>> rows = new ArrayList<>();
        for (FittedSet set : FittedSet.all(task, result)) {
            UserUnit unit = UserUnit.of(set.set().measurement().kind().keptUnit(), set.rms());
            rows.add(List.of(
                    set.set().entry().file(),
                    set.set().measurement().words(),
                    Integer.toString(set.fitted().size()),
                    QuantityText.format("%.3g %s", unit.factor() * set.rms(), unit.name())
                            .strip()));
        }
        page.table(List.of("data", "quantity", "values", "root mean square of the differences"), rows);
    }

    private void correlation(HtmlReport page) {
        List<String> names = task.parameters().stream().map(Parameter::words).toList();
        List<String> heads = new ArrayList<>(List.of(""));
        heads.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> row = new ArrayList<>(List.of(names.get(i)));
            for (int j = 0; j < names.size(); j++) {
                row.add(QuantityText.format("%.3f", result.correlation(i, j)));
            }
            rows.add(row);
        }
        page.heading("Correlation").table(heads, rows);
    }

    private void minima(HtmlReport page) {
        if (result.minima().size() == 1) {
            return;
        }
        List<String> heads = new ArrayList<>(List.of("sum of squares"));
        task.parameters().stream().map(Parameter::words).forEach(heads::add);
        List<List<String>> rows = new ArrayList<>();
        for (Minimum minimum : result.minima()) {
            List<String> row = new ArrayList<>(List.of(QuantityText.format("%.4g", minimum.cost())));
            IntStream.range(0, task.parameters().size())
                    .mapToObj(k -> QuantityText.format(
                            "%.4g %s",
                            task.parameters().get(k).at(minimum.places()[k]),
                            task.parameters().get(k).kind().keptUnit()))
                    .map(String::strip)
                    .forEach(row::add);
            rows.add(row);
        }
        page.heading("Ends of the search")
                .paragraph("The search from several starts came to different ends; the first is the best.")
                .table(heads, rows);
    }

    private void files(HtmlReport page) {
        List<List<String>> rows = new ArrayList<>();
        for (SweepBase base : task.bases()) {
            rows.add(List.of("scenario", base.name(), "SHA-256 " + base.sha256()));
        }
        task.sets()
                .forEach(set -> rows.add(List.of(
                        "data", set.entry().file(), "SHA-256 " + set.entry().sha256())));
        page.heading("Files").table(List.of("", "", ""), rows);
    }

    private static Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "standard error",
                "One standard deviation of the value, if the measurement were repeated, from the slopes of the curves at the best fit.");
        texts.put(
                "95 % interval",
                "Holds the true value in 95 of 100 repeated measurements. From slopes where the model is straight enough over it, otherwise from the "
                        + "profile likelihood: the others are fitted anew at each value until the sum of squares has risen by what 95 % of repeated "
                        + "measurements stay below.");
        texts.put(
                "95 % of the fit",
                "Where the curve without noise is, from the uncertainty of the parameters alone; the measured values scatter by their noise besides.");
        texts.put(
                "correlation",
                "Near 1 or -1 two parameters can be changed together and the curve stays: the data tell a combination of them only.");
        return texts;
    }
}

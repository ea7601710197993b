package dev.frond.report.compare;

import dev.frond.io.scenario.ScenarioDifferences;
import dev.frond.report.HtmlReport;
import dev.frond.report.QuantityText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison as one HTML file that needs no other. */
public final class ComparisonReport {
    private static final List<String> DIFFERENCE = List.of("path", "A", "B");

    private ComparisonReport() {}

    /**
     * The text of the page.
     *
     * @param pictures files that are there, taken into the text
     */
    public static String html(
            Comparison comparison, List<ComparisonMetrics.Metric> metrics, List<ComparisonPictures.Picture> pictures)
            throws IOException {
        HtmlReport page = new HtmlReport(comparison.title());
        page.table(
                List.of("", "run", "outcome"),
                List.of(
                        List.of(
                                "A",
                                comparison.firstName(),
                                comparison.first().end().words()),
                        List.of(
                                "B",
                                comparison.secondName(),
                                comparison.second().end().words())));
        page.heading("After " + QuantityText.time(comparison.last()) + ", the last common time");
        page.table(
                List.of("metric", "unit", "A", "B", "B/A"),
                metrics.stream().map(metric -> line(comparison, metric)).toList());
        ComparisonMetrics.remarks(comparison).forEach(page::paragraph);
        differences(page, comparison);
        page.heading("Pictures");
        for (ComparisonPictures.Picture picture : pictures) {
            page.png(Files.readAllBytes(picture.file()), picture.caption());
        }
        return page.details("Definitions", folded -> folded.definitions(definitions(MetalWords.of(comparison))))
                .html();
    }

    private static List<String> line(Comparison comparison, ComparisonMetrics.Metric metric) {
        ComparisonMetrics.Metric shown = metric.shown();
        return List.of(
                metric.quantity().words(),
                metric.unit().name(),
                ComparisonMetrics.shown(shown.first()),
                ComparisonMetrics.shownOfB(comparison, shown),
                shown.ratio());
    }

    private static void differences(HtmlReport page, Comparison comparison) {
        List<ScenarioDifferences.Difference> differences = ScenarioDifferences.between(
                comparison.first().scenario(), comparison.second().scenario());
        page.heading("Differences of the scenarios");
        if (differences.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        List<ScenarioDifferences.Difference> summed = DifferenceSummary.of(differences);
        page.table(DIFFERENCE, lines(summed));
        if (!summed.equals(differences)) {
            page.details("Every difference", all -> all.table(DIFFERENCE, lines(differences)));
        }
    }

    private static List<List<String>> lines(List<ScenarioDifferences.Difference> differences) {
        return differences.stream()
                .map(difference -> List.of(difference.path(), difference.first(), difference.second()))
                .toList();
    }

    private static Map<String, String> definitions(MetalWords words) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("symbols", words.in(ComparedQuantity.SYMBOLS));
        texts.put("common times", words.in(ComparedQuantity.COMMON_TIMES));
        for (ComparedQuantity quantity : ComparedQuantity.values()) {
            texts.put(quantity.words() + " (" + quantity.source().label() + ")", words.in(quantity.definition()));
        }
        return texts;
    }
}

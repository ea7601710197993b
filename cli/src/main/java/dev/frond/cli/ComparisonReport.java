package dev.frond.cli;

import dev.frond.io.scenario.ScenarioDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;

/** A comparison as one HTML file that needs no other. */
final class ComparisonReport {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f23; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d8dde2 }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
            figure { margin: 1.5rem 0 } img { max-width: 100%; height: auto }
            dt { font-weight: 600 } dd { margin: 0 0 .75rem 1.5rem }
            """;

    private ComparisonReport() {}

    /** @param pictures files that are there, taken into the text */
    static String html(
            Comparison comparison, List<ComparisonMetrics.Metric> metrics, List<ComparisonPictures.Picture> pictures)
            throws IOException {
        String title = escaped(comparison.title());
        StringBuilder text = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>A: ")
                .append(escaped(
                        comparison.firstName() + ", " + comparison.first().outcome()))
                .append("<br>B: ")
                .append(escaped(
                        comparison.secondName() + ", " + comparison.second().outcome()))
                .append("<br>Last common time: ")
                .append(Words.time(comparison.last()))
                .append("</p>\n");
        metrics(text, metrics);
        for (ComparisonPictures.Picture picture : pictures) {
            figure(text, picture);
        }
        differences(text, comparison);
        definitions(text);
        return text.append("</body>\n</html>\n").toString();
    }

    private static void metrics(StringBuilder text, List<ComparisonMetrics.Metric> metrics) {
        text.append("<h2>Metrics at the last common time</h2>\n<table>\n<tr><th>metric</th><th>unit</th>")
                .append("<th class=\"number\">A</th><th class=\"number\">B</th><th class=\"number\">B/A</th></tr>\n");
        for (ComparisonMetrics.Metric metric : metrics) {
            text.append("<tr><td>").append(escaped(metric.name())).append("</td><td>");
            text.append(escaped(metric.unit())).append("</td>");
            number(text, ComparisonMetrics.shown(metric.first()));
            number(text, ComparisonMetrics.shown(metric.second()));
            number(text, metric.ratio());
            text.append("</tr>\n");
        }
        text.append("</table>\n");
    }

    private static void number(StringBuilder text, String value) {
        text.append("<td class=\"number\">").append(escaped(value)).append("</td>");
    }

    private static void figure(StringBuilder text, ComparisonPictures.Picture picture) throws IOException {
        String caption = escaped(picture.caption());
        text.append("<figure><img alt=\"")
                .append(caption)
                .append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(Files.readAllBytes(picture.file())))
                .append("\">\n<figcaption>")
                .append(caption)
                .append("</figcaption></figure>\n");
    }

    private static void differences(StringBuilder text, Comparison comparison) {
        text.append("<h2>Differences of the scenarios</h2>\n");
        List<ScenarioDifferences.Difference> differences = ScenarioDifferences.between(
                comparison.first().scenario(), comparison.second().scenario());
        if (differences.isEmpty()) {
            text.append("<p>None.</p>\n");
            return;
        }
        text.append("<table>\n<tr><th>path</th><th>A</th><th>B</th></tr>\n");
        for (ScenarioDifferences.Difference difference : differences) {
            text.append("<tr><td><code>")
                    .append(escaped(difference.path()))
                    .append("</code></td><td>")
                    .append(escaped(difference.first()))
                    .append("</td><td>")
                    .append(escaped(difference.second()))
                    .append("</td></tr>\n");
        }
        text.append("</table>\n");
    }

    private static void definitions(StringBuilder text) {
        text.append("<section id=\"definitions\">\n<h2>Definitions</h2>\n<dl>\n");
        for (ComparisonMetrics.Definition definition : ComparisonMetrics.definitions()) {
            text.append("<dt>")
                    .append(escaped(definition.name()))
                    .append("</dt><dd>")
                    .append(escaped(definition.text()))
                    .append(".</dd>\n");
        }
        text.append("</dl>\n</section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

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
            h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
            table { border-collapse: collapse }
            th, td { text-align: left; vertical-align: top; padding: .25rem 1.5rem .25rem 0; border-bottom: 1px solid #d8dde2 }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            td.none { text-align: right; color: #6a737d }
            figure { margin: 1.5rem 0 } img { max-width: 100%; height: auto } figcaption { color: #444d56 }
            dt { font-weight: 600 } dd { margin: 0 0 .75rem 1.5rem } code { font-size: .9em }
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
                .append("</h1>\n");
        runs(text, comparison);
        metrics(text, comparison, metrics);
        differences(text, comparison);
        text.append("<h2>Pictures</h2>\n");
        for (ComparisonPictures.Picture picture : pictures) {
            figure(text, picture);
        }
        definitions(text);
        return text.append("</body>\n</html>\n").toString();
    }

    private static void runs(StringBuilder text, Comparison comparison) {
        text.append("<table>\n<tr><th></th><th>run</th><th>outcome</th></tr>\n");
        run(text, "A", comparison.firstName(), comparison.first());
        run(text, "B", comparison.secondName(), comparison.second());
        text.append("</table>\n");
    }

    private static void run(StringBuilder text, String letter, String name, ComparedRun run) {
        text.append("<tr><th>").append(letter).append("</th>");
        cell(text, "", name);
        cell(text, "", run.end().words());
        text.append("</tr>\n");
    }

    private static void metrics(StringBuilder text, Comparison comparison, List<ComparisonMetrics.Metric> metrics) {
        text.append("<h2>After ")
                .append(Words.time(comparison.last()))
                .append(", the last common time</h2>\n<table>\n<tr><th>metric</th><th>unit</th>")
                .append("<th class=\"number\">A</th><th class=\"number\">B</th><th class=\"number\">B/A</th></tr>\n");
        for (ComparisonMetrics.Metric metric : metrics) {
            text.append("<tr>");
            cell(text, "", metric.quantity().words());
            cell(text, "", metric.quantity().unit());
            value(text, metric.first());
            value(text, metric.second());
            cell(text, "number", metric.ratio());
            text.append("</tr>\n");
        }
        text.append("</table>\n");
    }

    private static void value(StringBuilder text, String value) {
        cell(text, value.isEmpty() ? "none" : "number", ComparisonMetrics.shown(value));
    }

    /** @param style empty for none */
    private static void cell(StringBuilder text, String style, String content) {
        text.append(style.isEmpty() ? "<td>" : "<td class=\"" + style + "\">")
                .append(escaped(content))
                .append("</td>");
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
            text.append("<tr><td><code>").append(escaped(difference.path())).append("</code></td>");
            cell(text, "", difference.first());
            cell(text, "", difference.second());
            text.append("</tr>\n");
        }
        text.append("</table>\n");
    }

    private static void definitions(StringBuilder text) {
        text.append("<section id=\"definitions\">\n<h2>Definitions</h2>\n<dl>\n");
        definition(text, "symbols", ComparedQuantity.SYMBOLS);
        definition(text, "common times", ComparedQuantity.COMMON_TIMES);
        for (ComparedQuantity quantity : ComparedQuantity.values()) {
            String source = " (" + quantity.source().label() + ")";
            definition(text, quantity.words() + source, quantity.definition());
        }
        text.append("</dl>\n</section>\n");
    }

    private static void definition(StringBuilder text, String name, String words) {
        text.append("<dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(words))
                .append(".</dd>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

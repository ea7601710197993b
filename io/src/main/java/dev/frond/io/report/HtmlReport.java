package dev.frond.io.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Builds a page from headings, paragraphs, tables and pictures, from top to bottom. All texts are plain: they are escaped here. */
public final class HtmlReport {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1b1f23; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            .wide { overflow-x: auto } table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d8dde2 }
            td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
            figure { margin: 1.5rem 0 } img { max-width: 100%; height: auto }
            .gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(30rem, 1fr)); gap: 0 1.5rem }
            dt { font-weight: 600 } dd { margin: 0 0 .75rem 1.5rem }
            """;

    private final StringBuilder text = new StringBuilder();

    /** Begins a page with its title. */
    public HtmlReport(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    /** A heading of a part. */
    public HtmlReport heading(String words) {
        text.append("<h2>").append(escaped(words)).append("</h2>\n");
        return this;
    }

    /** A paragraph of one or more lines. */
    public HtmlReport paragraph(String... lines) {
        text.append("<p>")
                .append(String.join(
                        "<br>", List.of(lines).stream().map(HtmlReport::escaped).toList()))
                .append("</p>\n");
        return this;
    }

    /**
     * A table; cells that are numbers stand at the right.
     *
     * @param rows each with a cell per column
     */
    public HtmlReport table(List<String> columns, List<List<String>> rows) {
        text.append("<div class=\"wide\"><table>\n<tr>");
        for (int k = 0; k < columns.size(); k++) {
            int column = k;
            boolean numbers = rows.stream().map(row -> row.get(column)).allMatch(HtmlReport::isNumber);
            text.append(numbers ? "<th class=\"number\">" : "<th>")
                    .append(escaped(columns.get(k)))
                    .append("</th>");
        }
        text.append("</tr>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (String cell : row) {
                text.append(isNumber(cell) ? "<td class=\"number\">" : "<td>")
                        .append(escaped(cell))
                        .append("</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</table></div>\n");
        return this;
    }

    /** A PNG picture, taken into the page. */
    public HtmlReport png(byte[] picture, String caption) {
        return figure("image/png", picture, caption);
    }

    /** Pictures as the texts of SVG files, by their captions; small ones stand side by side. */
    public HtmlReport gallery(Map<String, String> pictures) {
        text.append("<div class=\"gallery\">\n");
        pictures.forEach((caption, svg) -> figure("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8), caption));
        text.append("</div>\n");
        return this;
    }

    private HtmlReport figure(String type, byte[] picture, String caption) {
        text.append("<figure><img alt=\"")
                .append(escaped(caption))
                .append("\" src=\"data:")
                .append(type)
                .append(";base64,")
                .append(Base64.getEncoder().encodeToString(picture))
                .append("\">\n<figcaption>")
                .append(escaped(caption))
                .append("</figcaption></figure>\n");
        return this;
    }

    /** Names with what they mean, in order. */
    public HtmlReport definitions(Map<String, String> texts) {
        text.append("<dl>\n");
        texts.forEach((name, meaning) -> text.append("<dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(meaning))
                .append("</dd>\n"));
        text.append("</dl>\n");
        return this;
    }

    /** The whole page. */
    public String html() {
        return text + "</body>\n</html>\n";
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-+−]?[0-9][-+−0-9.,eE·^×]*|");
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

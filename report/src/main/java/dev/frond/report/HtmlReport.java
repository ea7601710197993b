package dev.frond.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Builds a page from headings, paragraphs, tables and pictures, from top to bottom. All texts are plain: they are escaped here. */
public final class HtmlReport {
    /** In a cell without a number. */
    public static final String NOT_APPLICABLE = "does not apply";

    /** A table with more is set in smaller type, and its first column stays in sight. */
    private static final int MOST_WIDE_COLUMNS = 8;

    private static final Pattern NUMBER = Pattern.compile("[-+−]?[0-9][-+−0-9.,eE·^×]*");

    private static final String STYLE = """
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
            .wide { overflow-x: auto } table { border-collapse: collapse }
            .many { margin-right: calc(50% - 50vw + 1rem) }
            .many th, .many td { padding-right: .6rem; font-size: .8125rem }
            .many th:first-child, .many td:first-child { position: sticky; left: 0; background: Canvas }
            th, td { text-align: left; vertical-align: top; padding: .25rem 1.25rem .25rem 0; border-bottom: 1px solid #8886; max-width: 22rem; overflow-wrap: break-word }
            th { line-height: 1.3 }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums } td.number { white-space: nowrap }
            td.none { text-align: right; opacity: .6 }
            figure { margin: 1.5rem 0 } img { max-width: 100%; height: auto; background: white } figcaption { opacity: .75 }
            .gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(30rem, 100%), 1fr)); gap: 0 1.5rem }
            dt { font-weight: 600 } dd { margin: 0 0 .75rem 1.5rem } summary { cursor: pointer; font-size: 1.2rem; font-weight: 600; margin: 2rem 0 .5rem }
            @media (max-width: 40rem) { th, td { padding-right: .5rem; font-size: .8rem; max-width: 9.75rem } dd { margin-left: .5rem } }
            """;

    private final StringBuilder text = new StringBuilder();

    /** Begins a page with its title. */
    public HtmlReport(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
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

    /** A part that is folded until it is asked for. */
    public HtmlReport details(String summary, Consumer<HtmlReport> part) {
        text.append("<details>\n<summary>").append(escaped(summary)).append("</summary>\n");
        part.accept(this);
        text.append("</details>\n");
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
     * A table; columns that are mostly numbers stand at the right.
     *
     * @param rows each with a cell per column
     */
    public HtmlReport table(List<String> columns, List<List<String>> rows) {
        String style = columns.size() > MOST_WIDE_COLUMNS ? "wide many" : "wide";
        text.append("<div class=\"").append(style).append("\"><table>\n<tr>");
        boolean[] numbers = new boolean[columns.size()];
        for (int k = 0; k < columns.size(); k++) {
            numbers[k] = isOfNumbers(k, rows);
            element("th", numbers[k] ? "number" : "", columns.get(k));
        }
        text.append("</tr>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (int k = 0; k < row.size(); k++) {
                String kind = row.get(k).equals(NOT_APPLICABLE) ? "none" : "number";
                element("td", numbers[k] ? kind : "", row.get(k));
            }
            text.append("</tr>\n");
        }
        text.append("</table></div>\n");
        return this;
    }

    private static boolean isOfNumbers(int column, List<List<String>> rows) {
        List<String> filled = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty() && !cell.equals(NOT_APPLICABLE))
                .toList();
        return 2
                        * filled.stream()
                                .filter(cell -> NUMBER.matcher(cell).matches())
                                .count()
                > filled.size();
    }

    private void element(String name, String style, String content) {
        text.append('<').append(name);
        if (!style.isEmpty()) {
            text.append(" class=\"").append(style).append('"');
        }
        text.append('>').append(escaped(content)).append("</").append(name).append('>');
    }

    /** A PNG picture, taken into the page. */
    public HtmlReport png(byte[] picture, String caption) {
        text.append("<figure>");
        image("image/png", picture, caption);
        text.append("\n<figcaption>").append(escaped(caption)).append("</figcaption></figure>\n");
        return this;
    }

    /** Pictures as the texts of SVG files, by the titles that stand in them; small ones stand side by side. */
    public HtmlReport gallery(Map<String, String> pictures) {
        text.append("<div class=\"gallery\">\n");
        pictures.forEach((title, svg) -> {
            text.append("<figure>");
            image("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8), title);
            text.append("</figure>\n");
        });
        text.append("</div>\n");
        return this;
    }

    private void image(String type, byte[] picture, String instead) {
        text.append("<img alt=\"")
                .append(escaped(instead))
                .append("\" src=\"data:")
                .append(type)
                .append(";base64,")
                .append(Base64.getEncoder().encodeToString(picture))
                .append("\">");
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

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

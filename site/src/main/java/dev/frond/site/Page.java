package dev.frond.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A Markdown file of the repository. */
final class Page {
    /** A name in a cell of a table, not a formula. */
    private static final Pattern NAME = Pattern.compile("<code>[^<\\s]*_[^<\\s]*</code>");

    /** Commands and what they print: code of no language. */
    private static final Pattern COMMANDS = Pattern.compile("<pre><code>.*?</code></pre>", Pattern.DOTALL);

    /** Words that a browser would break at their hyphen, short enough for a line on a phone. */
    private static final Pattern HYPHENATED = Pattern.compile("(?<![^\\s>])(?=\\S{1,36}(?!\\S))[^\\s<>]*-[^\\s<>]*");

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final String path;
    private final Node document;
    private final Map<Heading, String> anchors = new LinkedHashMap<>();

    /** @param path from the root of the repository, with slashes */
    Page(String path, String markdown) {
        this.path = path;
        this.document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, unique(anchor(Text.of(heading))));
            }
        });
    }

    String path() {
        return path;
    }

    /** Place in the site. */
    String place() {
        return Paths.inSite(path);
    }

    Node document() {
        return document;
    }

    /** In their order, with their anchors, which are those of GitHub. */
    Map<Heading, String> headings() {
        return anchors;
    }

    /** The first heading; empty when there is none. */
    String title() {
        return anchors.keySet().stream().findFirst().map(Text::of).orElse("");
    }

    /** The body of the page in HTML. */
    String html() {
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    String anchor = node instanceof Heading heading ? anchors.get(heading) : null;
                    if (anchor != null) {
                        attributes.put("id", anchor);
                    }
                    if (node instanceof TableCell cell && !cell.isHeader()) {
                        attributes.put("data-label", column(cell));
                    }
                })
                .build()
                .render(document)
                .lines()
                .map(line -> line.startsWith("<td") ? breakable(line) : line)
                .collect(Collectors.joining("\n", "", "\n"))
                .replace("<table>", "<div class=\"wide\"><table>")
                .replace("</table>", "</table></div>");
        return replaced(COMMANDS, html, block -> replaced(HYPHENATED, block, word -> "<span>" + word + "</span>"));
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }

    /** The heading of a cell's column, which a phone shows beside the cell. */
    private static String column(TableCell cell) {
        Node row = Objects.requireNonNull(cell.getParent());
        Node table = Objects.requireNonNull(row.getParent().getParent());
        Node heading = table.getFirstChild().getFirstChild().getFirstChild();
        for (Node each = row.getFirstChild(); each != cell; each = each.getNext()) {
            heading = heading.getNext();
        }
        return Text.of(heading);
    }

    /** Names such as front_height_mean_m may go on in the next line of a narrow cell. */
    private static String breakable(String line) {
        return replaced(NAME, line, name -> name.replace("_", "_<wbr>"));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
                .replace(' ', '-');
    }

    private String unique(String anchor) {
        String unique = anchor;
        for (int k = 1; anchors.containsValue(unique); k++) {
            unique = anchor + "-" + k;
        }
        return unique;
    }
}

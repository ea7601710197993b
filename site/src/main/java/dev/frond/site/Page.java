package dev.frond.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
                .replace("<table>", "<div class=\"wide\"><table>")
                .replace("</table>", "</table></div>");
        return Breaks.in(html);
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

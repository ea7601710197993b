package dev.frond.site;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What the search looks through: a script that holds an entry for each heading of each page, and the synonyms. */
final class SearchIndex {
    private final List<String> entries = new ArrayList<>();

    /** Adds the parts of a page: what stands below each heading. */
    void add(Page page) {
        String heading = page.title();
        String anchor = "";
        StringBuilder text = new StringBuilder();
        for (Node node = page.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                add(page, anchor, heading, text.toString());
                heading = Text.of(next);
                anchor = "#" + page.headings().get(next);
                text.setLength(0);
            } else {
                text.append(Text.of(node)).append(' ');
            }
        }
        add(page, anchor, heading, text.toString());
    }

    private void add(Page page, String anchor, String heading, String text) {
        if (!(text.isBlank() && anchor.isEmpty())) {
            String flat = text.replaceAll("\\s+", " ").strip();
            entries.add("[" + quoted(page.place() + anchor) + "," + quoted(page.title()) + "," + quoted(heading) + ","
                    + quoted(flat) + "]");
        }
    }

    String script() {
        return "window.frondIndex=[\n" + String.join(",\n", entries) + "\n];\n" + Synonyms.script();
    }

    /** As a string of JavaScript. */
    private static String quoted(String text) {
        String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c");
        return "\"" + quoted.replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}

package dev.frond.site;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;

/** What stands around the body of each page: head, navigation, contents of the page, foot. */
final class Template {
    private static final int DEEPEST_IN_CONTENTS = 3;
    private static final int FEWEST_HEADINGS = 3;

    /** Of pages by their place in the site. */
    private final Map<String, String> titles;

    private final String version;

    /** @param titles of everything there is, by its place in the site */
    Template(Map<String, String> titles, String version) {
        this.titles = titles;
        this.version = version;
    }

    String page(Page page) {
        return html(page.place(), page.title(), page.html(), contents(page));
    }

    /** A page that comes from no Markdown file. */
    String page(String place, String title, String body) {
        return html(place, title, body, "");
    }

    private String html(String place, String title, String body, String contents) {
        String root = Paths.relative(place, "");
        String full = place.equals("index.html") ? "frond: lithium electrodeposition, simulated" : title + " - frond";
        Optional<Section> section = sectionOf(place);
        String side = section.map(own -> siblings(own, place)).orElse("") + contents;
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="stylesheet" href="%ssite.css">
                <link rel="icon" href="data:,">
                <script src="%ssite.js" defer></script>
                </head>
                <body data-root="%s">
                <a class="skip" href="#content">Skip to the text</a>
                <header>
                <a class="brand" href="%sindex.html">frond</a>
                <nav aria-label="Site">%s</nav>
                <div class="search"><input type="search" placeholder="Search" aria-label="Search" autocomplete="off"><ol hidden></ol></div>
                </header>
                <div class="frame%s">
                %s<main id="content">
                %s</main>
                </div>
                <footer>frond %s. <a href="%s">Licence: Apache 2.0</a></footer>
                </body>
                </html>
                """.formatted(
                        Text.escaped(full),
                        root,
                        root,
                        root,
                        root,
                        navigation(place, section),
                        side.isEmpty() ? " alone" : "",
                        side.isEmpty() ? "" : "<aside>" + side + "</aside>\n",
                        body,
                        version,
                        Paths.relative(place, "LICENSE.html"));
    }

    private String navigation(String place, Optional<Section> current) {
        StringBuilder links = new StringBuilder();
        for (Section section : Section.ALL) {
            section.pages().stream()
                    .map(Paths::inSite)
                    .filter(titles::containsKey)
                    .findFirst()
                    .ifPresent(first -> links.append(link(
                            place,
                            first,
                            section.title(),
                            current.filter(section::equals).isPresent())));
        }
        return links.toString();
    }

    /** The other pages of the section. */
    private String siblings(Section section, String place) {
        StringBuilder links = new StringBuilder();
        for (String page : section.pages()) {
            String other = Paths.inSite(page);
            String title = titles.get(other);
            if (title != null) {
                links.append(link(place, other, title, other.equals(place)));
            }
        }
        boolean alone = section.pages().stream()
                        .map(Paths::inSite)
                        .filter(titles::containsKey)
                        .count()
                < 2;
        return alone ? "" : "<nav class=\"section\" aria-label=\"" + section.title() + "\">" + links + "</nav>";
    }

    private static String link(String from, String to, String text, boolean current) {
        return "<a href=\"" + Paths.relative(from, to) + "\"" + (current ? " aria-current=\"page\"" : "") + ">"
                + Text.escaped(text) + "</a>";
    }

    private static String contents(Page page) {
        StringBuilder links = new StringBuilder();
        int count = 0;
        for (Map.Entry<Heading, String> heading : page.headings().entrySet()) {
            int level = heading.getKey().getLevel();
            if (level > 1 && level <= DEEPEST_IN_CONTENTS) {
                links.append("<a class=\"level")
                        .append(level)
                        .append("\" href=\"#")
                        .append(heading.getValue());
                links.append("\">")
                        .append(Text.escaped(Text.of(heading.getKey())))
                        .append("</a>");
                count++;
            }
        }
        return count < FEWEST_HEADINGS
                ? ""
                : "<details class=\"contents\"><summary>On this page</summary><nav aria-label=\"On this page\">" + links
                        + "</nav></details>";
    }

    private Optional<Section> sectionOf(String place) {
        return Section.ALL.stream()
                .filter(section -> section.pages().stream().map(Paths::inSite).anyMatch(place::equals))
                .findFirst();
    }
}

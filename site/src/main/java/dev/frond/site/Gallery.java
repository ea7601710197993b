package dev.frond.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of all pictures that runs made, each with the words of the page it is on. */
final class Gallery {
    /** It shows pictures that other pages explain, and its title is only the program's name. */
    private static final String START = "README.md";

    private Gallery() {}

    /** Those below docs and examples, each once, in the order of the pages; the start page comes last. */
    static String html(List<Picture> pictures) {
        Map<String, Picture> once = new LinkedHashMap<>();
        pictures.stream()
                .filter(picture -> isShown(picture.path()))
                .sorted(Comparator.comparing(Gallery::isOnStart))
                .forEach(picture -> once.putIfAbsent(picture.path(), picture));
        StringBuilder html = new StringBuilder("""
                <h1>Gallery</h1>
                <p>Made by <code>frond</code>. The link below a picture leads to the page that explains it.</p>
                <div class="gallery">
                """);
        for (Picture picture : once.values()) {
            html.append("<figure><a href=\"")
                    .append(Paths.inSite(picture.path()))
                    .append("\"><img loading=\"lazy\" src=\"");
            html.append(Paths.inSite(picture.path())).append("\" alt=\"").append(Text.escaped(picture.words()));
            html.append("\"></a><figcaption>")
                    .append(Text.escaped(picture.words()))
                    .append(". <a href=\"");
            html.append(picture.page().place())
                    .append("\">")
                    .append(
                            isOnStart(picture)
                                    ? "Start"
                                    : Text.escaped(picture.page().title()));
            html.append("</a></figcaption></figure>\n");
        }
        return html.append("</div>\n").toString();
    }

    private static boolean isOnStart(Picture picture) {
        return picture.page().path().equals(START);
    }

    /** Drawings of the program's own structure are no results. */
    private static boolean isShown(String path) {
        return (path.startsWith("docs/") || path.startsWith("examples/") || path.startsWith("python/"))
                && !path.endsWith(".svg");
    }
}

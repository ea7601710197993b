package dev.frond.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of all pictures that runs made, each with the words of the page it is on. */
final class Gallery {
    private Gallery() {}

    /** Those below docs and examples, each once, in the order of the pages. */
    static String html(List<Picture> pictures) {
        Map<String, Picture> once = new LinkedHashMap<>();
        pictures.stream()
                .filter(picture -> isShown(picture.path()))
                .forEach(picture -> once.putIfAbsent(picture.path(), picture));
        StringBuilder html = new StringBuilder("""
                <h1>Gallery</h1>
                <p>Made by <code>frond</code>; the link below a picture leads to the page that explains it.</p>
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
                    .append(Text.escaped(picture.page().title()));
            html.append("</a></figcaption></figure>\n");
        }
        return html.append("</div>\n").toString();
    }

    /** Drawings of the program's own structure are no results. */
    private static boolean isShown(String path) {
        return (path.startsWith("docs/") || path.startsWith("examples/") || path.startsWith("python/"))
                && !path.endsWith(".svg");
    }
}

package dev.frond.site;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** Paths of the repository, with slashes, and where the site has what lies there. */
final class Paths {
    private static final Set<String> PICTURES = Set.of("png", "svg", "jpg", "gif", "mp4");
    private static final Set<String> DOWNLOADS = Set.of("ipynb", "csv", "h5", "zip");

    private Paths() {}

    /** Where {@code link} leads from a file; without {@code .} and {@code ..}. */
    static String resolve(String from, String link) {
        String path = from.substring(0, from.lastIndexOf('/') + 1) + link;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The link from one file of the site to another. */
    static String relative(String from, String to) {
        String[] start = from.split("/", -1);
        String[] end = to.split("/", -1);
        int same = 0;
        while (same < start.length - 1 && same < end.length - 1 && start[same].equals(end[same])) {
            same++;
        }
        return "../".repeat(start.length - 1 - same) + String.join("/", Arrays.copyOfRange(end, same, end.length));
    }

    /** Place in the site of a file of the repository. */
    static String inSite(String path) {
        if (isMarkdown(path)) {
            return path.replaceFirst("README\\.md$", "index.md").replaceFirst("\\.md$", ".html");
        }
        return isCopied(path) ? path : path + ".html";
    }

    static boolean isMarkdown(String path) {
        return path.endsWith(".md");
    }

    static boolean isPicture(String path) {
        return PICTURES.contains(ending(path));
    }

    /** Whether it goes into the site as it is; other files that are no Markdown are shown on a page. */
    static boolean isCopied(String path) {
        return isPicture(path) || DOWNLOADS.contains(ending(path)) || path.endsWith(".html");
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

package dev.frond.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The site: pages from Markdown, files shown as text, pictures, gallery, search. */
final class Site {
    private static final List<String> OWN_FILES = List.of("site.css", "site.js");
    private static final String LICENCE = "LICENSE";
    private static final String JAVADOC_FOLDER = "apidocs";

    private final Path root;
    private final Crawl crawl;
    private final String version;

    /** @param root of the repository */
    Site(Path root, String version) {
        this.root = root;
        this.crawl = Crawl.of(root);
        this.version = version;
    }

    /** Links that lead nowhere and pictures without words, a line each. */
    List<String> problems() {
        return crawl.problems();
    }

    /**
     * Writes all files below {@code out}. The Javadoc is linked when it is there already.
     *
     * @throws IOException when one cannot be written
     */
    void write(Path out) throws IOException {
        clear(out);
        Template template = new Template(titles(out), version);
        SearchIndex index = new SearchIndex();
        for (Page page : crawl.pages().values()) {
            write(out, page.place(), template.page(page));
            index.add(page);
        }
        crawl.files().add(LICENCE);
        for (String file : crawl.files()) {
            if (Paths.isCopied(file)) {
                Path copy = out.resolve(file);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, Files.readAllBytes(root.resolve(file)));
            } else {
                String text = Text.escaped(crawl.read(file));
                write(out, Paths.inSite(file), template.page(Paths.inSite(file), file, shown(file, text)));
            }
        }
        write(out, Section.GALLERY, template.page(Section.GALLERY, "Gallery", Gallery.html(crawl.pictures())));
        write(out, "search-index.js", index.script());
        for (String name : OWN_FILES) {
            write(out, name, resource(name));
        }
    }

    /** Takes away what an earlier build wrote, which pages that have gone would stay in; not the Javadoc. */
    private static void clear(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return;
        }
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(out.resolve(JAVADOC_FOLDER)))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private Map<String, String> titles(Path out) {
        Map<String, String> titles = new LinkedHashMap<>();
        crawl.pages().values().forEach(page -> titles.put(page.place(), page.title()));
        titles.put(Section.GALLERY, "Gallery");
        if (Files.exists(out.resolve(Section.JAVADOC))) {
            titles.put(Section.JAVADOC, "Java API");
        }
        return titles;
    }

    private static String shown(String file, String text) {
        return "<h1>" + Text.escaped(file).replace("/", "/<wbr>") + "</h1>\n<pre><code class=\"file\">" + text
                + "</code></pre>\n";
    }

    private static void write(Path out, String place, String text) throws IOException {
        Path file = out.resolve(place);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Site.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

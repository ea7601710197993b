package dev.frond.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/**
 * What the site is made of: the first pages, and whatever they link to. Afterwards the links of all pages lead to places of the site, and
 * those that lead nowhere are known.
 */
final class Crawl {
    private final Path root;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /** From a page to an anchor of a page, looked up when all pages are there. */
    private final List<Jump> jumps = new ArrayList<>();

    /** Links whose words are the name of a file: on the site they get its title. */
    private final Map<Link, String> named = new LinkedHashMap<>();

    private record Jump(String from, String link, String to, String anchor) {}

    private Crawl(Path root) {
        this.root = root;
    }

    /** From README.md, all of docs and the pages of the navigation. */
    static Crawl of(Path root) {
        Crawl crawl = new Crawl(root);
        crawl.visit("README.md");
        Section.ALL.forEach(section -> section.pages().stream()
                .filter(Paths::isMarkdown)
                .filter(page -> Files.exists(root.resolve(page)))
                .forEach(crawl::visit));
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            docs.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(Paths::isMarkdown)
                    .sorted()
                    .forEach(crawl::visit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        crawl.lookUp();
        return crawl;
    }

    /** By their paths in the repository. */
    Map<String, Page> pages() {
        return pages;
    }

    /** Files that are no Markdown: pictures, scenarios, sources. */
    Set<String> files() {
        return files;
    }

    /** Each picture on a page, once for each place. */
    List<Picture> pictures() {
        return pictures;
    }

    /** Links that lead nowhere, a line each: file, link, reason. */
    List<String> problems() {
        return problems;
    }

    private void visit(String path) {
        if (pages.containsKey(path)) {
            return;
        }
        Page page = new Page(path, read(path));
        pages.put(path, page);
        if (page.title().isEmpty()) {
            problems.add(path + ": the page has no title");
        }
        List<String> further = new ArrayList<>();
        page.document().accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String destination = link.getDestination();
                link.setDestination(follow(page, destination, further));
                if (Text.of(link).endsWith(".md") && !destination.contains(":")) {
                    named.put(link, Paths.resolve(path, destination.replaceFirst("#.*", "")));
                }
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                String target = Paths.resolve(path, image.getDestination());
                pictures.add(new Picture(target, Text.of(image), page));
                if (Text.of(image).isBlank()) {
                    problems.add(path + ": " + image.getDestination()
                            + ": the picture has no words for those who cannot see it");
                }
                image.setDestination(follow(page, image.getDestination(), further));
            }
        });
        further.forEach(this::visit);
    }

    /** The destination in the site. */
    private String follow(Page page, String link, List<String> further) {
        if (link.matches("[a-z][a-z0-9+.-]*:.*")) {
            return link;
        }
        int hash = link.indexOf('#');
        String name = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash);
        String target = name.isEmpty() ? page.path() : target(page.path(), name);
        if (target == null) {
            problems.add(page.path() + ": " + link + ": there is no such file");
            return link;
        }
        if (Paths.isMarkdown(target)) {
            further.add(target);
            if (anchor.length() > 1) {
                jumps.add(new Jump(page.path(), link, target, anchor.substring(1)));
            }
        } else {
            files.add(target);
        }
        return name.isEmpty() ? anchor : Paths.relative(page.place(), Paths.inSite(target)) + anchor;
    }

    /** The file, or the README of the folder. */
    private @Nullable String target(String from, String name) {
        String path = Paths.resolve(from, name);
        Path file = root.resolve(path);
        if (Files.isDirectory(file)) {
            String readme = path.isEmpty() ? "README.md" : path + "/README.md";
            return Files.exists(root.resolve(readme)) ? readme : null;
        }
        return Files.isRegularFile(file) ? path : null;
    }

    private void lookUp() {
        for (Jump jump : jumps) {
            Page to = pages.get(jump.to());
            if (to != null && !to.headings().containsValue(jump.anchor())) {
                problems.add(jump.from() + ": " + jump.link() + ": " + jump.to() + " has no such heading");
            }
        }
        named.forEach((link, target) -> {
            Page to = pages.get(target);
            if (to != null && !to.title().isEmpty()) {
                while (link.getFirstChild() != null) {
                    link.getFirstChild().unlink();
                }
                link.appendChild(new org.commonmark.node.Text(to.title()));
            }
        });
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

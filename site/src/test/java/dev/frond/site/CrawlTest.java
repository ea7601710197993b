package dev.frond.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On repositories of a few files. */
class CrawlTest {
    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void page() throws IOException {
        file("README.md", "# Start\n\n[a](docs/a.md#two-words) [b](examples/x/b.yaml)\n");
        file(
                "docs/a.md",
                "# A\n\n## Two words\n\n[back](../README.md) [here](#two-words) [away](https://example.org)\n");
        file("examples/x/b.yaml", "frond: 1\n");
    }

    @Test
    void pagesKeepTheirPlaces() {
        Crawl crawl = Crawl.of(root);
        assertThat(crawl.problems()).isEmpty();
        assertThat(crawl.pages()).containsOnlyKeys("README.md", "docs/a.md");
        assertThat(crawl.files()).containsExactly("examples/x/b.yaml");
        assertThat(html("README.md", crawl))
                .contains("href=\"docs/a.html#two-words\"")
                .contains("href=\"examples/x/b.yaml.html\"");
        assertThat(html("docs/a.md", crawl))
                .contains("<h2 id=\"two-words\">")
                .contains("href=\"../index.html\"")
                .contains("href=\"#two-words\"")
                .contains("href=\"https://example.org\"");
    }

    @Test
    void aLinkToNoFileIsReported() throws IOException {
        file("docs/c.md", "# C\n\n[gone](gone.md) ![no picture](gone.png)\n");
        assertThat(Crawl.of(root).problems())
                .containsExactly(
                        "docs/c.md: gone.md: there is no such file", "docs/c.md: gone.png: there is no such file");
    }

    @Test
    void aLinkToNoHeadingIsReported() throws IOException {
        file("docs/c.md", "# C\n\n[gone](a.md#three-words)\n");
        assertThat(Crawl.of(root).problems())
                .containsExactly("docs/c.md: a.md#three-words: docs/a.md has no such heading");
    }

    @Test
    void aPageWithoutTitleAndAPictureWithoutWordsAreReported() throws IOException {
        file("docs/c.md", "![](c.png)\n");
        file("docs/c.png", "");
        assertThat(Crawl.of(root).problems())
                .containsExactly(
                        "docs/c.md: the page has no title",
                        "docs/c.md: c.png: the picture has no words for those who cannot see it");
    }

    @Test
    void equalHeadingsHaveAnchorsOfTheirOwn() {
        Page page = new Page("a.md", "# A\n\n## `x.y[]` of z\n\n## `x.y[]` of z\n");
        assertThat(page.headings().values()).containsExactly("a", "xy-of-z", "xy-of-z-1");
    }

    @Test
    void aLinkNamedByItsFileHasTheTitle() throws IOException {
        file("docs/c.md", "# C\n\n[docs/a.md](a.md#two-words) [see](a.md)\n");
        assertThat(html("docs/c.md", Crawl.of(root)))
                .contains("<a href=\"a.html#two-words\">A</a>")
                .contains("<a href=\"a.html\">see</a>");
    }

    @Test
    void cellsOfATableKnowTheirColumn() {
        Page page = new Page("a.md", "# A\n\n| name | what it is |\n|---|---|\n| `a_b` | x_y |\n");
        assertThat(page.html())
                .contains("<td data-label=\"name\"><code>a_b</code></td>")
                .contains("<td data-label=\"what it is\">x_y</td>");
    }

    @Test
    void aFolderIsItsReadme() throws IOException {
        file("docs/c.md", "# C\n\n[start](..)\n");
        assertThat(html("docs/c.md", Crawl.of(root))).contains("href=\"../index.html\"");
    }

    private static String html(String path, Crawl crawl) {
        return Objects.requireNonNull(crawl.pages().get(path)).html();
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}

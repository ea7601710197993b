package dev.frond.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The site of this checkout, without its Javadoc. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
    private static final Pattern SCHEME = Pattern.compile("[a-z]+:.*");

    @TempDir
    private static Path out = Path.of("");

    private final Site site = new Site(ROOT, "1.2.3");
    private final Map<String, String> pages = new HashMap<>();

    @BeforeAll
    void build() throws IOException {
        site.write(out);
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                pages.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }

    @Test
    void noLinkOfThePagesLeadsNowhere() {
        assertThat(site.problems())
                .as("links in README.md, docs and what they lead to")
                .isEmpty();
    }

    @Test
    void everyLinkOfTheSiteLeadsToAFileAndAPlaceInIt() {
        List<String> broken = new ArrayList<>();
        pages.forEach((place, html) -> links(html)
                .filter(link -> !SCHEME.matcher(link).matches())
                .filter(link -> !leads(place, link))
                .forEach(link -> broken.add(place + ": " + link)));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageHasATitleOfItsOwn() {
        Set<String> titles = new HashSet<>();
        pages.forEach((place, html) -> {
            List<String> found =
                    TITLE.matcher(html).results().map(title -> title.group(1)).toList();
            assertThat(found).as(place).hasSize(1);
            assertThat(titles.add(found.get(0)))
                    .as("%s: the title is that of another page: %s", place, found)
                    .isTrue();
        });
    }

    @Test
    void nothingIsAskedOfOtherMachines() {
        Pattern outside = Pattern.compile("(?:src=|<link[^>]*href=|@import |url\\()\"?(?:https?:)?//");
        assertThat(pages).allSatisfy((place, html) -> assertThat(html).as(place).doesNotContainPattern(outside));
        assertThat(out.resolve("site.css")).content().doesNotContainPattern(outside);
        assertThat(out.resolve("site.js")).content().doesNotContain("http");
    }

    @Test
    void theSearchKnowsEveryPage() throws IOException {
        String index = Files.readString(out.resolve("search-index.js"));
        assertThat(index).startsWith("window.frondIndex=[").contains("docs/theory.html#electrolyte");
        assertThat(Crawl.of(ROOT).pages().values())
                .allSatisfy(page -> assertThat(index).contains("[\"" + page.place()));
    }

    @Test
    void theSearchFindsWhatPeopleType() {
        String text = indexed();
        assertThat(List.of(
                        "license",
                        "color",
                        "gray",
                        "separator",
                        "LP30",
                        "tortuosity",
                        "mossy",
                        "font",
                        "voltage",
                        "video",
                        "slurm",
                        "support"))
                .allSatisfy(typed -> {
                    String word = typed.toLowerCase(Locale.ROOT);
                    List<String> meanings = Stream.concat(
                                    Stream.of(word),
                                    Synonyms.ALL.stream()
                                            .filter(group -> group.contains(word))
                                            .flatMap(List::stream))
                            .toList();
                    assertThat(meanings).anySatisfy(each -> assertThat(text).contains(each));
                });
    }

    @Test
    void everyGroupOfSynonymsLeadsToThePages() throws IOException {
        String text = indexed();
        assertThat(Synonyms.ALL)
                .allSatisfy(group -> assertThat(text).as(group.toString()).contains(group.get(0)));
        List<String> words = Synonyms.ALL.stream().flatMap(List::stream).toList();
        assertThat(words).doesNotHaveDuplicates().allSatisfy(word -> assertThat(word)
                .matches("[a-z]+"));
        assertThat(out.resolve("search-index.js")).content().contains("window.frondSynonyms=[", "\"license\"");
    }

    /** The text of all Markdown pages, in small letters. */
    private static String indexed() {
        return Crawl.of(ROOT).pages().values().stream()
                .map(page -> Text.of(page.document()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void captionsOfTheGalleryNameThePage() {
        assertThat(pages.get(Section.GALLERY)).contains("</a></figcaption>").doesNotContain(">frond</a></figcaption>");
    }

    @Test
    void theGalleryShowsEveryPictureOfDocsAndExamples() throws IOException {
        String gallery = pages.getOrDefault(Section.GALLERY, "");
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs/images"));
                Stream<Path> examples = Files.walk(ROOT.resolve("examples"), 2)) {
            List<String> pictures = Stream.concat(docs, examples)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".png"))
                    .toList();
            assertThat(pictures).isNotEmpty();
            assertThat(pictures)
                    .as("a picture that is missing here is on no page")
                    .allSatisfy(picture -> assertThat(gallery).contains("src=\"" + picture + "\""));
        }
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map(link -> link.group(1));
    }

    private boolean leads(String place, String link) {
        int hash = link.indexOf('#');
        String name = hash < 0 ? link : link.substring(0, hash);
        String target = name.isEmpty() ? place : Paths.resolve(place, name);
        if (!Files.isRegularFile(out.resolve(target))) {
            return false;
        }
        return hash < 0
                || ANCHOR.matcher(pages.getOrDefault(target, ""))
                        .results()
                        .map((MatchResult anchor) -> anchor.group(1))
                        .anyMatch(link.substring(hash + 1)::equals);
    }
}

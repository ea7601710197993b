package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the modules must keep to, so that they can be one script, and the page that comes of it. */
class JoinedPageTest {
    private static final Path SOURCES = Path.of("src/main/page");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\\n]*");
    private static final Pattern NAME =
            Pattern.compile("(?m)^(?:export )?(?:async )?(?:function\\*?|class|const|let|var) ([\\w$]+)");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:async )?(?:function|class|const) ([\\w$]+)");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import \\{([\\w$,\\s]+)\\} from '\\./([a-z-]+\\.js)';\\n");
    private static final Pattern INLINE = Pattern.compile("(?s)<script(?: type=\"module\" async)?>(.*?)</script>");
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">");

    /** Code without comments, by the names of the files. */
    private static final Map<String, String> MODULES = new TreeMap<>();

    private static String single = "";

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".js")).toList()) {
                String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                MODULES.put(file.getFileName().toString(), code);
            }
        }
        single = new String(PageFile.of("single.html").orElseThrow().bytes(), UTF_8);
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    /** The browser would refuse the script else. */
    @Test
    void topLevelNamesDiffer() {
        Map<String, String> places = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        MODULES.forEach((module, code) -> all(NAME, code).forEach(found -> {
            String before = places.put(found.group(1), module);
            if (before != null) {
                twice.add(found.group(1) + " in " + before + " and " + module);
            }
        }));
        assertThat(places).hasSizeGreaterThan(100);
        assertThat(twice).as("top-level names of the page's modules").isEmpty();
    }

    @Test
    void whatIsImportedIsExported() {
        Map<String, Set<String>> exports = new TreeMap<>();
        MODULES.forEach((module, code) -> exports.put(
                module, all(EXPORT, code).stream().map(found -> found.group(1)).collect(Collectors.toSet())));
        MODULES.forEach((module, code) -> {
            Set<String> imported = new LinkedHashSet<>();
            for (MatchResult found : all(IMPORT, code)) {
                String from = found.group(2);
                assertThat(imported.add(from))
                        .as("%s imports from %s once", module, from)
                        .isTrue();
                assertThat(exports).as("imported by %s", module).containsKey(from);
                List<String> names = Arrays.stream(found.group(1).split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
                assertThat(exports.get(from))
                        .as("exports of %s that %s imports", from, module)
                        .containsAll(names);
            }
        });
    }

    /** Joining knows no other forms. */
    @Test
    void otherFormsOfImportsAndExports() {
        Pattern anyImport = Pattern.compile("(?m)^\\s*import\\b|\\bimport\\s*[(.]");
        Pattern anyExport = Pattern.compile("(?m)^\\s*export\\b");
        Pattern taken = Pattern.compile("(?m)^(?:const|let|var) [\\[{]");
        MODULES.forEach((module, code) -> {
            assertThat(all(anyImport, code))
                    .as("imports in %s are: import {a, b} from './x.js';", module)
                    .hasSameSizeAs(all(IMPORT, code));
            assertThat(all(anyExport, code))
                    .as("exports in %s are: export function, class or const", module)
                    .hasSameSizeAs(all(EXPORT, code));
            assertThat(all(taken, code))
                    .as("top-level names in %s, one each", module)
                    .isEmpty();
        });
    }

    @Test
    void thePolicyAllowsJustWhatIsInside() throws GeneralSecurityException {
        Matcher policy = POLICY.matcher(single);
        assertThat(policy.find()).isTrue();
        List<String> parts = List.of(policy.group(1).split("; ", -1));
        assertThat(policy.find()).as("a second policy").isFalse();
        List<String> scripts = new ArrayList<>();
        for (MatchResult script : all(INLINE, single)) {
            scripts.add(hash(script.group(1)));
        }
        List<MatchResult> styles = all(Pattern.compile("(?s)<style>(.*?)</style>"), single);
        assertThat(scripts).as("a library and the modules").hasSize(2);
        assertThat(styles).hasSize(1);
        assertThat(parts)
                .containsExactlyInAnyOrder(
                        "default-src 'none'",
                        "script-src " + String.join(" ", scripts),
                        "style-src " + hash(styles.get(0).group(1)),
                        "img-src data: blob:",
                        "media-src blob:",
                        "base-uri 'none'",
                        "form-action 'none'");
    }

    private static String hash(String text) throws GeneralSecurityException {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    }

    /** A comment of HTML that is begun in a script changes where the script ends. */
    @Test
    void scriptsEndWhereTheyShould() {
        for (MatchResult script : all(INLINE, single)) {
            assertThat(script.group(1).toLowerCase(Locale.ROOT).contains("</script"))
                    .as("a script has </script")
                    .isFalse();
            assertThat(script.group(1).replaceAll("<!--[^<]*-->", "").contains("<!--"))
                    .as("a script begins a comment of HTML")
                    .isFalse();
        }
        assertThat(single).doesNotContain("src=\"").doesNotContain("rel=\"stylesheet\"");
    }

    /** Every module that the page needs is there once, after those that it imports. */
    @Test
    void theModulesAreInOrder() {
        List<MatchResult> scripts = all(INLINE, single);
        String modules = scripts.get(scripts.size() - 1).group(1);
        assertThat(modules).doesNotContain("\nimport ").doesNotContain("\nexport ");
        List<String> names =
                all(NAME, modules).stream().map(found -> found.group(1)).toList();
        assertThat(names).doesNotHaveDuplicates();
        MODULES.forEach((module, code) -> {
            String own = EXPORT.matcher(code)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse("");
            if (names.contains(own)) {
                for (MatchResult other : all(IMPORT, code)) {
                    String first = other.group(1).split(",", -1)[0].strip();
                    assertThat(names.indexOf(first))
                            .as("%s before %s", first, own)
                            .isBetween(0, names.indexOf(own) - 1);
                }
            }
        });
    }

    /** As its licence asks for. */
    @Test
    void theLibraryInItHasItsLicence() {
        assertThat(single)
                .contains("Leon Sorokin", "Permission is hereby granted")
                .endsWith("-->\n");
    }

    @Test
    void thereIsOnePlaceForTheRuns() {
        assertThat(single.split(Pattern.quote(SingleFile.PLACE), -1)).hasSize(2);
        assertThat(single.indexOf(SingleFile.PLACE)).isLessThan(single.indexOf("<script"));
    }
}

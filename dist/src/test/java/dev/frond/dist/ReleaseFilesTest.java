package dev.frond.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files that repeat the version. */
class ReleaseFilesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        Matcher version = Pattern.compile("<version>(.*)</version>").matcher(text("pom.xml"));
        assertThat(version.find()).isTrue();
        assertThat(text("CITATION.cff")).contains("\nversion: " + version.group(1) + "\n");
        assertThat(text("docs/faq.md")).contains("{version " + version.group(1) + "}");
        assertThat(text("Dockerfile")).contains("\nARG VERSION=" + version.group(1) + "\n");
    }

    private static String text(String name) throws Exception {
        return Files.readString(ROOT.resolve(name));
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar carries the licence of frond and of everything it holds. */
class LicencesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");

    /** On the class path of the tests alone; these do not go into the jar. */
    private static final Pattern TESTS_ALONE = Pattern.compile(
            "junit-.*|jqwik-.*|archunit.*|assertj-core-.*|byte-buddy-.*"
                    + "|apiguardian-api-.*|opentest4j-.*|surefire.*|jacoco.*|org\\.jacoco.*|error_prone_annotations-.*|jcodec-.*");

    /** What the build makes of frond's own modules. */
    private static final Pattern OURS = Pattern.compile("frond-.*");

    /** Files of these are in the jar, beside the page that a browser shows. */
    private static final List<String> OF_THE_PAGE = List.of("codemirror", "uplot");

    @Test
    void frondsOwn() throws Exception {
        assertThat(resource("META-INF/LICENSE"))
                .isEqualTo(Files.readString(ROOT.resolve("LICENSE")))
                .contains("Apache License");
        assertThat(resource("META-INF/NOTICE"))
                .isEqualTo(Files.readString(ROOT.resolve("NOTICE")))
                .startsWith("frond\n");
    }

    @Test
    void everyJarIsListedWithItsLicence() throws Exception {
        List<String[]> rows = resource("META-INF/licenses/THIRD-PARTY.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        List<String> listed = rows.stream().map(row -> row[0]).toList();
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> !TESTS_ALONE.matcher(name).matches()
                        && !OURS.matcher(name).matches())
                .map(name -> name.replaceFirst("-[0-9].*", ""))
                .sorted()
                .toList();
        assertThat(jars).contains("picocli", "jhdf", "jts-core");
        List<String> expected =
                Stream.concat(jars.stream(), OF_THE_PAGE.stream()).sorted().toList();
        assertThat(listed).as("in cli/src/main/licences/THIRD-PARTY.csv").isEqualTo(expected);
        for (String[] row : rows) {
            assertThat(row).hasSize(4);
            assertThat(resource("META-INF/licenses/" + row[3])).as(row[0]).hasSizeGreaterThan(1000);
        }
    }

    /** From what goes into the jar: the class path of the tests has other files of these names. */
    private static String resource(String name) throws Exception {
        Path classes = Path.of(
                Frond.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Files.readString(classes.resolve(name));
    }
}

package dev.frond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pictures of docs/architecture.md show the imports as they are, and its text names every module and package. */
class ArchitecturePictureTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DOCUMENT = ROOT.resolve("docs/architecture.md");
    private static final Path IMAGES = ROOT.resolve("docs/images");
    private static final String COMMAND =
            "mvn -pl cli -am test -Dtest=ArchitecturePictureTest -Dsurefire.failIfNoSpecifiedTests=false -Dfrond.draw";
    /** An entry of the document: its heading, or its item of a list, is the name and, up to the full stop, the words in its box. */
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?:###|-) `([a-z0-9.]+)`: (.+?)(?:\\. |\\.?$)");

    private static final ImportGraph PACKAGES = ImportGraph.read(ROOT);

    @Test
    void theTextNamesEveryPackage() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String name : PACKAGES.names()) {
            for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
                String above = name.substring(0, dot);
                if (!above.endsWith(".internal")) {
                    expected.add(above);
                }
            }
            expected.add(name);
        }
        assertThat(captions().keySet()).as("entries of docs/architecture.md").containsExactlyElementsOf(expected);
    }

    @Test
    void thePictureOfTheModulesIsThatOfTheCode() throws IOException {
        ImportGraph modules = PACKAGES.grouped(name -> name.split("\\.", 2)[0]);
        check(
                "modules.svg",
                new ArchitecturePicture(captions()).panel("Modules", modules).svg());
    }

    @Test
    void thePictureOfThePackagesIsThatOfTheCode() throws IOException {
        ArchitecturePicture picture = new ArchitecturePicture(captions());
        for (String row : new String[] {"mesh mesh.internal.front", "solver io", "sweep study", "report plot view"}) {
            Arrays.stream(row.split(" ")).forEach(whole -> picture.panel(whole, inside(whole)));
            picture.nextRow();
        }
        check("packages.svg", picture.svg());
    }

    /** A package or module as its parts; one with packages inside is one part. The level "internal" is none of its own. */
    private static ImportGraph inside(String whole) {
        Pattern part = Pattern.compile("(" + Pattern.quote(whole) + "(?:(?:\\.internal)?\\.[a-z0-9]+)?)(?:\\..*)?");
        return PACKAGES.grouped(name -> {
            Matcher matcher = part.matcher(name);
            return matcher.matches() ? matcher.group(1) : "";
        });
    }

    private static Map<String, String> captions() throws IOException {
        Map<String, String> captions = new TreeMap<>();
        for (MatchResult entry :
                ENTRY.matcher(Files.readString(DOCUMENT)).results().toList()) {
            assertThat(captions.put(entry.group(1), entry.group(2)))
                    .as("docs/architecture.md has a second entry for %s", entry.group(1))
                    .isNull();
        }
        return captions;
    }

    private static void check(String name, String drawn) throws IOException {
        Path file = IMAGES.resolve(name);
        if (System.getProperty("frond.draw") != null) {
            Files.writeString(file, drawn);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "no file")
                .as("docs/images/%s is not that of the code; drawn anew by: %s", name, COMMAND)
                .isEqualTo(drawn);
    }
}

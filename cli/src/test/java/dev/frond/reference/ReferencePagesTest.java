package dev.frond.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.solver.units.QuantityKind;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.file.SweepReader;
import dev.frond.sweep.file.SweepSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** docs/scenario.md and docs/sweep-file.md have every key as the program knows it, and their examples are valid. */
class ReferencePagesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String COMMAND =
            "mvn -pl cli -am test -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dfrond.draw";

    /** The first is the example at the top of the page; the others have the keys that exclude keys of the first. */
    static final List<String> SCENARIOS = List.of(
            "scenario.yaml",
            "scenario-membrane.yaml",
            "scenario-table.yaml",
            "scenario-gmsh.yaml",
            "scenario-rest.yaml",
            "scenario-protocol.yaml",
            "scenario-pulses.yaml",
            "scenario-ramp.yaml",
            "scenario-sine.yaml",
            "scenario-collector.yaml",
            "scenario-shapes.yaml");

    /** Examples of keys that name files: a text that is no file cannot have them. */
    private static final String NAMES_OF_FILES = "anode: {defects: [{kind: profile, file: surface.csv}]}\n"
            + "fillers:\n"
            + "  - {kind: impermeable, shape: disc, file: particles.csv}\n"
            + "  - {kind: impermeable, image: {file: slice.png, pixel: 10 nm, threshold: 0.5, dark: true, labelled: false,"
            + " at: [0 um, 1 um], smallest: 50 nm}}";

    @Test
    void theScenarioPageHasEveryKey() throws IOException {
        Examples examples = new Examples(
                Stream.concat(SCENARIOS.stream().map(ReferencePagesTest::resource), Stream.of(NAMES_OF_FILES))
                        .toList());
        check(
                "scenario.md",
                Map.of(
                        "example", resource("scenario.yaml"),
                        "units", units(),
                        "keys", new SchemaPage(examples).of(schema(ScenarioSchema.text()))));
    }

    @Test
    void theSweepPageHasEveryKey() throws IOException {
        Examples examples = new Examples(List.of(resource("sweep.yaml"), resource("sweep-refined.yaml")));
        check(
                "sweep-file.md",
                Map.of(
                        "example", resource("sweep.yaml"),
                        "metrics", metrics(),
                        "keys", new SchemaPage(examples).of(schema(SweepSchema.text()))));
    }

    @ParameterizedTest
    @FieldSource("SCENARIOS")
    void theExamplesAreScenarios(String name) {
        assertThat(ScenarioReader.parse(resource(name), name, List.of()).name()).isNotEmpty();
    }

    @Test
    void theExampleOfASweepRunsAsOftenAsThePageSays(@TempDir Path folder) throws IOException {
        for (String name : List.of("scenario.yaml", "sweep.yaml")) {
            Files.writeString(folder.resolve(name), resource(name));
        }
        Sweep sweep = SweepReader.read(folder.resolve("sweep.yaml"));
        assertThat(sweep.jobs()).hasSize(45);
        assertThat(resource("sweep-file.md")).contains("make 45 runs");
        Path refined = Files.writeString(folder.resolve("refined.yaml"), resource("sweep-refined.yaml"));
        assertThat(SweepReader.read(refined).grid()).isPresent();
    }

    @Test
    void theUnitsAreThoseOfTheirKind() {
        Units.all().forEach((label, units) -> {
            QuantityKind kind = QuantityKind.labelled(label).orElseThrow();
            assertThat(List.of(units.split(", ", -1)))
                    .allSatisfy(unit -> assertThat(kind.reads("1 " + unit)).isTrue());
        });
    }

    private static String units() {
        return Units.all().entrySet().stream()
                .map(kind -> "| " + kind.getKey() + " | " + kind.getValue() + " |\n")
                .collect(Collectors.joining());
    }

    private static String metrics() {
        return Arrays.stream(Metric.values())
                .map(metric -> "| `" + metric.label() + "` | " + (metric.unit().isEmpty() ? "1" : metric.unit()) + " | "
                        + Markdown.cell(metric.definition()) + " |\n")
                .collect(Collectors.joining());
    }

    private static Map<String, Object> schema(String json) {
        return SchemaPage.map(Examples.parse(json));
    }

    /** Fills the page's frame, a resource of its name, and compares, or writes, the page. */
    private static void check(String name, Map<String, String> parts) throws IOException {
        String page = resource(name).replace("{{command}}", "Made anew by: " + COMMAND);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        Path file = DOCS.resolve(name);
        if (System.getProperty("frond.draw") != null) {
            Files.writeString(file, page);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "no file")
                .as("docs/%s is not what the program knows; made anew by: %s", name, COMMAND)
                .isEqualTo(page);
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReferencePagesTest.class.getResourceAsStream("/reference/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

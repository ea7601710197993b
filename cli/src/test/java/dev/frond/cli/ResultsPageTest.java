package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.series.CycleColumn;
import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.run.Simulator;
import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * docs/results.md has an entry for everything that a run, {@code frond probe} and {@code frond sweep} write, and none for what they do
 * not: an entry that says "Only" may be missing in this run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsPageTest {
    private static final Path PAGE = Path.of("../docs/results.md");
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");

    @TempDir
    private static Path work = Path.of("");

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);
    private Path run = Path.of("");

    @BeforeAll
    void simulate() throws IOException {
        run = work.resolve("out");
        String scenario = Scenarios.VALID
                .replace("front: 100 nm", "front: 200 nm")
                .replace("end: 100 s", "end: 2 s")
                .replace("every: 10 s", "every: 1 s, series: true");
        String fillers =
                "fillers: [{kind: permeable, diameter: 500 nm, diffusivity_ratio: 0.5, transference_number: 0.5,"
                        + " at: [[1 um, 2 um]]}]\n";
        frond("run", Scenarios.write(work, scenario + fillers), "-o", run.toString(), "--quiet");
    }

    @Test
    void everyFileHasAnEntry() throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> run.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("fields/") || name.endsWith("-000000.vtkhdf"))
                    .toList();
            same("## Files", names);
        }
    }

    @Test
    void everyColumnOfTheSeriesHasAnEntry() throws IOException {
        assertThat(entries("## `series.csv`").keySet())
                .containsExactlyElementsOf(Arrays.stream(SeriesColumn.values())
                        .map(SeriesColumn::label)
                        .toList());
    }

    @Test
    void everyColumnOfTheCyclesHasAnEntry() throws IOException {
        assertThat(entries("## `cycles.csv`").keySet())
                .containsExactlyElementsOf(Arrays.stream(CycleColumn.values())
                        .map(CycleColumn::label)
                        .toList());
    }

    @Test
    void everyColumnOfTheEventsHasAnEntry() throws IOException {
        same("## `events.csv`", header(run.resolve("events.csv")));
    }

    @Test
    void everyKeyOfTheSummaryHasAnEntry() throws IOException {
        List<String> keys = new ArrayList<>();
        String json = Files.readString(run.resolve("summary.json"));
        collect("", new Load(LoadSettings.builder().build()).loadFromString(json), keys);
        same("## `summary.json`", keys.stream().distinct().toList());
    }

    @Test
    void everyArrayAndAttributeOfAFrameHasAnEntry() {
        List<String> paths = new ArrayList<>();
        try (HdfFile file = new HdfFile(run.resolve("fields/frame-000000.vtkhdf"))) {
            collect("", file, paths);
        }
        same("## Frames of the fields", paths);
    }

    @Test
    void everyColumnOfAProbeHasAnEntry() throws IOException {
        Path table = work.resolve("probe.csv");
        frond("probe", run.toString(), "--at", "1 um,1 um", "-o", table.toString());
        assertThat(entries("## Table of `frond probe`").keySet()).containsExactlyElementsOf(header(table));
    }

    @Test
    void everyColumnOfASweepHasAnEntry() throws IOException {
        Path sweep = Files.writeString(work.resolve("sweep.yaml"), """
                frond_sweep: 1
                base: scenario.yaml
                axes: {electrolyte.diffusivity: [5e-14 m^2/s]}
                replicates: {anode.alpha_a: [0.5, 0.6]}
                metrics: [tip_lead_m]
                keep: nothing
                """);
        Path folder = work.resolve("sweep");
        frond("sweep", sweep.toString(), "-o", folder.toString());
        List<String> columns = new ArrayList<>(header(folder.resolve("sweep.csv")));
        columns.addAll(header(folder.resolve("replicates.csv")));
        same(
                "## Tables of `frond sweep`",
                columns.stream().map(ResultsPageTest::pattern).distinct().toList());
    }

    /** As the page names columns that depend on the sweep. */
    private static String pattern(String column) {
        return column.replaceFirst("tip_lead_m", "METRIC").replaceFirst("^(electrolyte|anode)\\..*", "PATH_UNIT");
    }

    /** Each of these has an entry, and each entry that does not say "Only" is one of these. */
    private static void same(String heading, List<String> written) {
        Map<String, String> entries = entries(heading);
        assertThat(written)
                .as("each has an entry in docs/results.md, %s", heading)
                .allSatisfy(name -> assertThat(entries.keySet()).anyMatch(entry -> covers(entry, name)));
        assertThat(entries)
                .as("each entry of docs/results.md, %s, is written, or says \"Only\" when it is", heading)
                .allSatisfy((entry, text) -> assertThat(
                                text.contains("Only w") || written.stream().anyMatch(name -> covers(entry, name)))
                        .as(entry)
                        .isTrue());
    }

    private static boolean covers(String entry, String name) {
        return entry.endsWith(".*") ? name.startsWith(entry.substring(0, entry.length() - 2)) : entry.equals(name);
    }

    /** Names and what is said of them, below a heading. */
    private static Map<String, String> entries(String heading) {
        String[] parts = page().split("(?m)^(?=## )", -1);
        String part = Arrays.stream(parts)
                .filter(text -> text.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/results.md has no " + heading));
        Map<String, String> entries = new LinkedHashMap<>();
        for (MatchResult entry : ENTRY.matcher(part).results().toList()) {
            entries.put(entry.group(1), entry.group(2));
        }
        return entries;
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new AssertionError(PAGE + " cannot be read", e);
        }
    }

    private static List<String> header(Path csv) throws IOException {
        return List.of(Files.readAllLines(csv).get(0).split(",", -1));
    }

    private static void collect(String path, Object value, List<String> keys) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, inner) -> collect(path.isEmpty() ? key.toString() : path + "." + key, inner, keys));
        } else if (value instanceof List<?> list) {
            keys.add(path + "[]");
            list.stream().filter(Map.class::isInstance).forEach(entry -> collect(path + "[]", entry, keys));
        } else {
            keys.add(path);
        }
    }

    /** Units are not listed: every array that has one says it there. */
    private static void collect(String path, Group group, List<String> paths) {
        for (Map.Entry<String, Node> child : group.getChildren().entrySet()) {
            String below = path + "/" + child.getKey();
            if (child.getValue() instanceof Group inner) {
                inner.getAttributes().keySet().forEach(name -> paths.add(below + "@" + name));
                collect(below, inner, paths);
            } else {
                paths.add(below);
            }
        }
    }

    private void frond(String... arguments) {
        assertThat(terminal.frond(arguments)).as(terminal.err()).isZero();
    }
}

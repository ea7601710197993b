package dev.frond.view.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.Threads;
import dev.frond.io.page.FrameBytes;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.flow.FluxLines;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Snapshot;
import dev.frond.view.Json;
import dev.frond.view.WrittenRuns;
import dev.frond.view.run.ShownRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real run, of a name that would be a script, beside a made-up one. */
class SingleFileTest {
    private static final String NAME = "</script><img src=x onerror=alert(1)><!--";
    private static final Pattern DATA =
            Pattern.compile("(?s)<script type=\"application/([a-z0-9;]+)\" id=\"([a-z0-9-]+)\">(.*?)</script>\n");

    @TempDir
    private static Path work = Path.of("");

    private static RunFiles files = new RunFiles(Path.of(""));
    private static Scenario scenario = ScenarioReader.parse(WrittenRuns.scenario(NAME), "scenario.yaml", List.of());
    private static String page = "";
    /** Content of the elements with data, by their ids. */
    private static final Map<String, String> FOUND = new HashMap<>();

    @BeforeAll
    static void write() throws IOException {
        Path folder = work.resolve("a");
        try (RunFolder run = new RunFolder(folder, WrittenRuns.scenario(NAME), "0", () -> Regime.of(scenario))) {
            Simulator.SIMULATION.run(scenario, null, Threads.ONE, run);
        }
        files = new RunFiles(folder);
        WrittenRuns.finished(work.resolve("b"), "b", 0, 10);
        StringWriter out = new StringWriter();
        SingleFile.write(out, List.of(new ShownRun(NAME, folder), new ShownRun("b", work.resolve("b"))));
        page = out.toString();
        for (MatchResult found : DATA.matcher(page).results().toList()) {
            assertThat(FOUND.put(found.group(2), found.group(3))).isNull();
        }
    }

    private static byte[] frame(String id) throws IOException {
        byte[] packed = Base64.getDecoder().decode(Objects.requireNonNull(FOUND.get(id), id));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    @Test
    void theRunsAreInIt() throws IOException {
        assertThat(FOUND.keySet())
                .containsExactlyInAnyOrder(
                        "run-0",
                        "run-0-frame-0",
                        "run-0-frame-1",
                        "run-0-frame-2",
                        "run-0-frame-3",
                        "run-1",
                        "run-1-frame-0",
                        "run-1-frame-1");
        Map<?, ?> run = Json.object(Objects.requireNonNull(FOUND.get("run-0")));
        assertThat(run.get("name")).isEqualTo(NAME);
        assertThat(run.get("scenario")).isEqualTo(Files.readString(files.scenario()));
        assertThat(run.get("series")).isEqualTo(Files.readString(files.series()));
        assertThat(Json.objects(run, "frames")).hasSize(4);
    }

    /** The rest is the page as it is without runs. */
    @Test
    void whatIsWrittenInAScenarioStaysText() {
        assertThat(FOUND.values()).allSatisfy(content -> assertThat(content).doesNotContain("<"));
        String template = new String(PageFile.of("single.html").orElseThrow().bytes(), UTF_8);
        assertThat(DATA.matcher(page).replaceAll("")).isEqualTo(template.replace(SingleFile.PLACE, ""));
    }

    @Test
    void framesAreThoseOfTheFormat() throws IOException {
        for (int k = 0; k < 4; k++) {
            Snapshot frame = FrameFile.read(files.frame(k));
            assertThat(frame("run-0-frame-" + k))
                    .isEqualTo(FrameBytes.compact(frame, scenario, FluxLines.over(scenario.cell(), frame)));
        }
    }

    /** In the worst place of any frame, of the range in that frame. */
    @Test
    void fieldsAreRightToATenThousandthOfTheirRange() throws IOException {
        for (int k = 0; k < 4; k++) {
            Snapshot exact = FrameFile.read(files.frame(k));
            PackedFrame found = new PackedFrame(frame("run-0-frame-" + k));
            int[] nodes = nodes(exact, found.array("points"));
            check(found.array("concentration"), exact.concentration(), 1, nodes);
            check(found.array("potential"), exact.potential(), 1, nodes);
            check(found.array("flux_Li"), exact.cationFlux(), 2, nodes);
        }
    }

    private static void check(double[] found, double[] exact, int components, int[] nodes) {
        assertThat(found).hasSameSizeAs(exact);
        for (int c = 0; c < components; c++) {
            int component = c;
            double[] values = Arrays.stream(nodes)
                    .mapToDouble(n -> exact[components * n + component])
                    .toArray();
            double range = Arrays.stream(values).max().orElseThrow()
                    - Arrays.stream(values).min().orElseThrow();
            for (int n = 0; n < nodes.length; n++) {
                assertThat(found[components * n + c]).isCloseTo(values[n], within(1e-4 * range));
            }
        }
    }

    /** Nodes come in another order; their places tell which is which. */
    private static int[] nodes(Snapshot exact, double[] points) {
        double[] xy = exact.mesh().coordinates().xy();
        Map<List<Float>, Integer> places = new HashMap<>();
        for (int n = 0; n < exact.mesh().topology().nodeCount(); n++) {
            places.put(List.of((float) xy[2 * n], (float) xy[2 * n + 1]), n);
        }
        int[] nodes = new int[points.length / 2];
        Arrays.setAll(
                nodes,
                n -> Objects.requireNonNull(places.get(List.of((float) points[2 * n], (float) points[2 * n + 1]))));
        return nodes;
    }

    /** Addresses are there in comments, licences and names of namespaces, and nothing is loaded from them. */
    @Test
    void nothingIsLoadedFromElsewhere() {
        List<String> addresses = Pattern.compile("https?://[^/\\s\"'`)]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(addresses).isSubsetOf("http://www.w3.org", "https://github.com", "https://doi.org");
        List<String> elements = Pattern.compile("(?s)<script.*?</script>|<style>.*?</style>|<([a-z0-9]+)[ >][^>]*")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        for (String element : elements) {
            boolean isStyle = element.startsWith("<style>");
            boolean isScript = element.startsWith("<script");
            if (isStyle) {
                assertThat(element).doesNotContain("@import").doesNotContain("url(");
            } else if (!isScript) {
                assertThat(element).doesNotContain("src=").doesNotContainPattern("href=\"(?!data:)");
            }
        }
    }
}

package dev.frond.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.run.Observers;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.report.probe.Probe;
import dev.frond.report.probe.ProbeTable;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.view.engine.PageObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

/** The charts of the page in Chromium, with the numbers of two runs. */
class ChartsIT {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final List<String> COARSE = List.of("mesh.front=100 nm", "mesh.bulk=600 nm");
    /** A name that would be markup anywhere else. */
    private static final String NAME = "<img src=x onerror=document.title=1> & \"LPC\" \u0001";

    private static final double ROUNDING = 1e-5;
    private static final List<String> TITLES = List.of(
            "potential (mV)",
            "tip height (µm)",
            "largest / mean current density",
            "lowest concentration at the front (mol/L)",
            "capacity (mAh/cm²)");
    private static final String SWEEP = """
            {columns: ['job', 'electrolyte.transference_number', 'electrolyte.diffusivity_m2_s', 'outcome', 'time_s', 'tip_lead_m', 'error'],
             rows: [['0', '0.2', '1.0E-14', 'depleted', '40', '2.1E-7', ''], ['1', '0.2', '3.16E-14', 'finished', '2700', '5.9E-7', ''],
                    ['2', '0.2', '1.0E-13', 'finished', '2700', '1.9E-7', ''], ['3', '0.6', '1.0E-14', 'depleted', '99', '2.2E-7', ''],
                    ['4', '0.6', '3.16E-14', 'failed', '', '', 'no mesh <b>'], ['5', '0.6', '1.0E-13', 'finished', '2700', '1.8E-7', '']],
             axes: ['electrolyte.transference_number', 'electrolyte.diffusivity'], metrics: ['time_s', 'tip_lead_m']}
            """;

    private static @Nullable Kept lpc;
    private static @Nullable Kept ucpba;

    private @Nullable Browser opened;

    /** What a page is told of a run, and its snapshots. */
    private static final class Kept implements Observer {
        private final Recording recording = new Recording();
        private final List<Snapshot> snapshots = new ArrayList<>();
        private final List<String> frames = new ArrayList<>();
        private final String rows;
        private final String events;

        Kept(String example, String... settings) throws IOException {
            String text = Files.readString(EXAMPLES.resolve(example + "/scenario.yaml"));
            List<String> all =
                    Stream.concat(COARSE.stream(), Arrays.stream(settings)).toList();
            Scenario scenario = ScenarioReader.parse(text, "scenario.yaml", all);
            Simulation.of(scenario).run(Observers.all(List.of(new PageObserver(scenario, recording), this)));
            rows = recording.takeRows();
            events = recording.takeEvents();
            for (byte[] frame = recording.nextFrame(); frame != null; frame = recording.nextFrame()) {
                frames.add(Base64.getEncoder().encodeToString(frame));
            }
        }

        @Override
        public void frame(Snapshot snapshot) {
            snapshots.add(snapshot);
        }
    }

    @BeforeAll
    static void simulate() throws IOException {
        lpc = new Kept("figure4-lpc", "output.every=15 min");
        ucpba = new Kept("zhu2023-ucpba", "output.every=20 min", "time.end=60 min");
    }

    @BeforeEach
    void open() throws IOException {
        opened = Browser.open("charts.html");
        opened.await("document.documentElement.dataset.ready === 'yes'");
        show(lpc(), NAME);
    }

    @AfterEach
    void closeWithoutComplaints() {
        if (opened != null) {
            Object title = opened.now("document.title");
            List<String> errors = opened.errors();
            opened.close();
            assertThat(errors).isEmpty();
            assertThat(title).isEqualTo("charts");
        }
    }

    private static Kept lpc() {
        return Objects.requireNonNull(lpc);
    }

    private static Kept ucpba() {
        return Objects.requireNonNull(ucpba);
    }

    private Browser browser() {
        return Objects.requireNonNull(opened);
    }

    private Object ask(String call, Object... arguments) {
        return browser()
                .ask(
                        "const done = arguments[arguments.length - 1]; Promise.resolve(" + call
                                + ").then((value) => done(value ?? 'done'), (failure) => done('failed: ' + failure))",
                        arguments);
    }

    private double number(String expression) {
        return ((Number) Objects.requireNonNull(browser().now(expression))).doubleValue();
    }

    private void show(Kept run, String name) {
        ask("page.addRun(...[...arguments].slice(0, 3))", name, run.events, run.frames);
        ask("page.grow(page.runs.length - 1, arguments[0])", run.rows);
        awaitPicture();
    }

    /** The charts draw once per picture of the screen. */
    private void awaitPicture() {
        ask("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done('drawn'))))");
    }

    private void setTime(double time) {
        browser().now("page.charts.setTime(" + time + ")");
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String selector) {
        return (List<String>) Objects.requireNonNull(
                browser().now("[...document.querySelectorAll('" + selector + "')].map((each) => each.textContent)"));
    }

    @Test
    void aRunOverTime() throws IOException {
        setTime(2700);
        assertThat(texts("#series .chart-title")).isEqualTo(TITLES);
        assertThat(texts("#series .chart-legend-entry")).containsExactly(NAME);
        List<String> values = texts("#series .chart-values");
        SeriesEnd end = SeriesEnd.of(lpc().rows);
        assertThat(values.get(0)).isEqualTo(String.format("−%.1f", -1e3 * end.at("potential_V")));
        assertThat(values.get(1)).isEqualTo(String.format("%.3f", 1e6 * end.at("front_tip_m")));
        assertThat(values.get(2)).isEqualTo(String.format("%.3f", end.at("j_max_A_m2") / end.at("j_mean_A_m2")));
        assertThat(values.get(3)).isEqualTo(String.format("%.4f", 1e-3 * end.at("c_front_min_mol_m3")));
        assertThat(values.get(4)).as("3 A/m2 for 45 min").isEqualTo("0.2250");
        assertThat(browser().now("document.querySelectorAll('#series img').length"))
                .isEqualTo(0L);
        browser().picture("charts");
    }

    /** The last row of a series. */
    private record SeriesEnd(List<String> names, List<String> values) {
        static SeriesEnd of(String rows) {
            List<String> lines = rows.lines().toList();
            return new SeriesEnd(
                    List.of(lines.get(0).split(",", -1)),
                    List.of(lines.get(lines.size() - 1).split(",", -1)));
        }

        double at(String name) {
            return Double.parseDouble(values.get(names.indexOf(name)));
        }
    }

    @Test
    void aClickPicksTheTime() {
        double width = number("document.querySelector('#series .u-over').clientWidth");
        for (int x : new int[] {1, 100, 201}) {
            browser().clickAt("#series .u-over", x, 40);
            assertThat(number("seen.picked")).isCloseTo(2700 * x / width, within(2700 / width));
        }
        browser().dragAt("#series .u-over", 100, 40, 50);
        assertThat(number("seen.picked")).isCloseTo(2700 * 150 / width, within(2700 / width));
    }

    @Test
    void theMarkFollowsTheTime() {
        for (double time : new double[] {0, 900, 2700}) {
            setTime(time);
            double mark = number("document.querySelector('#series .chart-mark').getBoundingClientRect().left"
                    + " - document.querySelector('#series .u-over').getBoundingClientRect().left");
            double width = number("document.querySelector('#series .u-over').clientWidth");
            assertThat(mark).isCloseTo(time / 2700 * width, within(1.0));
        }
    }

    /** Rows that come in pieces, some cut in the middle, give the same chart in the same place. */
    @Test
    void chartsGrow() {
        browser()
                .now(
                        "(() => { window.first = document.querySelector('#series canvas'); page.addRun('growing', '', []); })()");
        int half = ucpba().rows.length() / 2;
        ask("page.grow(1, arguments[0])", ucpba().rows.substring(0, half));
        awaitPicture();
        browser().now("(window.first = document.querySelector('#series canvas'))");
        ask("page.grow(1, arguments[0])", ucpba().rows.substring(half));
        awaitPicture();
        assertThat(browser().now("document.querySelector('#series canvas') === window.first"))
                .isEqualTo(true);
        assertThat(browser().now("page.runs[1].series.length"))
                .isEqualTo(ucpba().rows.lines().count() - 1);
        assertThat(number("page.runs[1].series.end"))
                .isEqualTo(SeriesEnd.of(ucpba().rows).at("time_s"));
    }

    @Test
    void twoRunsInEachChart() throws IOException {
        show(ucpba(), "zhu2023-ucpba");
        setTime(1200);
        showCut(1, 2);
        ask("page.showProbe(0, 2.5e-6, 1.9e-6)");
        ask("page.probe.setTime(1200)");
        sweep();
        assertThat(texts("#series .chart-legend-entry")).containsExactly(NAME, "zhu2023-ucpba");
        assertThat(texts("#series .chart-value")).hasSize(10);
        assertThat(browser().now("document.querySelector('#series .chart-event').title"))
                .asString()
                .startsWith("zhu2023-ucpba: lithium reaches a filler at ")
                .contains(" min, x = ");
        browser().screen(1400, 1900, false);
        awaitPicture();
        browser().picture("charts-light");
        browser().screen(1400, 1900, true);
        awaitPicture();
        browser().picture("charts-dark");
        browser().screen(390, 2600, false);
        awaitPicture();
        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(number("document.querySelector('#series .u-wrap').getBoundingClientRect().width"))
                .isLessThanOrEqualTo(390);
        browser().picture("charts-phone");
    }

    @Test
    void theSvgIsXml() throws Exception {
        show(ucpba(), "zhu2023-ucpba");
        String svg = (String) ask("svg()");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(document.getDocumentElement().getTextContent())
                .contains(NAME.replace("\u0001", ""), "zhu2023-ucpba", "time (min)", "lithium reaches a filler")
                .contains(TITLES);
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
        Files.writeString(Files.createDirectories(Path.of("target/pictures")).resolve("charts.svg"), svg);
    }

    private static final double[] LINE = {1.237e-6, 0.11e-6, 3.911e-6, 3.23e-6};
    private static final int POINTS = 101;

    private Object showCut(int run, int frame) {
        return ask("page.showCut(...[...arguments].slice(0, 4))", run, frame, LINE, POINTS);
    }

    @Test
    void aCutIsThatOfProbe() {
        show(ucpba(), "zhu2023-ucpba");
        for (int run = 0; run < 2; run++) {
            Kept kept = run == 0 ? lpc() : ucpba();
            int frame = kept.snapshots.size() - 1;
            Probe probe = Probe.along(LINE[0], LINE[1], LINE[2], LINE[3], POINTS);
            String expected = new ProbeTable(probe).of(List.of(kept.snapshots.get(frame)));
            String got = (String) ask("page.csvOfCut(...[...arguments].slice(0, 4))", run, frame, LINE, POINTS);
            compare(got, expected);
            List<?> values = (List<?>) showCut(run, frame);
            List<String> column = column(expected, "concentration_mol_m3");
            for (int k = 0; k < POINTS; k++) {
                assertThat(values.get(k) == null)
                        .as("no value at %d", k)
                        .isEqualTo(column.get(k).isEmpty());
            }
        }
    }

    @Test
    void aProbeIsThatOfProbe() {
        Probe probe = Probe.at(2.4e-6, 0.7e-6);
        compare((String) ask("probeTable(0, 2.4e-6, 0.7e-6)"), new ProbeTable(probe).of(lpc().snapshots));
        assertThat((List<?>) ask("page.showProbe(0, 2.4e-6, 0.7e-6)")).hasSize(4);
    }

    private static List<String> column(String csv, String name) {
        List<String> lines = csv.lines().toList();
        int at = Arrays.asList(lines.get(0).split(",", -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[at]).toList();
    }

    /** Numbers agree to single precision of the largest in their column, texts and empty cells are equal. */
    private static void compare(String got, String expected) {
        assertThat(got.lines().count()).isEqualTo(expected.lines().count());
        String header = expected.lines().findFirst().orElseThrow();
        assertThat(got.lines().findFirst()).contains(header);
        for (String name : header.split(",", -1)) {
            List<String> wanted = column(expected, name);
            List<String> found = column(got, name);
            if (name.equals("region")) {
                assertThat(found).isEqualTo(wanted);
                continue;
            }
            double size = wanted.stream()
                    .filter(cell -> !cell.isEmpty())
                    .mapToDouble(cell -> Math.abs(Double.parseDouble(cell)))
                    .max()
                    .orElse(0);
            for (int k = 0; k < wanted.size(); k++) {
                assertThat(found.get(k).isEmpty())
                        .as("%s, row %d", name, k)
                        .isEqualTo(wanted.get(k).isEmpty());
                if (!wanted.get(k).isEmpty()) {
                    assertThat(Double.parseDouble(found.get(k)))
                            .as("%s, row %d", name, k)
                            .isCloseTo(Double.parseDouble(wanted.get(k)), within(ROUNDING * size));
                }
            }
        }
    }

    private void sweep() {
        browser().now("page.sweep.show(" + SWEEP + ")");
    }

    @Test
    void aSweepOpensTheJob() {
        sweep();
        assertThat(texts("#sweep th")).containsExactly("0.6", "0.2", "1", "3.16", "10");
        browser().clickAt("#sweep [data-job=\"2\"]", 5, 5);
        assertThat(browser().now("seen.opened")).isEqualTo(2L);
        browser().press(Keys.ARROW_UP);
        browser().press(Keys.ARROW_LEFT);
        assertThat(texts("#sweep .sweep-words"))
                .containsExactly(
                        "transference number 0.6, diffusivity 3.16 × 10⁻¹⁴ m²/s: no lead of the tip; failed: no mesh <b> (job 4)");
        browser().press(Keys.ENTER);
        assertThat(browser().now("seen.opened")).isEqualTo(4L);
        assertThat(texts("#sweep .sweep-outcome")).containsExactly("depleted", "failed");
        sweep();
        assertThat(browser().now("document.activeElement.dataset.job"))
                .as("a table with more rows leaves the keyboard where it is")
                .isEqualTo("4");
        assertThat(browser().now("document.querySelectorAll('#sweep [tabindex=\"0\"]').length"))
                .isEqualTo(1L);
    }

    @Test
    void aSweepOfOneKeyIsAChart() throws IOException {
        browser()
                .now("(() => { const table = " + SWEEP
                        + "; table.rows = table.rows.slice(0, 3); page.sweep.show(table); })()");
        assertThat(texts("#sweep .sweep-label")).containsExactly("1", "3.16", "10");
        browser().clickAt("#sweep [data-job=\"1\"]", 5, 5);
        assertThat(browser().now("seen.opened")).isEqualTo(1L);
        browser().press(Keys.ARROW_RIGHT);
        browser().press(Keys.ENTER);
        assertThat(browser().now("seen.opened")).isEqualTo(2L);
        browser().now("document.getElementById('sweep').scrollIntoView()");
        browser().picture("sweep-of-one-key");
    }

    @Test
    void aSweepOfThreeKeysIsOneOfThem() {
        browser()
                .now("(() => { const table = " + SWEEP + "; const twice = ['1 nm', '2 nm'].flatMap((size, k) =>"
                        + " table.rows.map(([job, ...cells]) => [String(Number(job) + 6 * k), size, ...cells]));"
                        + " table.columns.splice(1, 0, 'mesh.front'); table.axes.push('mesh.front');"
                        + " page.sweep.show({...table, rows: twice}); })()");
        assertThat(texts("#sweep .sweep-control select > :checked"))
                .containsExactly("lead of the tip", "diffusivity (10⁻¹⁴ m²/s)", "transference number", "1 nm");
        choose("front", "2 nm");
        browser().clickAt("#sweep [data-place=\"0 0\"]", 5, 5);
        assertThat(browser().now("seen.opened")).isEqualTo(9L);
        choose("up", "");
        assertThat(texts("#sweep .sweep-label")).containsExactly("1", "3.16", "10");
    }

    private void choose(String label, String value) {
        browser()
                .now("(() => { const select = document.querySelector('#sweep [data-of=\"" + label
                        + "\"]'); select.value = '" + value + "'; select.dispatchEvent(new Event('change')); })()");
    }

    @Test
    void aMoviePlays() {
        Map<?, ?> movie = (Map<?, ?>) ask("page.playMovie(12, 24)");
        assertThat(String.valueOf(movie.get("wanted"))).startsWith(String.valueOf(movie.get("type")));
        assertThat(movie.get("type")).isIn("video/mp4", "video/webm");
        assertThat(movie.get("width")).isEqualTo(160L);
        assertThat(movie.get("height")).isEqualTo(96L);
        assertThat(((Number) Objects.requireNonNull(movie.get("frames"))).intValue())
                .isGreaterThanOrEqualTo(12);
        assertThat(String.valueOf(movie.get("told"))).startsWith("[1, 2, ").endsWith(", 12, 12]");
        assertThat(ask("page.cancelMovie()")).asString().startsWith("AbortError after ");
    }

    @Test
    void aFileIsSavedByTheNameOfTheRun() {
        assertThat(ask("page.save(arguments[0], 'a,b')", "LPC: 2 µm / <x>")).isEqualTo("LPC-2-m-x-series.csv");
        assertThat(ask("page.save(arguments[0], 'a,b')", "../..")).isEqualTo("series.csv");
        assertThat(browser().now("seen.saved.href")).asString().startsWith("blob:");
    }
}

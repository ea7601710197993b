package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.frond.io.run.RunFolder;
import dev.frond.io.series.SeriesFile;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.SteppedRun;
import dev.frond.view.engine.LocalRuns;
import dev.frond.view.page.SingleFile;
import dev.frond.view.run.RunLibrary;
import dev.frond.view.run.ShownRun;
import dev.frond.view.server.PageServer;
import dev.frond.view.server.Pages;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** What {@code frond view} serves and exports, in Chromium. */
class ViewIT {
    private static final String SLIDER_END = "Number(document.getElementById('slider').max)";

    /** The tip of the series is the apex of a parabola through nodes 100 nm apart; on a front of radius 0.5 um it is higher by h^2/(8 R) at most, m. */
    private static final double APEX = 2.5e-9;

    @TempDir
    private static Path runs;

    private static Path first = Path.of("");
    private static Path second = Path.of("");

    @TempDir
    private Path folder;

    private @Nullable PageServer server;
    private @Nullable Browser browser;

    @BeforeAll
    static void run() throws IOException {
        first = TestRuns.write(runs.resolve("first"));
        second = TestRuns.write(runs.resolve("second"), "electrolyte.transference_number=0.3");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.closeWithoutComplaints();
        }
        if (server != null) {
            server.close();
        }
    }

    private Browser serve(RunLibrary library, String query) throws IOException {
        server = PageServer.start(0, new Pages(library, new LocalRuns("test"), null));
        return open(server.address() + query);
    }

    private Browser open(String address) throws IOException {
        Browser opened = Browser.open(address);
        browser = opened;
        opened.ready();
        return opened;
    }

    private static RunLibrary both() {
        Map<String, Path> named = new LinkedHashMap<>();
        named.put("first", first);
        named.put("second", second);
        return RunLibrary.of(named);
    }

    @Test
    void aRunIsShown() throws IOException {
        Browser page = serve(both(), "?run=first");
        page.await(Browser.COLOURS + " > 100");
        assertThat(page.text("time")).isEqualTo("45.00 min");
        page.press(Keys.HOME);
        page.await("document.getElementById('time').textContent === '0.0 s'");
        page.clickAt("canvas.overlay", 20, 20);
        page.await("document.getElementById('value').textContent.includes('salt concentration 2.650 mol/L')");
        page.now("(() => { document.getElementById('choose').value = 'potential';"
                + " document.getElementById('choose').dispatchEvent(new Event('change')); })()");
        page.await("document.getElementById('bar').getAttribute('aria-label').includes('potential')");
        page.click("mesh");
        page.settle();
        page.picture("view-run");
        assertThat(page.now("document.querySelectorAll('.chart').length >= 5")).isEqualTo(true);
    }

    @Test
    void aRunUnderWayGrows() throws IOException {
        Scenario scenario = TestRuns.scenario("name=growing");
        try (RunFolder files = TestRuns.files(folder.resolve("growing"), scenario)) {
            SteppedRun run = Simulation.of(scenario).begin(files);
            TestRuns.until(run, files, 3);
            Browser page = serve(RunLibrary.of(Map.of("growing", folder.resolve("growing"))), "?run=growing");
            page.await(SLIDER_END + " === 600");
            assertThat(page.now("document.querySelector('.panel-note').textContent"))
                    .isEqualTo("under way");
            TestRuns.until(run, files, 6);
            page.await(SLIDER_END + " === 1500");
            TestRuns.until(run, files, Integer.MAX_VALUE);
            files.finished(run.end());
            page.await("document.querySelector('.panel-note').textContent.startsWith('ended after')");
            page.await("document.getElementById('time').textContent === '45.00 min'");
        }
    }

    /** The mesh goes on through the membrane, 50 um high; pictures show the cell, 5 um wide and 3 um high, and some lithium below. */
    @Test
    void aMembraneIsLeftOut() throws IOException {
        Path run = TestRuns.write(
                folder.resolve("membrane"),
                "cell.top={kind: membrane, thickness: 50 um, exchange_current_density: 1 A/m^2}",
                "time.end=5 min");
        Browser page = serve(RunLibrary.of(Map.of("membrane", run)), "?run=membrane");
        page.await(Browser.COLOURS + " > 100");
        page.picture("view-membrane");
        assertThat(String.valueOf(page.now("document.getElementById('bar').getAttribute('aria-label')")))
                .as("colours are of what is shown, not of the salt at the far electrode")
                .contains("to 2.65");
        assertThat(page.now("Number(document.querySelector('.stage').style.aspectRatio.split('/')[0])"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(5 / 3.12, offset(1e-3));
    }

    @Test
    void twoRunsAreLinked() throws IOException {
        Browser page = serve(both(), "?run=first&run=second#t=1200&show=difference,trails");
        page.await("document.querySelectorAll('.panel').length === 3");
        page.settle();
        page.picture("view-two");
        assertThat(page.text("time")).isEqualTo("20.00 min");
        assertThat(page.now("document.querySelectorAll('.panel-name')[2].textContent"))
                .isEqualTo("first minus second");
        assertThat(String.valueOf(page.now("document.querySelectorAll('.panel-note')[2].textContent")))
                .contains("salt concentration differs by");
    }

    @Test
    void anExportedFileOpensFromTheDisk() throws IOException {
        Path file = folder.resolve("run.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            SingleFile.write(out, List.of(new ShownRun("first", first), new ShownRun("second", second)));
        }
        Browser page = open(file.toUri() + "#t=1500&show=flux");
        page.await(Browser.COLOURS + " > 100");
        assertThat(page.text("time")).isEqualTo("25.00 min");
        assertThat(page.now("document.querySelectorAll('.panel').length")).isEqualTo(2L);
        page.press(Keys.ARROW_RIGHT);
        page.await("document.getElementById('time').textContent === '30.00 min'");
        page.settle();
        page.picture("view-exported");
        assertThat(
                        page.now(
                                "performance.getEntriesByType('resource').filter((each) => !/^(data|blob):/.test(each.name)).length"))
                .isEqualTo(0L);
    }

    @Test
    void aFolderIsChosenFrom() throws IOException {
        Browser page = serve(RunLibrary.in(runs), "");
        page.await("document.querySelectorAll('.list tr').length === 2");
        page.picture("view-folder");
        page.now("document.querySelectorAll('.list input').forEach((box) => box.click())");
        page.now("[...document.querySelectorAll('.list button')][0].click()");
        page.await("document.querySelectorAll('.panel').length === 2");
    }

    @Test
    void aJobOfASweepOpens() throws IOException {
        Path sweep = Files.createDirectories(folder.resolve("sweep"));
        Files.writeString(sweep.resolve("sweep.yaml"), "frond_sweep: 1\n");
        Files.createDirectories(sweep.resolve("rows"));
        Files.writeString(sweep.resolve("rows/1.csv"), """
                job,drive.current_density_A_m2,cell.height_m,outcome,front_tip_m,error
                0,1,3e-06,finished,1.1e-06,
                1,2,3e-06,finished,1.3e-06,
                2,1,4e-06,depleted,9e-07,
                3,2,4e-06,finished,1.4e-06,
                """);
        TestRuns.write(sweep.resolve("jobs/000002"), "time.end=5 min");
        Browser page = serve(RunLibrary.in(folder), "?sweep=sweep");
        page.await("document.querySelectorAll('button.sweep-job').length === 4");
        page.settle();
        page.picture("view-sweep");
        assertThat(String.valueOf(page.now("document.querySelector('.sweep-picture').textContent")))
                .contains("current density (mA/cm²)", "height (µm)");
        page.now(
                "[...document.querySelectorAll('button.sweep-job')].find((each) => /depleted/.test(each.getAttribute('aria-label') + each.title)).click()");
        page.await("document.querySelector('.chosen-job a') !== null");
        page.now("document.querySelector('.chosen-job a').click()");
        page.await("document.querySelectorAll('.panel').length === 1");
        page.ready();
        assertThat(page.text("title")).isEqualTo("sweep/jobs/000002");
    }

    /** Names come from folders and files, and are text wherever they stand. */
    @Test
    void htmlInNamesDoesNothing() throws IOException {
        String name = "<img src=x onerror=document.title=1>";
        Path odd = TestRuns.write(folder.resolve(name), "time.end=5 min", "name='" + name + "'");
        Browser page = serve(RunLibrary.in(folder), "");
        page.await("document.querySelectorAll('.list tr').length === 1");
        page.now("document.querySelector('.list a').click()");
        page.await("document.querySelectorAll('.panel').length === 1");
        page.ready();
        assertThat(page.now("document.querySelectorAll('img').length")).isEqualTo(0L);
        assertThat(page.text("title")).isEqualTo(name);
        Path file = folder.resolve("odd.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            SingleFile.write(out, List.of(new ShownRun("</script>" + name, odd)));
        }
        page.go(file.toUri().toString());
        page.ready();
        assertThat(page.now("document.querySelectorAll('img').length")).isEqualTo(0L);
        assertThat(page.text("title")).isEqualTo("</script>" + name);
    }

    @Test
    void theStudioRunsByTheLocalEngine() throws IOException {
        Browser page = serve(RunLibrary.of(Map.of()), "");
        page.now(
                "(() => { const editor = document.querySelector('.CodeMirror').CodeMirror; editor.setValue(editor.getValue()"
                        + ".replace('25 nm', '100 nm').replace('150 nm', '600 nm').replace('45 s', '5 min')); })()");
        page.click("run");
        page.await("document.getElementById('state').textContent.includes('after')");
        assertThat(page.text("state")).isEqualTo("finished after 45.00 min");
        page.await(Browser.COLOURS + " > 100");
    }

    @Test
    void whatIsShownCanBeSaved() throws IOException {
        Browser page = serve(both(), "?run=first");
        page.await(Browser.COLOURS + " > 100");
        page.download(folder);
        for (String kind : List.of("png", "csv", "svg", "html", "yaml")) {
            page.click("save-" + kind);
        }
        page.click("save-movie");
        page.await("!document.getElementById('save-movie').disabled");
        boolean isMp4 = String.valueOf(page.now("document.getElementById('save-movie').textContent"))
                .contains("MP4");
        assertThat(saved(isMp4 ? "first-concentration.mp4" : "first-concentration.webm"))
                .isNotEmptyFile();
        BufferedImage picture = ImageIO.read(saved("first-concentration.png").toFile());
        assertThat(Objects.requireNonNull(picture).getWidth()).isGreaterThan(400);
        assertThat(saved("first-series.csv")).hasSameTextualContentAs(first.resolve("series.csv"));
        assertThat(Files.readString(saved("first-series.svg"))).contains("<svg", "potential", "</svg>");
        assertThat(saved("first-scenario.yaml")).hasSameTextualContentAs(first.resolve("scenario.yaml"));
        page.go(saved("first.html").toUri().toString());
        page.ready();
        page.await(Browser.COLOURS + " > 100");
    }

    private Object module(String name, String use) {
        return Objects.requireNonNull(browser)
                .ask("const done = arguments[0]; const of = (name) => import(new URL(name, location.href).href);"
                        + " const frame = async (run, k) => (await of('frame.js')).decode("
                        + "await (await fetch(`runs/${run}/frames/${k}`)).arrayBuffer());"
                        + " of('" + name + "').then(async (m) => done(" + use + ")).catch((e) => done(String(e)))");
    }

    /** A run does not differ from itself; its tip and its largest current are those of its series. */
    @Test
    void whatThePageComputesOfFrames() throws IOException {
        serve(both(), "?run=first");
        SeriesRow last = SeriesFile.read(first.resolve("series.csv"))
                .get(SeriesFile.read(first.resolve("series.csv")).size() - 1);
        for (String field : List.of("'concentration', 0", "'flux_Li', -1", "'current_density', -1")) {
            assertThat(module(
                            "difference.js",
                            "Math.max(...m.differenceFrame(await frame('first', 9), await frame('first', 9), " + field
                                    + ").fields.get('difference').values.map(Math.abs)) < 1e-6"))
                    .as(field)
                    .isEqualTo(true);
        }
        assertThat(module("difference.js", "m.frontDistance(await frame('first', 9), await frame('first', 9))"))
                .isEqualTo(0L);
        assertThat((Double) module("difference.js", "m.tipOf(await frame('first', 9))"))
                .isCloseTo(last.frontTip(), offset(APEX));
        assertThat((Double) module(
                        "frame.js", "Math.max(...(await frame('first', 9)).frontCurrent.filter((j) => j === j))"))
                .isCloseTo(last.currentDensityMax(), offset(1e-6 * last.currentDensityMax()));
    }

    @Test
    void scalesAndAddresses() throws IOException {
        serve(both(), "?run=first");
        String range = "JSON.stringify(m.rangeOf({kind: '%s', log: %s, low: 3, high: 7}, [-1, 4], [0, 2]))";
        assertThat(module("colour-scale.js", String.format(range, "run", false)))
                .isEqualTo("[-1,4]");
        assertThat(module("colour-scale.js", String.format(range, "frame", false)))
                .isEqualTo("[0,2]");
        assertThat(module("colour-scale.js", String.format(range, "symmetric", false)))
                .isEqualTo("[-4,4]");
        assertThat(module("colour-scale.js", String.format(range, "hand", false)))
                .isEqualTo("[3,7]");
        assertThat(module("colour-scale.js", String.format(range, "run", true))).isEqualTo("[0.0004,4]");
        String address =
                "t=600&field=potential&colours=magma&scale=hand,-0.1,0.2&log=1&show=mesh,flux&view=1,0.5,2,1.2&cut=1,1,2,2";
        assertThat(String.valueOf(
                        module("address.js", "decodeURIComponent(m.stateText(m.stateOf('" + address + "')))")))
                .isEqualTo(address);
    }

    @Test
    void keysGoToEventsAndFrames() throws IOException {
        serve(both(), "?run=first");
        assertThat(
                        module(
                                "time-bar.js",
                                "(() => { let time = 0; const bar = new m.TimeBar(document.createElement('div'), (t) => { time = t; bar.show(t); });"
                                        + " bar.span([0, 10, 20]); bar.mark([{time: 12, text: 'contact'}]);"
                                        + " const seen = []; for (const key of ['e', 'ArrowRight', 'ArrowLeft', 'E', 'End', 'Home', 'ArrowRight']) {"
                                        + " bar.key(new KeyboardEvent('keydown', {key})); seen.push(time); } return seen.join(' '); })()"))
                .isEqualTo("12 20 10 10 20 0 10");
    }

    @Test
    void aLineAndAPointAreMeasured() throws IOException {
        Browser page = serve(both(), "?run=first&run=second");
        page.await(Browser.COLOURS + " > 100");
        page.click("cut");
        page.dragAt("canvas.overlay", 40, 40, 200);
        page.await("location.hash.includes('cut=')");
        page.click("probe");
        page.clickAt("canvas.overlay", 100, 50);
        page.await("location.hash.includes('probe=')");
        page.await("document.querySelectorAll('.measure-chart:not([hidden]) .u-over').length === 2");
        page.download(folder);
        page.click("probe-csv");
        assertThat(Files.readAllLines(saved("first-point.csv"))).hasSize(11);
        page.now("document.getElementById('cuts').scrollIntoView()");
        page.settle();
        page.picture("view-measures");
    }

    /** Waits, by asking the page for pictures of the screen, until the browser has written a file. */
    private Path saved(String name) {
        Path file = folder.resolve(name);
        for (int k = 0; k < 600 && !Files.exists(file); k++) {
            Objects.requireNonNull(browser).settle();
        }
        return file;
    }
}

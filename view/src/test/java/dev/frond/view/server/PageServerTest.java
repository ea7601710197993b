package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.page.FrameBytes;
import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.vtkhdf.FrameFile;
import dev.frond.plot.flow.FluxLines;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Snapshot;
import dev.frond.view.Json;
import dev.frond.view.WrittenRuns;
import dev.frond.view.WrittenSweep;
import dev.frond.view.engine.LocalRuns;
import dev.frond.view.run.RunLibrary;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
    @TempDir
    private static Path work = Path.of("");

    private static Path root = Path.of("");
    private static final List<PageServer> STARTED = new ArrayList<>();
    private static String base = "";

    /** A run in a folder below, a link to one elsewhere, a sweep, and the solver of a tab, of which only the names are real. */
    @BeforeAll
    static void serve() throws IOException {
        root = Files.createDirectory(work.resolve("root"));
        WrittenRuns.finished(root.resolve("deep/a b"), "</script>", 0, 10);
        WrittenRuns.finished(work.resolve("elsewhere"), "elsewhere", 0);
        Files.createSymbolicLink(root.resolve("outside"), work.resolve("elsewhere"));
        WrittenSweep.at(root.resolve("widths"), work, 3);
        Files.writeString(Files.createDirectories(root.resolve("fit")).resolve("runs.csv"), "run\n0\n");
        Files.writeString(root.resolve("fit/report.html"), "<!DOCTYPE html>fitted");
        Files.writeString(Files.createDirectories(root.resolve("begun")).resolve("runs.csv"), "run\n");
        Path engine = Files.createDirectory(work.resolve("engine"));
        Files.writeString(engine.resolve("frond.wasm"), "wasm");
        Files.writeString(engine.resolve("worker.js"), "js");
        Files.writeString(engine.resolve("notes.txt"), "private");
        base = serve(new Pages(RunLibrary.in(root), new LocalRuns("test"), engine));
    }

    private static String serve(Pages pages) throws IOException {
        PageServer server = PageServer.start(0, pages);
        STARTED.add(server);
        return server.address();
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(PageServer::close);
    }

    private static Asked get(String path) throws IOException {
        return Asked.get(base + path);
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html; charset=utf-8, <!doctype html>",
        "index.html, text/html; charset=utf-8, <!doctype html>",
        "main.js, text/javascript; charset=utf-8, import",
        "page.css, text/css; charset=utf-8, light-dark",
        "lib/uPlot.min.css, text/css; charset=utf-8, uplot",
        "lib/codemirror.js, text/javascript; charset=utf-8, CodeMirror",
        "boot.json, application/json, engines",
        "list.json, application/json, deep/a b",
        "runs/deep%2Fa%20b/run.json, application/json, frames",
        "runs/deep%2Fa%20b/series.csv, text/plain; charset=utf-8, 'time_s,'",
        "runs/deep%2Fa%20b/frames/1, application/octet-stream, FRF1",
        "sweeps/widths/sweep.json, application/json, cell.width_m",
        "studies/fit/report.html, text/html; charset=utf-8, fitted",
        "examples/filler/scenario.yaml, text/plain; charset=utf-8, frond: 1",
        "engine/frond.wasm, application/wasm, wasm",
        "engine/worker.js, text/javascript; charset=utf-8, js"
    })
    void whatThereIs(String path, String type, String word) throws IOException {
        Asked page = get(path);
        assertThat(page.text()).contains(word);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo(type);
    }

    @Test
    void theExamplesThatAreNamedAreThere() throws IOException {
        for (Object name : (List<?>) Json.member(Json.object(get("boot.json").text()), "examples")) {
            String part = URLEncoder.encode(String.valueOf(name), UTF_8).replace("+", "%20");
            assertThat(get("examples/" + part + "/scenario.yaml").status())
                    .as("%s", name)
                    .isEqualTo(200);
        }
    }

    @Test
    void whetherThereAreAFolderAndATabsSolver() throws IOException {
        assertThat(get("boot.json").text()).contains("\"tab\"", "\"folder\": true");
        String bare = serve(new Pages(RunLibrary.of(Collections.emptyMap()), new LocalRuns("test"), null));
        assertThat(Asked.get(bare + "boot.json").text())
                .contains("\"folder\": false")
                .doesNotContain("\"tab\"");
        assertThat(Asked.get(bare + "engine/frond.wasm").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing.js",
                "PageFile.class",
                "../index.html",
                "lib/",
                "lib/../main.js",
                "runs/none/run.json",
                "runs/deep/run.json",
                "runs/deep%2Fa%20b/",
                "runs/deep%2Fa%20b/summary.json",
                "runs/deep%2Fa%20b/frames/2",
                "runs/deep%2Fa%20b/frames/-1",
                "runs/deep%2Fa%20b/frames/0x1",
                "runs/deep%2Fa%20b/frames/99999999999",
                "runs/deep%2Fa%20b/frames/",
                "runs/%00/run.json",
                "runs/%FF/run.json",
                "runs/..%2F..%2F..%2Fetc/run.json",
                "runs/../../../etc/passwd",
                "runs/%2Fetc%2Fpasswd/run.json",
                "runs/outside/run.json",
                "sweeps/deep%2Fa%20b/sweep.json",
                "studies/begun/report.html",
                "studies/widths/report.html",
                "examples/none/scenario.yaml",
                "engine/notes.txt",
                "engine/..%2Fwidths.yaml",
                "engine/%2Fetc%2Fpasswd"
            })
    void whatIsNotThere(String path) throws IOException {
        Asked answer = get(path);
        assertThat(answer.text()).startsWith("Not there: ");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    private static void refused(Asked answer) {
        assertThat(answer.text()).isEqualTo("Not allowed: open the address that frond view prints.\n");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        headersOf(answer);
    }

    @Test
    void whoIsNotAnswered() throws IOException {
        URI uri = URI.create(base);
        String host = "Host: " + uri.getAuthority() + "\r\n";
        refused(Asked.get("http://" + uri.getAuthority() + "/"));
        refused(Asked.get("http://" + uri.getAuthority() + "/index.html"));
        refused(Asked.get(base.substring(0, base.length() - 1)));
        refused(Asked.of("GET", base, "Host: example.org\r\n"));
        refused(Asked.of("GET", base, host + "Origin: https://example.org\r\n"));
        refused(Asked.of("GET", base, host + "Origin: null\r\n"));
        refused(Asked.of("GET", base, host + "Sec-Fetch-Site: cross-site\r\n"));
        refused(Asked.of("POST", base + "boot.json", host + "Origin: https://example.org\r\nContent-Length: 0\r\n"));
    }

    private static void headersOf(Asked answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "main.js", "boot.json", "runs/deep%2Fa%20b/frames/0", "nothing"})
    void headersOfAllAnswers(String path) throws IOException {
        headersOf(get(path));
    }

    @Test
    void headHasTheHeadersAlone() throws IOException {
        String host = "Host: " + URI.create(base).getAuthority() + "\r\n";
        Asked whole = get("main.js");
        Asked head = Asked.of("HEAD", base + "main.js", host);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.bytes().length));
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        Asked missing = Asked.of("HEAD", base + "nothing.js", host);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.bytes()).isEmpty();
    }

    @Test
    void nothingIsWritten() throws IOException {
        String host = "Host: " + URI.create(base).getAuthority() + "\r\n";
        for (String method : new String[] {"PUT", "DELETE", "POST", "OPTIONS"}) {
            Asked answer = Asked.of(method, base + "runs/deep%2Fa%20b/run.json", host + "Content-Length: 0\r\n");
            assertThat(answer.status()).as(method).isEqualTo(404);
        }
        assertThat(root.resolve("deep/a b/scenario.yaml")).exists();
    }

    /** Other machines do not reach it: its socket is not there under the names that they have for this one. */
    @Test
    void onThisMachineOnly() throws IOException {
        int port = URI.create(base).getPort();
        for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(each.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, port).close())
                            .as("%s", address)
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        Pages pages = new Pages(RunLibrary.of(Collections.emptyMap()), new LocalRuns("test"), null);
        PageServer first = PageServer.start(0, pages);
        int port = URI.create(first.address()).getPort();
        assertThatThrownBy(() -> PageServer.start(port, pages)).isInstanceOf(BindException.class);
        first.close();
        try (PageServer again = PageServer.start(port, pages)) {
            assertThat(Asked.get(again.address()).status()).isEqualTo(200);
        }
    }

    @Test
    void aFrameIsThatOfTheFormat() throws IOException {
        RunFiles files = new RunFiles(root.resolve("deep/a b"));
        Snapshot frame = FrameFile.read(files.frame(1));
        Scenario scenario = ScenarioReader.read(files.scenario());
        assertThat(get("runs/deep%2Fa%20b/frames/1").bytes())
                .isEqualTo(FrameBytes.of(frame, scenario, FluxLines.over(scenario.cell(), frame)));
    }

    private static int frames(String run) throws IOException {
        Asked answer = get("runs/" + run + "/run.json");
        assertThat(answer.text()).contains("\"frames\"");
        return Json.objects(Json.object(answer.text()), "frames").size();
    }

    @Test
    void aRunThatGoesOnMeanwhile() throws IOException, ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (RunFolder writer = WrittenRuns.begin(root.resolve("going"), WrittenRuns.scenario("going"))) {
            int before = frames("going");
            assertThat(before).isZero();
            Future<?> writing = threads.submit(() -> {
                for (int k = 0; k < 20; k++) {
                    writer.accepted(WrittenRuns.row(k));
                    writer.frame(WrittenRuns.frame(k));
                }
            });
            while (!writing.isDone()) {
                int now = frames("going");
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
                if (now > 0) {
                    assertThat(get("runs/going/frames/" + (now - 1)).status()).isEqualTo(200);
                }
            }
            writing.get();
            assertThat(frames("going")).isEqualTo(20);
            assertThat(get("runs/going/series.csv").text()).hasLineCount(21);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void damage(String path, Path file) throws IOException {
        Asked answer = get(path);
        assertThat(answer.text()).contains(file.getFileName().toString()).contains("damaged");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        headersOf(answer);
    }

    @Test
    void whatIsDamagedIsSaidAndTheRestGoesOn() throws IOException {
        RunFiles files = WrittenRuns.finished(root.resolve("bad"), "bad", 0, 10);
        String summary = Files.readString(files.summary());
        Files.writeString(files.summary(), "{\"outcome\": ");
        damage("runs/bad/run.json", files.summary());
        assertThat(get("list.json").text()).contains("damaged summary");
        Files.writeString(files.summary(), summary);
        Files.writeString(files.frame(1), "no frame");
        damage("runs/bad/frames/1", files.frame(1));
        assertThat(get("runs/bad/frames/0").status()).isEqualTo(200);
        RunFiles torn = WrittenRuns.finished(root.resolve("torn"), "torn", 0);
        Files.writeString(torn.frame(0), "no frame");
        damage("runs/torn/run.json", torn.frame(0));
        Files.writeString(files.scenario(), "frond: 1\ncell: {}\n");
        Asked answer = get("runs/bad/frames/0");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("scenario.yaml:");
        assertThat(get("runs/deep%2Fa%20b/run.json").status()).isEqualTo(200);
    }

    /** Also when a run is shown while its folder is deleted. */
    @Test
    void aFolderThatIsGone() throws IOException {
        RunFiles files = WrittenRuns.finished(root.resolve("gone"), "gone", 0);
        assertThat(get("runs/gone/run.json").status()).isEqualTo(200);
        Files.delete(files.scenario());
        assertThat(get("runs/gone/run.json").status()).isEqualTo(404);
    }

    @Test
    void manyAtOnce() throws Exception {
        byte[] frame = get("runs/deep%2Fa%20b/frames/0").bytes();
        String run = get("runs/deep%2Fa%20b/run.json").text();
        ExecutorService threads = Executors.newFixedThreadPool(24);
        try {
            List<Future<Asked>> answers = new ArrayList<>();
            for (int k = 0; k < 96; k++) {
                String path = k % 2 == 0 ? "frames/0" : "run.json";
                answers.add(threads.submit(() -> get("runs/deep%2Fa%20b/" + path)));
            }
            for (int k = 0; k < answers.size(); k++) {
                Asked answer = answers.get(k).get();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.bytes()).isEqualTo(k % 2 == 0 ? frame : run.getBytes(UTF_8));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

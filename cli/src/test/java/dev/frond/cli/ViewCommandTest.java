package dev.frond.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.io.run.RunFiles;
import dev.frond.solver.run.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewCommandTest {
    private static final String PRINTED = "http://127\\.0\\.0\\.1:\\d+/[A-Za-z0-9_-]{24}/";

    @TempDir
    private static Path work = Path.of("");

    private static String run = "";
    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @BeforeAll
    static void prepare() throws IOException {
        run = makeRun("run");
    }

    private static String makeRun(String name) throws IOException {
        String folder = work.resolve(name).toString();
        String scenario = Scenarios.write(work, Scenarios.VALID);
        new Terminal(new FakeSimulation(Outcome.FINISHED))
                .frond("run", scenario, "-o", folder, "--quiet", "--no-pictures");
        return folder;
    }

    private static Path file(String name) {
        return work.resolve(name);
    }

    private void refused(String message, String... arguments) {
        assertThat(terminal.frond(arguments)).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(message).doesNotContain("bug");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aFileOfOneRun() throws IOException {
        Path file = file("run.html");
        assertThat(terminal.frond("view", run, "--export", file.toString())).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines(file.toString());
        assertThat(Files.readString(file))
                .startsWith("<!doctype html>")
                .contains("\"name\": \"run\"", "id=\"run-0-frame-10\"")
                .doesNotContain("id=\"run-1\"", "id=\"run-0-frame-11\"");
    }

    @Test
    void aFileOfTwoRuns() throws IOException {
        String other = makeRun("other");
        Path file = file("pair.html");
        assertThat(terminal.frond("view", run, other, "--export", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("\"name\": \"run\"", "\"name\": \"other\"");
    }

    /** Their paths tell them apart. */
    @Test
    void foldersOfOneName() throws IOException {
        String other = makeRun("later/run");
        Path file = file("pair.html");
        assertThat(terminal.frond("view", other, run, "--export", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).contains("\"name\": \"" + run + "\"", "\"name\": \"" + other + "\"");
    }

    @Test
    void anExportThatIsRefused() {
        refused("--export a.html: which run? frond view RUN --export a.html", "view", "--export", "a.html");
        refused(
                "a name that ends in .html was expected",
                "view",
                run,
                "--export",
                file("a.htm").toString());
        refused(
                "no such folder: " + file("none"),
                "view",
                run,
                "--export",
                file("none/a.html").toString());
        refused(
                "no such folder: " + file("rum"),
                "view",
                file("rum").toString(),
                "--export",
                file("a.html").toString());
        assertThat(file("a.html")).doesNotExist();
        assertThat(file("none")).doesNotExist();
    }

    /** Neither a part of a file nor the loss of an older one. */
    @Test
    void anExportThatIsBrokenOff() throws IOException {
        String broken = makeRun("broken");
        Path damaged = new RunFiles(Path.of(broken)).frame(5);
        Files.writeString(damaged, "no frame");
        refused(
                "cannot read " + damaged,
                "view",
                broken,
                "--export",
                file("new.html").toString());
        assertThat(file("new.html")).doesNotExist();
        Files.writeString(file("old.html"), "old");
        refused(
                "cannot read " + damaged,
                "view",
                broken,
                "--export",
                file("old.html").toString());
        assertThat(file("old.html")).hasContent("old");
        assertThat(work).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNoRun() throws IOException {
        refused("no such folder: " + file("rum"), "view", file("rum").toString());
        refused(
                "this is a scenario, not the folder of a run",
                "view",
                file("scenario.yaml").toString(),
                run);
        Path empty = Files.createDirectory(file("empty"));
        refused("holds no run of frond", "view", run, empty.toString());
        refused(
                "holds no run of frond",
                "view",
                empty.toString(),
                "--export",
                file("a.html").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "70000, --port 70000: a number from 1 to 65535 was expected",
        "-1, --port -1: a number from 1 to 65535 was expected",
        "many, Invalid value for option '--port'"
    })
    void ports(String port, String message) {
        refused(message, "view", "--no-browser", "--port=" + port);
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = other.getLocalPort();
            refused(
                    "--port " + port + ": address already in use; leave --port out for one that is free",
                    "view",
                    "--no-browser",
                    "--port=" + port);
        }
    }

    @Test
    void theStudioIsServedUntilItIsInterrupted() throws Exception {
        try (Served served = new Served("view", "--no-browser")) {
            assertThat(served.address()).matches(PRINTED);
            assertThat(served.get("")).startsWith("<!doctype html>");
            assertThat(served.get("boot.json")).contains("\"folder\": false");
            assertThat(served.end()).isZero();
            assertThat(served.said()).isEqualToNormalizingNewlines("Ctrl-C ends it.\nThe page is no longer served.\n");
            assertThatThrownBy(() -> served.get("")).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void runsAreInTheAddress() throws Exception {
        try (Served served = new Served("view", run)) {
            assertThat(served.address()).matches(PRINTED + "\\?run=run");
            assertThat(served.get("runs/run/run.json")).contains("\"name\": \"run\"");
        }
        String other = makeRun("a & b");
        try (Served served = new Served("view", run, other)) {
            assertThat(served.address()).matches(PRINTED + "\\?run=run&run=a\\+%26\\+b");
            assertThat(served.get("runs/a%20&%20b/run.json")).contains("\"name\": \"a & b\"");
        }
    }

    /** The folder of runs has a scenario too, as where a person works. */
    @ParameterizedTest
    @ValueSource(strings = {"", "sweep"})
    void aFolderAndASweep(String name) throws Exception {
        Files.createDirectories(file("sweep/rows"));
        Files.writeString(file("sweep/sweep.yaml"), "frond_sweep: 1\n");
        try (Served served = new Served("view", file(name).toString())) {
            assertThat(served.address()).matches(PRINTED + (name.isEmpty() ? "" : "\\?sweep="));
            assertThat(served.get("list.json")).contains(name.isEmpty() ? "\"name\": \"run\"" : "\"name\": \"\"");
        }
    }

    /** What Ctrl-C does, in a process of its own. */
    @Test
    void aSignalEndsItWithStatus0() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.frond.cli.Frond",
                        "view",
                        "--no-browser")
                .start();
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            assertThat(out.readLine()).matches(PRINTED);
            assertThat(err.readLine()).isEqualTo("Ctrl-C ends it.");
            process.toHandle().destroy(); // its streams stay open
            assertThat(err.lines()).containsExactly("The page is no longer served.");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The command in a thread of its own. */
    private static final class Served implements AutoCloseable {
        private final Interruption interruption = new Interruption();
        private final CompletableFuture<String> printed = new CompletableFuture<>();
        private final StringWriter err = new StringWriter();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<Integer> status;

        Served(String... arguments) {
            StringWriter out = new StringWriter() {
                @Override
                public void flush() {
                    if (!toString().isEmpty()) {
                        printed.complete(toString().strip());
                    }
                }
            };
            CommandContext around = new CommandContext(
                    new PrintWriter(out),
                    new PrintWriter(err),
                    Progress.Style.LINES,
                    interruption,
                    new FakeSimulation(Outcome.FINISHED));
            status = thread.submit(() -> {
                int ended = Frond.run(around, arguments);
                printed.complete(err.toString()); // where no address was
                return ended;
            });
        }

        String address() throws Exception {
            return printed.get();
        }

        String get(String path) throws Exception {
            String base = address().replaceFirst("\\?.*", "");
            try (InputStream in = URI.create(base + path).toURL().openStream()) {
                return new String(in.readAllBytes(), UTF_8);
            }
        }

        int end() throws Exception {
            interruption.request();
            return status.get();
        }

        String said() {
            return err.toString();
        }

        @Override
        public void close() {
            interruption.request();
            thread.shutdown();
        }
    }
}

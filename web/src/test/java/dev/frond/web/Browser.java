package dev.frond.web;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium on a page of this machine: the built files, and pages of the tests. */
final class Browser implements AutoCloseable {
    private static final Path SITE = Path.of("target/site");
    private static final List<String> PROGRAMS = List.of("chromium", "chromedriver");
    /** Of a run in a test, far above what it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpServer server;
    private final ChromeDriver driver;

    private Browser(HttpServer server, ChromeDriver driver) {
        this.server = server;
        this.driver = driver;
    }

    /** Without Chromium and its driver the test is left out, and says so; it fails where {@code FROND_READERS=required}. */
    static Browser open(String page) throws IOException {
        List<Path> programs = PROGRAMS.stream().map(Browser::needed).toList();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Browser::answer);
        server.setExecutor(Executors.newFixedThreadPool(4, work -> {
            Thread thread = new Thread(work, "pages");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        ChromeOptions options = new ChromeOptions()
                .setBinary(programs.get(0).toString())
                .addArguments(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.get(1).toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        driver.get("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
        return new Browser(server, driver);
    }

    /** What a script hands to its last argument, a function. */
    Object ask(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    @Override
    public void close() {
        driver.quit();
        server.stop(0);
    }

    private static Path needed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder).resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> leaveOut(program));
    }

    private static Path leaveOut(String program) {
        if ("required".equals(System.getenv("FROND_READERS"))) {
            return fail(program + " is not installed");
        }
        System.out.println("Left out: what needs " + program + ", which is not installed.");
        return abort(program + " is not installed");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        byte[] bytes = content(name);
        exchange.getResponseHeaders().set("Content-Type", type(name));
        exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream page = Browser.class.getResourceAsStream(name)) {
            if (page != null) {
                return page.readAllBytes();
            }
        }
        Path file = SITE.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private static String type(String name) {
        if (name.endsWith(".wasm")) {
            return "application/wasm";
        }
        return name.endsWith(".js") ? "text/javascript" : "text/html";
    }
}

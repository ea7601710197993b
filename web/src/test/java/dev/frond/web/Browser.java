package dev.frond.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Chromium on a page of this machine: the built files, and pages of the tests. */
final class Browser implements AutoCloseable {
    private static final Path SITE = Path.of("target/site");
    private static final List<String> PROGRAMS = List.of("chromium", "chromedriver");
    private static final Map<String, String> TYPES = Map.of(
            "wasm", "application/wasm", "js", "text/javascript", "html", "text/html; charset=utf-8", "css", "text/css");
    /** Of a run in a test, far above what it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** How many colours the field of the first picture has, as an expression. */
    static final String COLOURS =
            "(() => { const field = document.querySelector('canvas.field'); const copy = document.createElement('canvas');"
                    + " copy.width = field.width; copy.height = field.height; const g = copy.getContext('2d');"
                    + " g.drawImage(field, 0, 0); return new Set(new Uint32Array("
                    + "g.getImageData(0, 0, copy.width, copy.height).data.buffer)).size; })()";

    /** Pictures of the screen in which a page has drawn what has changed. */
    private static final int PICTURES = 4;

    private final HttpServer server;
    private final ChromeDriver driver;

    private Browser(HttpServer server, ChromeDriver driver) {
        this.server = server;
        this.driver = driver;
    }

    /**
     * Opens a page of the site by its name, or any by its address. Without Chromium and its driver the test is left out, and says so; it fails where {@code
     * FROND_READERS=required}.
     */
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
                        "--use-angle=swiftshader",
                        "--enable-unsafe-swiftshader",
                        "--window-size=1400,900",
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
        driver.get(
                page.contains(":")
                        ? page
                        : "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
        return new Browser(server, driver);
    }

    /** Goes to another page. */
    void go(String address) {
        driver.get(address);
    }

    /** What a script hands to its last argument, a function. */
    Object ask(String script, Object... arguments) {
        return Objects.requireNonNull(driver.executeAsyncScript(script, arguments));
    }

    /** What an expression is now. */
    @Nullable
    Object now(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Waits until an expression is true, looking at every picture of the screen. */
    void await(String expression) {
        ask("const done = arguments[0]; const look = () => (" + expression
                + ") ? done('there') : requestAnimationFrame(look); look();");
    }

    /** Waits until the page has begun. */
    void ready() {
        await("document.documentElement.dataset.ready === 'yes'");
    }

    /** Waits until what has been asked for has been drawn. */
    void settle() {
        ask("const done = arguments[0]; let left = " + PICTURES
                + "; const next = () => left-- > 0 ? requestAnimationFrame(next) : done('drawn'); next();");
    }

    /** What an element says. */
    String text(String id) {
        return String.valueOf(now("document.getElementById('" + id + "').textContent"));
    }

    void click(String id) {
        driver.findElement(By.id(id)).click();
    }

    void press(CharSequence key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Clicks at a place of an element, CSS pixels from its upper left corner. */
    void clickAt(String selector, int x, int y) {
        at(selector, x, y).click().perform();
    }

    /** Presses at a place of an element, goes to the right, lets go. */
    void dragAt(String selector, int x, int y, int right) {
        at(selector, x, y).clickAndHold().moveByOffset(right, 0).release().perform();
    }

    private Actions at(String selector, int x, int y) {
        WebElement element = driver.findElement(By.cssSelector(selector));
        Dimension size = element.getSize();
        return new Actions(driver).moveToElement(element, x - size.width / 2, y - size.height / 2);
    }

    /** Replaces what stands in an input. */
    void type(String id, String text) {
        driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, text);
    }

    /** A screen of another size, in CSS pixels, of somebody who likes it dark or not. */
    void screen(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Map<String, Object> colours = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(colours)));
    }

    /** From now on what is saved goes to a folder. */
    void download(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
    }

    /** Takes a picture of the page, to be looked at. */
    void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What the console says of errors and of requests that were refused. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Closes it; the console must be empty, and nothing asked of other machines. */
    void closeWithoutComplaints() {
        List<String> errors = errors();
        Object foreign = now("performance.getEntriesByType('resource').filter((entry) =>"
                + " !entry.name.startsWith(location.origin) && !/^(data|blob):/.test(entry.name)).length");
        close();
        assertThat(errors).isEmpty();
        assertThat(foreign).as("requests to other machines").isEqualTo(0L);
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
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    }
}

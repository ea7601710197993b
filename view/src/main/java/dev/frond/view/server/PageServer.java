package dev.frond.view.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page on 127.0.0.1 and nowhere else. */
public final class PageServer implements AutoCloseable {
    /** Runs of the studio hold one each while they go on; a browser asks with six at a time. */
    private static final int THREADS = 16;

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Access access;
    private final List<Route> routes;

    private PageServer(HttpServer server, List<Route> routes) {
        this.server = server;
        this.routes = List.copyOf(routes);
        this.access = Access.toPort(server.getAddress().getPort());
        this.threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "page");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Serves until it is closed.
     *
     * @param port 0 for one that is free
     * @throws IOException when the port is taken
     */
    public static PageServer start(int port, Pages pages) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        PageServer server = new PageServer(http, pages.routes());
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** The address of the page, to be told to nobody but the user. */
    public String address() {
        return access.base();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers answers = exchange.getResponseHeaders();
            HEADERS.forEach(answers::set);
            Optional<String> path = access.granted(exchange.getRequestURI().getRawPath(), exchange.getRequestHeaders());
            if (path.isEmpty()) {
                Answer.refusal(403, "Not allowed: open the address that frond view prints.")
                        .sendTo(exchange);
                return;
            }
            answer(path.get(), exchange);
        }
    }

    private void answer(String path, HttpExchange exchange) throws IOException {
        for (Route route : routes) {
            Optional<List<String>> parts = route.match(exchange.getRequestMethod(), path);
            if (parts.isPresent()) {
                try {
                    route.handler().handle(parts.get(), exchange);
                } catch (IOException | RuntimeException failure) { // damaged files, for the most part
                    Answer.refusal(500, words(failure)).sendTo(exchange);
                }
                return;
            }
        }
        Answer.refusal(404, "Not there: " + path).sendTo(exchange);
    }

    private static String words(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof NoSuchFileException ? "no such file: " + message : message;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

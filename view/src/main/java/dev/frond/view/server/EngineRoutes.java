package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.frond.view.engine.LocalRun;
import dev.frond.view.engine.LocalRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The runs of the studio. A page gives each a name and gets its messages ({@link LocalRun}) as one long answer: of each a byte for its
 * kind, the length of what follows in four bytes, little endian, and that. A page that goes away ends its run.
 */
final class EngineRoutes {
    /** A scenario is smaller, bytes. */
    private static final int LONGEST_SCENARIO = 1 << 20;
    /** Runs at a time. Each holds one of the six connections of a browser to one host; calls to stop it need one too. */
    private static final int MOST_RUNS = 4;
    /** So often a page that hears of nothing is tried whether it is there. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final byte[] NOTHING = {'n'};

    private final LocalRuns engine;
    private final Map<String, LocalRun> runs = new ConcurrentHashMap<>();

    EngineRoutes(LocalRuns engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                Route.get("engine/schema.json", none -> Optional.of(Answer.json(engine.schema()))),
                new Route("POST", "engine/check", (none, exchange) -> check(exchange)),
                new Route("POST", "engine/*/start", (name, exchange) -> start(name.get(0), exchange)),
                tell("engine/*/pause", LocalRun::pause),
                tell("engine/*/resume", LocalRun::resume),
                tell("engine/*/stop", LocalRun::stop));
    }

    private Route tell(String shape, Consumer<LocalRun> what) {
        return new Route("POST", shape, (name, exchange) -> {
            LocalRun run = runs.get(name.get(0));
            if (run != null) { // it may have ended in this moment
                what.accept(run);
            }
            Answer.text("").sendTo(exchange);
        });
    }

    private void check(HttpExchange exchange) throws IOException {
        Optional<String> scenario = scenario(exchange);
        if (scenario.isPresent()) {
            Answer.text(engine.problems(scenario.get())).sendTo(exchange);
        }
    }

    private void start(String name, HttpExchange exchange) throws IOException {
        Optional<String> scenario = scenario(exchange);
        if (scenario.isEmpty()) {
            return;
        }
        if (runs.size() >= MOST_RUNS || runs.containsKey(name)) {
            Answer.refusal(503, MOST_RUNS + " runs go on already: stop one first")
                    .sendTo(exchange);
            return;
        }
        try (LocalRun run = engine.start(scenario.get())) {
            runs.put(name, run);
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, 0);
            send(run, exchange.getResponseBody());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            runs.remove(name);
        }
    }

    private static void send(LocalRun run, OutputStream page) throws IOException, InterruptedException {
        while (!run.isDone()) {
            byte[] message = run.take(HEARTBEAT).orElse(NOTHING);
            ByteBuffer head = ByteBuffer.allocate(5).order(ByteOrder.LITTLE_ENDIAN);
            page.write(head.put(message[0]).putInt(message.length - 1).array());
            page.write(message, 1, message.length - 1);
            page.flush();
        }
    }

    /** Empty, and the refusal sent, when it is too long. */
    private static Optional<String> scenario(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_SCENARIO + 1);
        if (body.length > LONGEST_SCENARIO) {
            // a page that still sends would not hear the answer
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            Answer.refusal(413, "a scenario of more than 1 MB").sendTo(exchange);
            return Optional.empty();
        }
        return Optional.of(new String(body, UTF_8));
    }
}

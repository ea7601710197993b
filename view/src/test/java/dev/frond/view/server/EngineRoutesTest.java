package dev.frond.view.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.view.WrittenRuns;
import dev.frond.view.engine.LocalRuns;
import dev.frond.view.run.RunLibrary;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs that a page asks for, over the network as the page has them. */
class EngineRoutesTest {
    private static final String ENDLESS =
            WrittenRuns.scenario("endless").replace("end: 60 s", "end: 60 s, max_step: 1 ms");

    private final PageServer server = start();
    private final HttpClient client = HttpClient.newHttpClient();

    /** A message of a run. */
    private record Message(char kind, String text) {}

    private static PageServer start() {
        try {
            return PageServer.start(0, new Pages(RunLibrary.of(Collections.emptyMap()), new LocalRuns("test"), null));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<InputStream> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        return new String(response.body().readAllBytes(), UTF_8);
    }

    /** The next message that says something. */
    private static Message next(DataInputStream in) throws IOException {
        while (true) {
            char kind = (char) in.readByte();
            byte[] payload = in.readNBytes(Integer.reverseBytes(in.readInt()));
            if (kind != 'n') {
                return new Message(kind, new String(payload, UTF_8));
            }
        }
    }

    private static List<Message> all(HttpResponse<InputStream> response) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(response.body())) {
            do {
                messages.add(next(in));
            } while ("sx".indexOf(messages.get(messages.size() - 1).kind()) < 0);
        }
        return messages;
    }

    @Test
    void aRunToItsEnd() throws Exception {
        List<Message> messages = all(post("engine/a/start", WrittenRuns.scenario("whole")));
        assertThat(messages.get(0)).isEqualTo(new Message('p', ""));
        assertThat(messages.stream().filter(each -> each.kind() == 'f')).hasSize(4);
        assertThat(messages.stream()
                        .filter(each -> each.kind() == 'r')
                        .findFirst()
                        .orElseThrow()
                        .text())
                .startsWith("time_s,");
        assertThat(messages.get(messages.size() - 1).text()).contains("\"outcome\": \"finished\"");
    }

    @Test
    void mistakesAndTheSchema() throws Exception {
        String wrong = WrittenRuns.scenario("wrong").replace("diffusivity", "diffusivty");
        assertThat(text(post("engine/check", wrong))).contains("scenario.yaml:4:", "did you mean \"diffusivity\"");
        assertThat(text(post("engine/check", WrittenRuns.scenario("right")))).isEmpty();
        try (DataInputStream in =
                new DataInputStream(post("engine/b/start", wrong).body())) {
            assertThat(next(in).text()).contains("did you mean \"diffusivity\"");
        }
        assertThat(Asked.get(server.address() + "engine/schema.json").text()).isEqualTo(ScenarioSchema.text());
    }

    @Test
    void aRunIsPausedAndStopped() throws Exception {
        HttpResponse<InputStream> run = post("engine/c/start", ENDLESS);
        assertThat(text(post("engine/c/pause", ""))).isEmpty();
        assertThat(text(post("engine/c/resume", ""))).isEmpty();
        assertThat(text(post("engine/c/stop", ""))).isEmpty();
        List<Message> messages = all(run);
        assertThat(messages.get(messages.size() - 1).text()).contains("\"outcome\": \"interrupted\"");
    }

    /** A name is free again as soon as the page that had it has gone. */
    @Test
    void aPageThatGoesAwayEndsItsRun() throws Exception {
        HttpResponse<InputStream> run = post("engine/d/start", ENDLESS);
        run.body().close();
        HttpResponse<InputStream> again = post("engine/d/start", WrittenRuns.scenario("again"));
        while (again.statusCode() == 503) {
            again = post("engine/d/start", WrittenRuns.scenario("again"));
        }
        assertThat(all(again).get(0).kind()).isEqualTo('p');
    }

    @Test
    void tooManyRunsAndTooLongScenarios() throws Exception {
        List<HttpResponse<InputStream>> running = new ArrayList<>();
        HttpResponse<InputStream> answer = post("engine/r0/start", ENDLESS);
        while (answer.statusCode() == 200) {
            running.add(answer);
            answer = post("engine/r" + running.size() + "/start", ENDLESS);
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(text(answer)).contains(running.size() + " runs go on already");
        for (int k = 0; k < running.size(); k++) {
            assertThat(text(post("engine/r" + k + "/stop", ""))).isEmpty();
            assertThat(all(running.get(k))).isNotEmpty();
        }
        HttpResponse<InputStream> long413 = post("engine/long/start", "#".repeat(2_000_000));
        assertThat(long413.statusCode()).isEqualTo(413);
    }
}

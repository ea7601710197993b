package dev.frond.view.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioSchema;
import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limits of time only end what would wait for ever. */
@Timeout(120)
class LocalRunsTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String SCENARIO = """
            frond: 1
            name: small
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 1e-12 m^2/s}
            cell: {width: 1 um, height: 1 um}
            anode: {exchange_current_density: 10 A/m^2}
            drive: {current_density: 1 mA/cm^2}
            time: {end: 60 s, max_step: 1 s}
            mesh: {front: 50 nm, bulk: 300 nm}
            output: {every: 20 s}
            """;

    private final LocalRuns runs = new LocalRuns("test");

    private static List<byte[]> all(LocalRun run) throws InterruptedException {
        List<byte[]> messages = new ArrayList<>();
        while (!run.isDone()) {
            run.take(LONG).ifPresent(messages::add);
        }
        return messages;
    }

    private static byte[] next(LocalRun run) throws InterruptedException {
        return run.take(LONG).orElseThrow();
    }

    private static String text(byte[] message) {
        return new String(message, 1, message.length - 1, UTF_8);
    }

    private static List<byte[]> ofKind(List<byte[]> messages, char kind) {
        return messages.stream().filter(message -> message[0] == kind).toList();
    }

    private static String kinds(List<byte[]> messages) {
        return messages.stream()
                .map(message -> String.valueOf((char) message[0]))
                .collect(Collectors.joining());
    }

    @Test
    void aRunTellsWhatAPlainOneDoes() throws InterruptedException {
        List<String> expected = new ArrayList<>(List.of(SeriesColumn.header()));
        Simulation.of(ScenarioReader.parse(SCENARIO, "scenario.yaml", List.of()))
                .run(new Observer() {
                    @Override
                    public void accepted(SeriesRow row) {
                        expected.add(SeriesColumn.line(row.untimed()));
                    }
                });
        List<byte[]> messages = all(runs.start(SCENARIO));
        assertThat(kinds(messages)).startsWith("prf").endsWith("s").doesNotContain("x");
        assertThat(text(messages.get(0))).isEmpty();
        List<String> rows = ofKind(messages, 'r').stream()
                .map(message -> untimed(text(message)))
                .toList();
        assertThat(rows)
                .isEqualTo(expected.stream().map(line -> untimed(line + "\n")).toList());
        assertThat(rows).hasSizeGreaterThan(LocalRun.WAITING);
        assertThat(ofKind(messages, 'f')).hasSize(4).allMatch(message -> text(message)
                .startsWith("FRF1"));
        assertThat(text(messages.get(messages.size() - 1))).contains("\"outcome\": \"finished\"", "\"test\"");
    }

    /** Without the time of the clock, the last column. */
    private static String untimed(String line) {
        assertThat(line).endsWith("\n");
        return line.substring(0, line.lastIndexOf(','));
    }

    @Test
    void aRunThatIsStoppedSumsUp() throws InterruptedException {
        LocalRun run = runs.start(SCENARIO);
        next(run);
        run.stop();
        List<byte[]> messages = all(run);
        assertThat(text(messages.get(messages.size() - 1))).contains("\"outcome\": \"interrupted\"");
        assertThat(run.take(LONG)).isEmpty();
    }

    @Test
    void aRunThatIsPausedTakesNoStep() throws InterruptedException {
        LocalRun run = pausedAtTheStart();
        run.stop();
        List<byte[]> messages = all(run);
        assertThat(ofKind(messages, 'r')).hasSize(1);
        assertThat(kinds(messages)).endsWith("s");
    }

    @Test
    void aRunThatIsResumedGoesOn() throws InterruptedException {
        LocalRun run = pausedAtTheStart();
        run.resume();
        List<byte[]> messages = all(run);
        assertThat(ofKind(messages, 'f')).hasSize(4);
        assertThat(text(messages.get(messages.size() - 1))).contains("\"outcome\": \"finished\"");
    }

    /** The run has told its first frame, and takes its first step not before it is resumed. */
    private static LocalRun pausedAtTheStart() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        LocalRun run = LocalRun.start("test", listener -> {
            PageRun page = PageRun.begin(ScenarioReader.document(SCENARIO, "scenario.yaml", List.of()), listener);
            begun.countDown();
            await(paused);
            return page;
        });
        begun.await();
        run.pause();
        paused.countDown();
        return run;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunNobodyListensToEnds() throws InterruptedException {
        LocalRun run = runs.start(SCENARIO);
        next(run);
        run.close();
        run.join();
        assertThat(run.isDone()).isTrue();
        assertThat(run.take(LONG)).isEmpty();
    }

    @Test
    void problemsAreThoseOfTheReader() throws InterruptedException {
        assertThat(runs.problems(SCENARIO)).isEmpty();
        String wrong = SCENARIO.replace("318 K", "318");
        assertThat(runs.problems(wrong)).startsWith("scenario.yaml:3:14: ");
        List<byte[]> messages = all(runs.start(wrong));
        assertThat(messages).hasSize(1);
        assertThat(kinds(messages)).isEqualTo("p");
        assertThat(text(messages.get(0))).isEqualTo(runs.problems(wrong));
    }

    @Test
    void aPageHasNoMeshFiles() throws InterruptedException {
        String file = SCENARIO.replace(
                "mesh: {front: 50 nm, bulk: 300 nm}",
                "mesh: {file: cell.msh, unit: um, tags: {front: 1, right: 2, top: 3, left: 4}}");
        String frozen = file.replace("10 A/m^2", "10 A/m^2, moving: false");
        List<byte[]> messages = all(runs.start(frozen));
        assertThat(kinds(messages)).isEqualTo("p");
        assertThat(text(messages.get(0))).contains("scenario.yaml:9:14: a page has no files");
    }

    @Test
    void aRunThatFailsSaysWhy() throws InterruptedException {
        LocalRun run = LocalRun.start("test", listener -> {
            throw new IllegalStateException("the matrix is singular");
        });
        List<byte[]> messages = all(run);
        assertThat(messages).hasSize(1);
        assertThat(new String(messages.get(0), UTF_8)).isEqualTo("xthe matrix is singular");
    }

    @Test
    void theSchemaIsThatOfTheCommand() {
        assertThat(runs.schema()).isEqualTo(ScenarioSchema.text());
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimiseCommandTest {
    private static final String TWO_ENDS = """
            frond_optimisation: 1
            name: two ends
            base: scenario.yaml
            variables:
              time.end: {between: [10 s, 1000 s], scale: log}
              electrolyte.diffusivity: {between: [2e-14 m^2/s, 2e-13 m^2/s]}
            limits: {potential_V: {above: -0.5 V}}
            budget: 30
            """;

    private static final String GOAL = "goal: {minimise: time_s}\n";

    @TempDir
    private Path folder;

    private final Simulator fake = FakeSimulation.bare(Outcome.SHORT_CIRCUIT);

    @BeforeEach
    void writeInput() throws IOException {
        Scenarios.write(folder, Scenarios.VALID);
        optimisation(TWO_ENDS + GOAL);
    }

    private void optimisation(String text) throws IOException {
        Files.writeString(folder.resolve("optimisation.yaml"), text);
    }

    private String[] command(String place, String... more) {
        return Stream.concat(
                        Stream.of(
                                "optimise",
                                folder.resolve("optimisation.yaml").toString(),
                                "-o",
                                folder.resolve(place).toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** All files but the journal, whose rows stand as the runs ended. */
    private List<Path> files(String place) throws IOException {
        Path root = folder.resolve(place);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(file -> !file.toString().equals("runs.csv"))
                    .filter(file -> !file.toString().startsWith("best/ro-crate"))
                    .sorted()
                    .toList();
        }
    }

    private void assertSame(String place, String other) throws IOException {
        assertThat(files(place)).isEqualTo(files(other));
        for (Path file : files(place)) {
            assertThat(folder.resolve(place).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(other).resolve(file));
        }
    }

    @Test
    void theResultsAreTheSameHoweverTheRunsAreMade() throws IOException {
        Terminal terminal = new Terminal(fake);
        assertThat(terminal.frond(command("once", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out())
                .contains("The smallest time of 30 runs is 1")
                .contains("The scenario as it is has 100.0 s, so that is -")
                .contains("report.html");
        assertThat(terminal.err()).containsPattern("30 of 30 runs, best 1[0-9.]+ s, 0 failed");
        assertThat(files("once").stream().map(Path::toString))
                .contains(
                        "best.yaml",
                        "best/scenario.yaml",
                        "best/series.csv",
                        "best/summary.json",
                        "history.csv",
                        "optimisation.png",
                        "optimisation.yaml",
                        "report.html");
        assertThat(folder.resolve("once/best/scenario.yaml")).hasSameTextualContentAs(folder.resolve("once/best.yaml"));
        assertThat(Files.readAllLines(folder.resolve("once/history.csv")))
                .hasSize(31)
                .first()
                .isEqualTo("evaluation,generation,time.end_s,electrolyte.diffusivity_m2_s,time_s,at_least,"
                        + "limited_potential_V,outcome,feasible,best_so_far");

        assertThat(terminal.frond(command("two", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertSame("two", "once");

        assertThat(interrupted(17)).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(folder.resolve("broken/history.csv")).doesNotExist();
        assertThat(terminal.frond(command("broken"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("go on with --resume");
        assertThat(terminal.frond(command("broken", "--resume", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertSame("broken", "once");
    }

    /** Asks to stop when so many runs have begun. */
    private int interrupted(int begun) {
        Interruption interruption = new Interruption();
        AtomicInteger runs = new AtomicInteger();
        Simulator stopped = (scenario, mesh, threads, watch) -> {
            if (runs.incrementAndGet() == begun) {
                interruption.request();
            }
            return fake.run(scenario, mesh, threads, watch);
        };
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Frond.run(
                new CommandContext(nowhere, nowhere, Progress.Style.LINES, interruption, stopped),
                command("broken", "--jobs", "1"));
    }

    @Test
    void twoGoalsHaveAFront() throws IOException {
        optimisation(TWO_ENDS + "goal: [{minimise: time_s}, {minimise: i_over_i_lim_cell}]\n");
        Terminal terminal = new Terminal(fake);
        assertThat(terminal.frond(command("front", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains(" of 30 runs make the front", "Nearest to the best of both is run ");
        List<String> front = Files.readAllLines(folder.resolve("front/pareto.csv"));
        assertThat(front).hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(folder.resolve("front/history.csv")).stream()
                        .filter(row -> row.endsWith(",true,true")))
                .hasSize(front.size() - 1);
    }

    @Test
    void limitsThatNoRunKeepsAreSaid() throws IOException {
        optimisation((TWO_ENDS + GOAL).replace("above: -0.5 V", "above: 0.5 V"));
        Terminal terminal = new Terminal(fake);
        assertThat(terminal.frond(command("none", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("None of the 30 runs keeps the limits", "potential -50.00 mV");
    }

    @Test
    void aRunWithoutAShortCircuitCountsAsItsEnd() throws IOException {
        optimisation((TWO_ENDS + "goal: {maximise: time_to_short_s}\nmethod: random\n").replace("30", "5"));
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond(command("long", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("The largest time to the short circuit of 5 runs is at least ");
        assertThat(Files.readAllLines(folder.resolve("long/history.csv")).get(1))
                .contains(",100.0,true,");
    }

    @Test
    void runsWithoutAnAnswerEndIt() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.STALLED));
        assertThat(terminal.frond(command("stalled", "--jobs", "1"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err()).contains("none of the runs has an answer");
    }

    @Test
    void itsSchemaIsPrinted() {
        Terminal terminal = new Terminal(fake);
        assertThat(terminal.frond("schema", "optimisation")).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("\"frond_optimisation\"", "\"time_to_short_s\"", "\"bobyqa\"");
    }
}

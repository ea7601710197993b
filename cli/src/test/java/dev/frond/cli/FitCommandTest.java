package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
    private static final List<String> FILES =
            List.of("fit.json", "fit.yaml", "fit.png", "fitted.yaml", "residuals.csv", "report.html");

    private static final String FIT = """
            frond_fit: 1
            name: decay
            base: scenario.yaml
            parameters:
              electrolyte.diffusivity: {between: [2e-14 m^2/s, 2e-12 m^2/s], scale: log}
            data: [{file: measured.csv, quantity: potential, noise: 0.5 mV}]
            starts: 3
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeInput() throws IOException {
        Scenarios.write(folder, Scenarios.VALID.replace("front: 100 nm, bulk: 400 nm", "front: 150 nm, bulk: 800 nm"));
        Files.writeString(folder.resolve("fit.yaml"), FIT);
        StringBuilder table = new StringBuilder("time (s),potential (mV)\n");
        for (int k = 1; k <= 8; k++) {
            table.append(String.format(Locale.ROOT, "%d,%.1f%n", k, -60 - 2 * Math.sqrt(k)));
        }
        Files.writeString(folder.resolve("measured.csv"), table);
    }

    private String[] command(String place, String... more) {
        return Stream.concat(
                        Stream.of(
                                "fit",
                                folder.resolve("fit.yaml").toString(),
                                "-o",
                                folder.resolve(place).toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    /** Asks to stop when so many runs have begun. */
    private static int interrupted(int runs, String... command) {
        Interruption interruption = new Interruption();
        AtomicInteger begun = new AtomicInteger();
        Simulator stopped = (scenario, mesh, threads, watch) -> {
            if (begun.incrementAndGet() == runs) {
                interruption.request();
            }
            return Simulator.SIMULATION.run(scenario, mesh, threads, watch);
        };
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Frond.run(new CommandContext(nowhere, nowhere, Progress.Style.LINES, interruption, stopped), command);
    }

    @Test
    void theFilesAreTheSameHoweverTheRunsAreMade() throws IOException {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("once", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("diffusivity", " m^2/s, 95 %: ", "fit.json");
        assertThat(terminal.err()).contains(" runs, 0 failed, ");

        assertThat(terminal.frond(command("two", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertThat(interrupted(2, command("broken", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(folder.resolve("broken/fit.json")).doesNotExist();
        assertThat(interrupted(4, command("broken", "--jobs", "1", "--resume"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(terminal.frond(command("broken", "--resume", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        for (String name : FILES) {
            for (String place : List.of("two", "broken")) {
                assertThat(folder.resolve(place).resolve(name))
                        .hasSameBinaryContentAs(folder.resolve("once").resolve(name));
            }
        }
        assertThat(folder.resolve("broken/running")).doesNotExist();
        assertThat(terminal.frond(
                        "run",
                        folder.resolve("once/fitted.yaml").toString(),
                        "-o",
                        folder.resolve("run").toString()))
                .isEqualTo(ExitStatus.OK);
    }

    /** Killed three times in a process of its own. */
    @Test
    void theSameBytesAfterKills() throws Exception {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("once", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        KilledCommand killed = new KilledCommand(
                folder, folder.resolve("killed/runs.csv"), command("killed", "--resume", "--jobs", "2"));
        for (int milliseconds : new int[] {0, 7, 20}) {
            killed.killAfter(killed.rows() + 1, milliseconds);
        }
        assertThat(terminal.frond(command("killed", "--resume", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        for (String name : FILES) {
            assertThat(folder.resolve("killed").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(name));
        }
        assertThat(folder.resolve("killed")).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(interrupted(3, command("place"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(terminal.frond(command("place"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(" runs of this; go on with --resume, or choose another folder with -o");
        Files.writeString(folder.resolve("fit.yaml"), FIT.replace("starts: 3", "starts: 2"));
        assertThat(terminal.frond(command("place", "--resume"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds another fit, or an earlier version of this one");
        Files.writeString(folder.resolve("fit.yaml"), FIT);
        Files.writeString(folder.resolve("measured.csv"), "time (s),potential (mV)\n1,-60\n2,-61\n");
        assertThat(terminal.frond(command("place", "--resume"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds jobs of an earlier measured.csv, which has changed since");
    }

    @Test
    void aMistakeLeavesNothing() throws IOException {
        Files.writeString(folder.resolve("fit.yaml"), FIT.replace("potential", "potentail"));
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("place"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("fit.yaml:6:", "did you mean \"potential\"?");
        assertThat(folder.resolve("place")).doesNotExist();
        assertThat(terminal.frond("fit", folder.resolve("scenario.yaml").toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("this is a scenario, not a fit");
    }

    @Test
    void theSchemaIsPrinted() {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond("schema", "fit")).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("\"frond_fit\"", "\"most_values\"");
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitivityCommandTest {
    private static final String SENSITIVITY = """
            frond_sensitivity: 1
            name: two
            base: scenario.yaml
            inputs:
              electrolyte.transference_number: {normal: [0.42, 0.03]}
              electrolyte.diffusivity: {loguniform: [2e-14 m^2/s, 2e-13 m^2/s]}
            metrics: [tip_lead_m, potential_V]
            samples: 2
            """;

    private static final List<String> FILES =
            List.of("sensitivity.yaml", "sensitivity.csv", "sensitivity.png", "report.html");

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);

    @BeforeEach
    void writeInput() throws IOException {
        Scenarios.write(
                folder,
                Scenarios.VALID
                        .replace("end: 100 s", "end: 4 s")
                        .replace("front: 100 nm, bulk: 400 nm", "front: 150 nm, bulk: 800 nm"));
        sensitivity(SENSITIVITY);
    }

    private void sensitivity(String text) throws IOException {
        Files.writeString(folder.resolve("sensitivity.yaml"), text);
    }

    private String[] command(String place, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sensitivity",
                folder.resolve("sensitivity.yaml").toString(),
                "-o",
                folder.resolve(place).toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private void assertSame(String place) {
        for (String name : FILES) {
            assertThat(folder.resolve(place).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(name));
        }
    }

    @Test
    void theAnswerIsTheSameHoweverTheRunsAreMade() throws IOException {
        assertThat(terminal.frond(command("once", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("total index", "runs were made: ", " finished.");
        assertThat(file("once/sensitivity.csv").lines())
                .hasSize(5)
                .startsWith("input,metric,first,first_low,first_high,total,total_low,total_high")
                .anyMatch(row -> row.startsWith("electrolyte.diffusivity,potential_V,"));

        assertThat(terminal.frond(command("both", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertSame("both");

        assertThat(interrupted(command("broken", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(file("broken/runs.csv").lines()).hasSize(3);
        assertThat(folder.resolve("broken/sensitivity.csv")).doesNotExist();
        assertThat(terminal.frond(command("broken"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("go on with --resume");
        assertThat(terminal.frond(command("broken", "--resume", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertSame("broken");
        sensitivity(SENSITIVITY.replace("0.03", "0.04"));
        assertThat(terminal.frond(command("broken", "--resume"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("another sensitivity");
    }

    /** Asks to stop when the third run begins. */
    private static int interrupted(String... command) {
        Interruption interruption = new Interruption();
        AtomicInteger begun = new AtomicInteger();
        Simulator stopped = (scenario, mesh, threads, watch) -> {
            if (begun.incrementAndGet() == 3) {
                interruption.request();
            }
            return Simulator.SIMULATION.run(scenario, mesh, threads, watch);
        };
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Frond.run(new CommandContext(nowhere, nowhere, Progress.Style.LINES, interruption, stopped), command);
    }

    @Test
    void failedRunsAreToldAndTheirSamplesLeftOut() throws IOException {
        sensitivity(SENSITIVITY.replace("samples: 2", "samples: 8"));
        AtomicInteger begun = new AtomicInteger();
        Simulator failing = (scenario, mesh, threads, watch) -> {
            if (begun.incrementAndGet() == 6) {
                throw new IllegalStateException("no");
            }
            return FakeSimulation.bare(Outcome.FINISHED).run(scenario, mesh, threads, watch);
        };
        Terminal partly = new Terminal(failing);
        assertThat(partly.frond(command("out", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(partly.out())
                .contains(
                        "1 of 28 runs do not have it", "7 of 8", "1 of them failed or stalled", "no input changes it");
        assertThat(file("out/report.html")).contains("7 of 8", "column error of runs.csv");
    }

    @Test
    void aStudyWithoutAUsableSampleFails() throws IOException {
        Simulator failing = (scenario, mesh, threads, watch) -> {
            throw new IllegalStateException("never");
        };
        Terminal never = new Terminal(failing);
        assertThat(never.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(never.err()).contains("4 of 4 runs failed, the first because", "never", "runs.csv");
        assertThat(folder.resolve("out/sensitivity.csv")).doesNotExist();
    }

    @Test
    void screening() throws IOException {
        sensitivity(SENSITIVITY.replace("samples: 2", "method: morris\nwalks: 4\nseed: 7"));
        Terminal fake = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(fake.frond(command("out"))).isEqualTo(ExitStatus.OK);
        assertThat(file("out/sensitivity.csv"))
                .startsWith(
                        "input,metric,mean,mean_size,deviation,walks\nelectrolyte.transference_number,tip_lead_m,0.0,");
        assertThat(file("out/sensitivity.yaml")).contains("method: morris", "walks: 4", "seed: 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "samples: 2 | samples: 1 | :8:10: expected a whole number from 2 to 100000, found \"1\"",
                "samples: 2 | walks: 2 | :8:1: key \"walks\" goes with method: morris only",
                "samples: 2 | method: moris | :8:9: unknown method \"moris\"; did you mean \"morris\"?",
                "tip_lead_m | tip_laed_m | :7:11: unknown metric \"tip_laed_m\"; did you mean \"tip_lead_m\"?",
                "potential_V | tip_lead_m | the metric \"tip_lead_m\" is there twice",
                "normal: | norml: | unknown key \"norml\" in inputs.electrolyte.transference_number; did you mean \"normal\"?",
                "0.03] | -0.03] | :5:52: the standard deviation has to be above 0",
                "[2e-14 m^2/s, 2e-13 m^2/s] | [2e-13 m^2/s, 2e-14 m^2/s] | :6:55: the highest value has to be above",
                "2e-13 m^2/s] | 2e-13 m] | :6:55: \"2e-13 m\" is not a diffusivity",
                "[0.42, 0.03] | 0.42 | expected normal: [MEAN, STANDARD DEVIATION], such as [0.42, 0.03], found \"0.42\"",
                "diffusivity: | difusivity: | :6:3: electrolyte.difusivity: unknown key \"difusivity\" in electrolyte; did you mean \"diffusivity\"?",
                "0.03] | 0.3] | :5:3: electrolyte.transference_number: its 0.1 % quantile, -0.507",
                "scenario.yaml | scenari.yaml | :3:7: scenari.yaml: there is no such file",
            })
    void mistakesHaveTheirPlace(String right, String wrong, String message) throws IOException {
        sensitivity(SENSITIVITY.replace(right, wrong));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("sensitivity.yaml", message);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void otherFilesAreToldApart() throws IOException {
        String scenario = folder.resolve("scenario.yaml").toString();
        assertThat(terminal.frond("sensitivity", scenario)).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("this is a scenario, not a sensitivity");
        assertThat(terminal.frond("run", folder.resolve("sensitivity.yaml").toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("this is a sensitivity, not a scenario: frond sensitivity takes it");
        assertThat(terminal.frond("schema", "sensitivity")).isZero();
        assertThat(terminal.out()).contains("loguniform", "\"walks\"");
    }
}

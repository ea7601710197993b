package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.input.Input;
import dev.frond.solver.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String FROZEN = """
            frond: 1
            name: frozen
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 1e-13 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode: {exchange_current_density: 10 A/m^2, moving: false}
            drive: {current_density: 1 A/m^2}
            time: {end: 100 s}
            mesh: {file: square.msh, unit: um, tags: {front: 1, right: 2, top: 3, left: 4}}
            """;

    @TempDir
    private Path work = Path.of("");

    private Path folder = Path.of("");
    private String scenario = "";

    @BeforeEach
    void prepare() throws IOException {
        folder = work.resolve("out");
        scenario = Scenarios.write(work, Scenarios.VALID);
    }

    @ParameterizedTest
    @CsvSource({"FINISHED, 0", "SHORT_CIRCUIT, 0", "DEPLETED, 0", "STALLED, 3", "INTERRUPTED, 130"})
    void exitStatusFollowsTheOutcome(Outcome outcome, int status) {
        Terminal terminal = new Terminal(FakeSimulation.bare(outcome));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isEqualTo(status);
        assertThat(terminal.out())
                .startsWith(outcome.label() + " after 100.0 s")
                .contains("results in " + folder);
        assertThat(terminal.out().contains("docs/faq.md: Why does the run end as \"depleted\"?"))
                .isEqualTo(outcome == Outcome.DEPLETED);
    }

    @Test
    void forecastAndResultStandSideBySide() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.DEPLETED));
        terminal.frond("run", scenario, "-o", folder.toString());
        assertThat(terminal.out())
                .containsPattern("forecast +result")
                .containsPattern("end +finished +depleted")
                .containsPattern("lead of the tip +[0-9.]+ um +0.200 um");
        assertThat(Files.readString(folder.resolve("summary.json")))
                .containsPattern("\"tip_lead_m\": \\{\\s+\"forecast\": ");
    }

    @Test
    void writesTheFilesOfTheRunWithPictures() {
        new Terminal(new FakeSimulation(Outcome.FINISHED)).frond("run", scenario, "-o", folder.toString());
        assertThat(folder.resolve("scenario.yaml")).content().contains("one bump");
        assertThat(folder.resolve("summary.json")).content().contains("\"finished\"");
        assertThat(folder.resolve("series.csv")).content().hasLineCount(11);
        assertThat(folder.resolve("fields")).isDirectoryContaining("glob:**/frame-000010.vtkhdf");
        assertThat(folder.resolve("picture.png")).isNotEmptyFile();
        assertThat(folder.resolve("series.png")).isNotEmptyFile();
    }

    @Test
    void theResolvedScenarioFindsItsMeshFile() throws IOException {
        Files.writeString(work.resolve("square.msh"), """
                $MeshFormat
                2.2 0 8
                $EndMeshFormat
                $Nodes
                4
                1 0 0 0
                2 5 0 0
                3 5 3 0
                4 0 3 0
                $EndNodes
                $Elements
                6
                1 1 2 1 1 1 2
                2 1 2 2 2 2 3
                3 1 2 3 3 3 4
                4 1 2 4 4 4 1
                5 2 2 10 10 1 2 3
                6 2 2 10 10 1 3 4
                $EndElements
                """);
        String frozen = Scenarios.write(work, FROZEN);
        assertThat(new Terminal(FakeSimulation.bare(Outcome.FINISHED)).frond("run", frozen, "-o", folder.toString()))
                .isZero();
        assertThat(Input.read(folder.resolve("scenario.yaml"), List.of()).mesh())
                .isNotNull();
    }

    @Test
    void settingsReplaceValues() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--set", "time.end=20 s"))
                .isZero();
        assertThat(terminal.out()).startsWith("finished after 20.0 s");
    }

    @Test
    void aDryRunPrintsTheResolvedScenarioAndWritesNothing() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--set", "time.end=20 s", "--dry-run"))
                .isZero();
        assertThat(folder).doesNotExist();
        assertThat(terminal.err()).isEmpty();
        Path resolved = Files.writeString(work.resolve("resolved.yaml"), terminal.out());
        assertThat(Input.read(resolved, List.of()).scenario())
                .isEqualTo(
                        Input.read(Path.of(scenario), List.of("time.end=20 s")).scenario());
    }

    @Test
    void aDryRunFindsMistakes() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "--set", "time.end=20 m", "--dry-run"))
                .isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("--set time.end");
    }

    /** A run that was killed, or met a full disk, before it had written its scenario. */
    @Test
    void takesOverAFolderThatWasHalfBegun() throws IOException {
        Files.createDirectories(folder.resolve("fields"));
        Files.writeString(folder.resolve("fields/frame-000000.vtkhdf"), "of a run");
        Files.writeString(folder.resolve("fields/.frame-000001.vtkhdf.part"), "half");
        Files.writeString(folder.resolve(".scenario.yaml.part"), "frond:");
        Files.writeString(folder.resolve(".lock"), "1");
        assertThat(new Terminal(FakeSimulation.bare(Outcome.FINISHED)).frond("run", scenario, "-o", folder.toString()))
                .isZero();
        assertThat(folder.resolve("fields")).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "fields/notes.txt", "series.csv", "fields/frame-000000.vtkhdf.bak"})
    void leavesAFolderWithAnythingElseAlone(String name) throws IOException {
        Files.createDirectories(folder.resolve("fields"));
        Path mine = Files.writeString(folder.resolve(name), "mine");
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("holds no run of frond");
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("scenario.yaml")).doesNotExist();
    }

    @Test
    void reproducibleFilesHaveNoTimesOfTheClock() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--reproducible"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("series.csv")).subList(1, 11))
                .allSatisfy(row -> assertThat(row).endsWith(",NaN"));
        assertThat(folder.resolve("summary.json")).content().contains("\"wall_s\": null");
        assertThat(terminal.out()).contains("steps in 700 ms");
    }

    @Test
    void tooMuchWorkIsRefusedBeforeItBegins() {
        Terminal terminal = new Terminal((given, mesh, threads, watch) -> {
            throw new AssertionError("not to be run");
        });
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--set", "output.every=1 ps"))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("output.every: 1.0e+14 frames would be written");
        for (String command : List.of("run", "mesh")) {
            assertThat(terminal.frond(command, scenario, "--set", "cell.height=100 m"))
                    .isEqualTo(2);
        }
        assertThat(terminal.err())
                .containsPattern("scenario.yaml:20:[0-9]+: about .* nodes are needed, and .* of memory where Java has");
        assertThat(folder).doesNotExist();
    }

    @Test
    void quietSaysNothing() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--quiet"))
                .isZero();
        assertThat(terminal.out() + terminal.err()).isEmpty();
    }

    @Test
    void theRunTakesTheThreadsItIsGiven() {
        List<Integer> counts = new ArrayList<>();
        Terminal terminal = new Terminal((given, mesh, threads, watch) -> {
            counts.add(threads.count());
            return FakeSimulation.bare(Outcome.FINISHED).run(given, mesh, threads, watch);
        });
        terminal.frond("run", scenario, "-o", folder.toString());
        terminal.frond("run", scenario, "-o", folder.toString(), "--threads", "2");
        assertThat(counts).containsExactly(1, 2);
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--threads", "0"))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("--threads: expected 1 or more, found 0");
    }

    @Test
    void picturesCanBeLeftOut() {
        Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isZero();
        assertThat(folder.resolve("picture.png")).exists();
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--no-pictures"))
                .isZero();
        assertThat(folder.resolve("picture.png")).doesNotExist();
        assertThat(folder.resolve("series.png")).doesNotExist();
    }

    @Test
    void plainProgressHasALinePerTenth() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        terminal.frond("run", scenario, "-o", folder.toString());
        assertThat(terminal.err())
                .hasLineCount(12)
                .contains("of the limiting current", " 10 %  10.0 s", "100 %  100.0 s", "tip 0.300 um", "-50.0 mV");
        assertThat(terminal.err()).doesNotContain("\r", "\u001b");
    }

    @Test
    void anEarlierRunOfTheSameScenarioIsReplaced() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isZero();
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isZero();
        assertThat(foreign).hasContent("mine");
        assertThat(terminal.err()).contains("replacing the run in " + folder).doesNotContain("of another scenario");
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--set", "time.end=1 s"))
                .isZero();
        assertThat(terminal.err()).contains("which was of another scenario");
    }

    @Test
    void aRunOfAnotherNameIsKept() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        terminal.frond("run", scenario, "-o", folder.toString());
        String summary = Files.readString(folder.resolve("summary.json"));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString(), "--set", "name=other"))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds the run \"one bump\"");
        assertThat(folder.resolve("summary.json")).hasContent(summary);
    }

    @Test
    void aFolderOfOtherThingsIsRefused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.tex"), "");
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("is not empty and holds no run of frond");
        assertThat(folder).isDirectoryNotContaining("glob:**/scenario.yaml");
    }

    @Test
    void aDefectLeavesItsTraceInTheRunFolder() {
        Terminal terminal = new Terminal((given, mesh, threads, watch) -> {
            watch.started(given, 4);
            throw new IllegalStateException("a bug");
        });
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isEqualTo(ExitStatus.BUG);
        assertThat(terminal.err()).contains("a bug", "bug in frond").doesNotContain("\tat ");
        assertThat(folder.resolve("frond-bug.txt")).content().contains("a bug", "\tat ");
    }

    @Test
    void outOfMemoryIsSaidInWords() {
        Terminal terminal = new Terminal((given, mesh, threads, watch) -> {
            throw new OutOfMemoryError("test");
        });
        assertThat(terminal.frond("run", scenario, "-o", folder.toString())).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err()).contains("out of memory", "coarser mesh");
    }

    @Test
    void redrawnProgressEndsWithAClearedLine() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED)).redrawn();
        terminal.frond("run", scenario, "-o", folder.toString());
        assertThat(terminal.err()).endsWith("\r\u001b[K");
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.report.compare.ComparedRun;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {
    @TempDir
    private Path work = Path.of("");

    private String one = "";
    private String other = "";
    private Path folder = Path.of("");
    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @BeforeEach
    void prepare() throws IOException {
        one = run("one", Outcome.FINISHED, "name=first");
        other = run("other", Outcome.SHORT_CIRCUIT, "output.every=20 s", "name=a < b");
        folder = work.resolve("comparison");
    }

    private String run(String name, Outcome outcome, String... settings) throws IOException {
        String run = work.resolve(name).toString();
        String[] arguments = new String[5 + 2 * settings.length];
        System.arraycopy(
                new String[] {"run", Scenarios.write(work, Scenarios.VALID), "-o", run, "--no-pictures"},
                0,
                arguments,
                0,
                5);
        for (int k = 0; k < settings.length; k++) {
            arguments[5 + 2 * k] = "--set";
            arguments[6 + 2 * k] = settings[k];
        }
        new Terminal(new FakeSimulation(outcome)).frond(arguments);
        return run;
    }

    @Test
    void writesTablePicturesAndAReportThatNeedsNoOtherFile() throws IOException {
        assertThat(terminal.frond("compare", one, other, "-o", folder.toString()))
                .isZero();
        assertThat(terminal.out())
                .contains("A: first", "B: a < b", "last common time: 100.0 s")
                .containsPattern("tip lead over mean +nm +200.0 +200.0 +1.000")
                .containsPattern("time to short circuit or depletion +s +does not apply +100.0");
        assertThat(folder.resolve("metrics.csv"))
                .content()
                .startsWith("metric,unit,A,B,ratio_B_A,taken_from,definition\n")
                .contains("\"potential\",V,-0.0500000,-0.0500000,1.00000,series.csv,\"lithium against the top\"\n")
                .contains("\"time to short circuit or depletion\",s,,100.000,,summary.json,");
        for (String picture : new String[] {"fields", "concentration", "fronts", "series"}) {
            assertThat(folder.resolve(picture + ".png")).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "a &lt; b", "<td>output.every</td>", "data:image/png;base64,", "<summary>Definitions</summary>")
                .doesNotContain("<script", "a < b");
    }

    /** The second run has frames at every tenth of 100 s. */
    @Test
    void aFrontOfAnotherTimeIsMarked() throws IOException {
        String shorter = run("shorter", Outcome.FINISHED, "time.end=90 s", "output.every=9 s");
        assertThat(terminal.frond("compare", shorter, one, "-o", folder.toString()))
                .isZero();
        assertThat(terminal.out()).doesNotContain("*");
        String between = run("between", Outcome.FINISHED, "time.end=87 s");
        assertThat(terminal.frond("compare", between, one, "-o", folder.toString()))
                .isZero();
        assertThat(terminal.out())
                .containsPattern("protrusions of the front +\\d+ +\\d+\\*")
                .contains("* B has no frame at 87.0 s: its front is that of its frame at 90.0 s");
        assertThat(folder.resolve("metrics.csv")).content().contains(",frame (B: at 90.0 s),");
        assertThat(folder.resolve("report.html")).content().contains("B has no frame at 87.0 s");
    }

    @Test
    void sameInputSameBytes() throws IOException {
        Path again = work.resolve("again");
        terminal.frond("compare", one, other, "-o", folder.toString());
        terminal.frond("compare", one, other, "-o", again.toString());
        for (String file : new String[] {"metrics.csv", "fields.png", "fronts.png", "series.png", "report.html"}) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void aTimeWithoutAFrameIsBetweenItsNeighbours() throws IOException {
        ComparedRun run = ComparedRun.open(Path.of(one));
        Snapshot between = run.at(14);
        assertThat(between.time()).isEqualTo(14);
        assertThat(between.concentration())
                .containsExactly(new double[] {900, 900, 1000, 1000}, Assertions.within(1e-9));
        assertThat(run.value(14, row -> row.time())).isEqualTo(14, Assertions.within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "."})
    void notARun(String name) {
        Path place = name.equals(".") ? folder.resolveSibling("empty") : work.resolve(name);
        if (name.equals(".")) {
            assertThat(place.toFile().mkdir()).isTrue();
        }
        assertThat(terminal.frond("compare", one, place.toString(), "-o", folder.toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(place.toString()).doesNotContain("\tat ");
        assertThat(folder).doesNotExist();
    }

    @Test
    void anUnfinishedRun() throws IOException {
        Files.delete(Path.of(other, "summary.json"));
        assertThat(terminal.frond("compare", one, other, "-o", folder.toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(other, "has not ended");
        assertThat(folder).doesNotExist();
    }

    @Test
    void anInterruptedRun() throws IOException {
        String stopped = run("stopped", Outcome.INTERRUPTED);
        assertThat(terminal.frond("compare", stopped, one, "-o", folder.toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(stopped, "was interrupted");
    }

    @Test
    void aFileInTheWay() throws IOException {
        Files.writeString(folder, "something");
        assertThat(terminal.frond("compare", one, other, "-o", folder.toString()))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("-o " + folder, "a folder was expected");
        assertThat(folder).hasContent("something");
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
    @TempDir
    private Path work = Path.of("");

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);

    private String file(String name) {
        return work.resolve(name).toString();
    }

    /** The beginning of a run shows that its first mesh and its potential are found. */
    @ParameterizedTest
    @ValueSource(strings = {"reservoir", "symmetric-cell", "membrane", "pulse", "filler"})
    void aNewScenarioRuns(String template) {
        assertThat(terminal.frond("new", file("mine"), "--from", template))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).contains("frond run " + file("mine.yaml"));
        int status = terminal.frond(
                "run",
                file("mine.yaml"),
                "--set",
                "time.end=1 ms",
                "--set",
                "mesh.front=100 nm",
                "-o",
                file("out"),
                "--quiet",
                "--no-pictures");
        assertThat(status).as(terminal.err()).isZero();
    }

    @Test
    void anElectrolyteOfTheLibraryIsPutIn() {
        assertThat(terminal.frond("new", file("peo.yaml"), "--from", "membrane", "--electrolyte", "peo-litfsi"))
                .isZero();
        assertThat(work.resolve("peo.yaml"))
                .content()
                .contains("poly(ethylene oxide)")
                .contains("60 degC");
    }

    @Test
    void theListNamesAll() {
        assertThat(terminal.frond("new", "--list")).isZero();
        assertThat(terminal.out()).contains("symmetric-cell", "lp30", "zhu2023-ucpba");
    }

    /** One blank after the longest name, and all titles below each other. */
    @Test
    void theTitlesOfTheListBeginInOneColumn() {
        assertThat(terminal.frond("new", "--list")).isZero();
        List<String> lines =
                terminal.out().lines().filter(line -> line.startsWith("  ")).toList();
        Pattern gap = Pattern.compile("^  \\S+ +");
        List<Integer> columns = lines.stream()
                .map(gap::matcher)
                .filter(Matcher::find)
                .map(Matcher::end)
                .toList();
        assertThat(columns).hasSameSizeAs(lines).hasSizeGreaterThan(10);
        assertThat(columns.stream().distinct()).hasSize(1);
        assertThat(lines).anyMatch(line -> line.matches("  \\S{18} \\S.*"));
    }

    @Test
    void aNameWithABlankIsQuoted() {
        assertThat(terminal.frond("new", file("my cell"))).isZero();
        assertThat(terminal.out()).contains("frond run \"" + file("my cell.yaml") + "\"\n");
        assertThat(work.resolve("my cell.yaml")).content().contains("frond run \"" + file("my cell.yaml") + "\"\n");
    }

    @Test
    void nothingIsOverwritten() {
        assertThat(terminal.frond("new", file("mine"))).isZero();
        assertThat(terminal.frond("new", file("mine"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("mine.yaml is there already");
    }

    @Test
    void aWrongNameHasTheNearest() {
        assertThat(terminal.frond("new", file("mine"), "--from", "membrame")).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("did you mean \"membrane\"?").contains("reservoir, symmetric-cell");
        assertThat(work.resolve("mine.yaml")).doesNotExist();
        assertThat(terminal.frond("new", file("mine"), "--electrolyte", "lp31")).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("did you mean \"lp30\"?");
    }
}

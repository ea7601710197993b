package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrondTest {
    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @Test
    void tellsItsVersion() {
        assertThat(terminal.frond("--version")).isZero();
        assertThat(terminal.out()).matches("frond \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void helpListsWhatWorksAndNothingElse() {
        assertThat(terminal.frond("--help")).isZero();
        List<String> listed = Pattern.compile("(?m)^  ([a-z]+)  ")
                .matcher(terminal.out())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(listed)
                .containsExactly(
                        "new",
                        "import",
                        "run",
                        "sweep",
                        "fit",
                        "sensitivity",
                        "optimise",
                        "render",
                        "view",
                        "probe",
                        "compare",
                        "mesh",
                        "info",
                        "regime",
                        "measure",
                        "homogenise",
                        "verify",
                        "schema",
                        "help");
        assertThat(terminal.out()).contains("Exit status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "render",
                "compare",
                "mesh",
                "info",
                "schema",
                "regime",
                "sweep",
                "fit",
                "sensitivity",
                "optimise",
                "verify",
                "view"
            })
    void everyCommandHasHelp(String command) {
        assertThat(terminal.frond(command, "--help")).isZero();
        assertThat(terminal.out()).contains("Usage: frond " + command);
    }

    @Test
    void aMisspeltCommandHasTheNearest() {
        assertThat(terminal.frond("runn", "something.yaml")).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("no command \"runn\"; did you mean \"run\"?");
    }

    @Test
    void schemaIsJson() {
        assertThat(terminal.frond("schema")).isZero();
        assertThat(terminal.out().strip()).startsWith("{").endsWith("}").contains("\"electrolyte\"");
    }

    @Test
    void withoutCommand() {
        assertThat(terminal.frond()).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("which command?", "frond --help");
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
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
        assertThat(terminal.out())
                .contains(
                        "run",
                        "render",
                        "compare",
                        "mesh",
                        "info",
                        "schema",
                        "regime",
                        "sweep",
                        "verify",
                        "Exit status")
                .doesNotContain("view ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "render", "compare", "mesh", "info", "schema", "regime", "sweep", "verify"})
    void everyCommandHasHelp(String command) {
        assertThat(terminal.frond(command, "--help")).isZero();
        assertThat(terminal.out()).contains("Usage: frond " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"view"})
    void commandsOfLaterVersionsAreRefusedByName(String command) {
        assertThat(terminal.frond(command, "something")).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("frond " + command + " is not available in this version");
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

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import dev.frond.verification.Case;
import dev.frond.verification.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final Path DOCUMENTATION = Path.of("..", "docs", "verification.md");

    private final Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));

    @TempDir
    private Path work = Path.of("");

    @Test
    void oneCaseAsTableAndMarkdown() throws IOException {
        Path page = work.resolve("page.md");
        assertThat(terminal.frond("verify", "geometric-conservation", "-o", page.toString()))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("geometric-conservation", "pass", "1 cases, 2 comparisons, 0 missed");
        assertThat(Files.readString(page)).contains("## geometric-conservation", "| TR-BDF2 |");
    }

    @Test
    void listsTheCases() {
        assertThat(terminal.frond("verify", "--list")).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out().lines().toList())
                .isEqualTo(Cases.all().stream().map(Case::name).toList());
    }

    /** The page in the documentation has these cases, none missed, and each with the words it has now. */
    @Test
    void theDocumentationIsOfTheseCases() throws IOException {
        String page = Files.readString(DOCUMENTATION);
        List<String> headings = Pattern.compile("^## (.*)$", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(headings).isEqualTo(Cases.all().stream().map(Case::name).toList());
        assertThat(Cases.all()).allSatisfy(one -> assertThat(page).contains(one.statement()));
        assertThat(page).doesNotContain("**no**");
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.template.LibraryElectrolyte;
import dev.frond.io.template.Template;
import dev.frond.solver.run.Simulator;
import dev.frond.sweep.file.SweepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md and docs/first-cell.md show of frond's output is what frond says. */
class DocumentedFiguresTest {
    private static final Path ROOT = Path.of("..");
    private static final Path EXAMPLE = ROOT.resolve("examples/figure4-lpc/scenario.yaml");

    @TempDir
    private Path work = Path.of("");

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /** The lines of a command's output that tell results, without those about this run of the program. */
    private List<String> frond(String... arguments) {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(arguments)).as(terminal.err()).isZero();
        return terminal.out()
                .lines()
                .filter(line -> line.matches("(tip |finished after|The current is).*"))
                .map(line -> line.replaceAll(" \\(\\d+ steps in .*\\)", ""))
                .toList();
    }

    private String file(String name) {
        return work.resolve(name).toString();
    }

    @Test
    void theFirstRunOfTheReadme() throws IOException {
        List<String> said = frond("run", EXAMPLE.toString(), "-o", file("lpc"), "--no-pictures");
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(page("README.md"))
                .contains("\n" + line + "\n"));
    }

    @Test
    void theScenarioOfTheReadmeIsTheExample() throws IOException {
        assertThat(ScenarioReader.parse(yaml("README.md").get(0), "README.md", List.of()))
                .isEqualTo(ScenarioReader.read(EXAMPLE));
    }

    /** The page's sweep can be read beside the example of the scenario's page. */
    @Test
    void theSweepOfThePage() throws IOException {
        Files.writeString(
                work.resolve("scenario.yaml"), yaml("docs/scenario.md").get(0));
        Path sweep = Files.writeString(
                work.resolve("map.yaml"), yaml("docs/sweeps.md").get(1));
        assertThat(SweepReader.read(sweep).axes()).hasSize(3);
    }

    /** The examples in YAML on a page. */
    private static List<String> yaml(String name) throws IOException {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(page(name))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void theTemplatesAndElectrolytesOfTheFirstCell() throws IOException {
        String page = page("docs/first-cell.md");
        Template.all().forEach(each -> assertThat(page).contains(row(each.name(), each.title())));
        LibraryElectrolyte.all().forEach(each -> assertThat(page).contains(row(each.name(), each.title())));
    }

    private static String row(String name, String title) {
        return "\n| `" + name + "` | " + title + " |\n";
    }

    @Test
    void theFirstCell() throws IOException {
        String page = page("docs/first-cell.md");
        String cell = file("my-cell.yaml");
        frond("new", file("my-cell"), "--from", "membrane", "--electrolyte", "peo-litfsi");
        assertThat(frond("regime", cell)).hasSize(1).allSatisfy(line -> assertThat(page)
                .contains("\n" + line + "\n"));
        assertThat(frond("run", cell, "-o", file("a"), "--no-pictures"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(page).contains("\n" + line + "\n"));
        List<String> doubled =
                frond("run", cell, "--set", "drive.current_density=2 mA/cm^2", "-o", file("b"), "--no-pictures");
        assertThat(doubled.get(1))
                .startsWith("tip 5.8")
                .contains("mean height 4.86", "j_max/j_mean 1.869", "concentration at the front 0.026");
        assertThat(frond("regime", cell, "--set", "drive.current_density=2 mA/cm^2")
                        .get(0))
                .startsWith("The current is 0.968");
    }
}

package dev.frond.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    @TempDir
    private Path folder = Path.of("");

    private static Stream<Arguments> combinations() {
        return Template.all().stream().flatMap(template -> LibraryElectrolyte.all().stream()
                .map(electrolyte -> Arguments.of(template, electrolyte)));
    }

    private Scenario read(String text) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("a.yaml"), text));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void everyTemplateIsAScenarioWithEveryElectrolyte(Template template, LibraryElectrolyte electrolyte)
            throws IOException {
        String text = template.text("mine", "mine.yaml", electrolyte);
        assertThat(text).doesNotContain("${").contains("frond run mine.yaml");
        assertThat(text.contains(electrolyte.title())).isNotEqualTo(template.hasOwnElectrolyte());
        Scenario scenario = read(text);
        assertThat(scenario.name()).isEqualTo("mine");
        assertThat(scenario.problems()).isEmpty();
        assertThat(Regime.of(scenario)).isNotNull();
    }

    @Test
    void anExampleKeepsAllButItsName() throws IOException {
        for (Template example : Template.examples()) {
            String text = example.text(
                    "my cell: \"1\"", "x.yaml", LibraryElectrolyte.all().get(0));
            assertThat(read(text).name()).isEqualTo("my cell: \"1\"");
            assertThat(example.title()).isNotBlank();
        }
    }

    /** A number without a source or the word assumed beside it has its source in the second line. */
    @Test
    void everyElectrolyteHasItsSource() {
        assertThat(LibraryElectrolyte.all()).allSatisfy(one -> {
            assertThat(one.title()).contains("°C");
            assertThat(one.keys()).startsWith("# ");
            assertThat(one.exchangeCurrentDensity()).contains("#");
        });
    }
}

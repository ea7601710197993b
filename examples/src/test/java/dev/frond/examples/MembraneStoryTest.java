package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of the story at 318 K against runs on a mesh of twice its edges, to what that mesh is worth. */
class MembraneStoryTest {
    private static final Path FOLDER = Path.of("zhu2023");
    private static final List<String> COARSE = List.of("mesh.front=50 nm", "mesh.bulk=300 nm");

    @ParameterizedTest
    @ValueSource(strings = {"lpc", "scpba", "ucpba"})
    void theTableIsRight(String electrolyte) throws IOException {
        Scenario scenario = ScenarioReader.read(FOLDER.resolve(electrolyte + ".yaml"), COARSE);
        String[] row = row(scenario.name());
        MembraneStory.Chapter chapter = MembraneStory.Chapter.of(scenario);
        String ends = chapter.summary().outcome().label();
        assertThat(row[3]).startsWith(ends);
        assertThat(Regime.of(scenario).cellRatio()).isCloseTo(Double.parseDouble(row[2]), within(0.005));
        double minutes = Double.parseDouble(row[3].replaceAll("[^0-9.]", ""));
        assertThat(chapter.summary().time() / 60).isCloseTo(minutes, withinPercentage(1));
        assertThat(chapter.summary().ledger().lithiumDefectMax()).isLessThan(1e-11);
        assertThat(chapter.summary().ledger().saltDefectMax()).isLessThan(1e-11);
        if (ends.equals("finished")) {
            // tip_lead_m: highest point less deposited thickness
            double lead = chapter.last().frontTip() - chapter.last().frontMean();
            assertThat(1e9 * lead).isCloseTo(Double.parseDouble(row[6]), within(2.0));
            assertThat(1e3 * chapter.last().potential()).isCloseTo(Double.parseDouble(row[4]), within(1.0));
            assertThat(chapter.last().concentrationFrontMean()).isCloseTo(Double.parseDouble(row[5]), within(2.0));
        }
    }

    private static String[] row(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| " + name + " | 318 |"))
                .map(line -> line.substring(2).split(" \\| ", -1))
                .findFirst()
                .orElseThrow();
    }
}

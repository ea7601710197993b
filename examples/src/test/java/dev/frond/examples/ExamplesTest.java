package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import dev.frond.sweep.file.SweepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(folder -> Files.exists(folder.resolve("scenario.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isReadAndExplained(Path folder) {
        assertThat(ScenarioReader.read(folder.resolve("scenario.yaml")).name()).isEqualTo(folder.toString());
        assertThat(folder.resolve("README.md")).content().contains("What to expect", "examples/" + folder);
        assertThat(Path.of("README.md")).content().contains("(" + folder + "/README.md)");
    }

    /** The shares of the limiting current that the texts give, to the digits printed. */
    @ParameterizedTest
    @CsvSource({
        "zhu2023-lpc, 0.01461, 1.204e-12",
        "zhu2023-scpba, 0.09407, 1.871e-13",
        "zhu2023-ucpba, 0.004244, 4.147e-12",
        "figure4-lpc, 0.9, 1.956e-14",
        "figure4-ucpba, 0.21, 8.381e-14"
    })
    void theirTextsAreRight(String name, double share, double diffusivity) {
        Scenario scenario = ScenarioReader.read(Path.of(name, "scenario.yaml"));
        Electrolyte electrolyte = scenario.electrolyte();
        Cell cell = scenario.cell();
        double d = scenario.cationDiffusivity();
        double limit = 2 * Constants.FARADAY * d * electrolyte.saltConcentration() / cell.height();
        assertThat(d).isCloseTo(diffusivity, Percentage.withPercentage(0.05));
        assertThat(scenario.drive())
                .isInstanceOfSatisfying(Drive.CurrentDensity.class, drive -> assertThat(drive.value() / limit)
                        .isCloseTo(share, Percentage.withPercentage(0.05)));
    }

    @Test
    void theSweepOfTheClusterIsRead() {
        assertThat(SweepReader.read(Path.of("cluster/sweep.yaml")).jobs()).hasSize(16);
    }

    @Test
    void theJavaExampleRuns() {
        Summary summary = Simulation.of(GrowOneDendrite.scenario(10)).run(new Observer() {});
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(summary.time()).isEqualTo(10);
    }
}

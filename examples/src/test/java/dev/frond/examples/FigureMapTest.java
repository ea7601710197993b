package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.examples.SweepRows.Row;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.file.SweepReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of figure4-map, where its text says something of it. */
class FigureMapTest {
    private static final Path FILE = Path.of("figure4-map", "sweep.yaml");
    private static final Sweep SWEEP = SweepReader.read(FILE);

    @Test
    void eightByEight() {
        assertThat(SWEEP.jobs()).hasSize(64);
    }

    /**
     * On both sides of the boundary. The peak of j_max/j_mean is 2.2 and more on one side, 1.5 and less on the other, with either
     * mesh: 1.8 is between them.
     */
    @ParameterizedTest
    @CsvSource({
        "9, depleted, true", // t+ 0.3, D 1.39e-14
        "10, finished, false", // t+ 0.3, D 1.93e-14
        "41, finished, true", // t+ 0.7, D 1.39e-14
        "42, finished, false", // t+ 0.7, D 1.93e-14
        "57, finished, false", // t+ 0.9, D 1.39e-14
        "63, finished, false" // t+ 0.9, D 1e-13
    })
    void whereGrowthTurnsDendritic(int number, String outcome, boolean dendritic) {
        SweepJob job = SWEEP.jobs().get(number);
        Scenario scenario = ScenarioReader.parse(SWEEP.bases().get(0).text(), "base", job.settings());
        Peak peak = new Peak();
        Outcome found = Simulation.of(scenario).run(peak).outcome();
        assertThat(found.label()).isEqualTo(outcome);
        if (dendritic) {
            assertThat(peak.value).isGreaterThan(1.8);
        } else {
            assertThat(peak.value).isLessThan(1.8);
        }
    }

    /** The brightest cell on other meshes: the table of the page is that of its record, and the record is of this sweep. */
    @Test
    void onOtherMeshes() throws IOException {
        Path folder = FILE.resolveSibling("");
        List<Row> record = SweepRows.of(Files.readAllLines(folder.resolve("meshes.csv")));
        assertThat(SweepReader.read(folder.resolve("meshes.yaml")).jobs()).hasSameSizeAs(record);
        List<String> table = new ArrayList<>(List.of(
                "| front | bulk | D+, m²/s | peak of j_max/j_mean | amplification of the lead |",
                "|---|---|---|---|---|"));
        for (Row row : record) {
            String[] mesh =
                    row.text("mesh").replaceAll("[{}]|front: |bulk: ", "").split(", ", -1);
            table.add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.12e | %.2f | %.2f |",
                    mesh[0],
                    mesh[1],
                    row.number("electrolyte.diffusivity_m2_s"),
                    row.number("j_max_over_j_mean_max"),
                    row.number("amplification")));
        }
        assertThat(MarkedTables.of(folder.resolve("README.md"))).containsExactly(table);
    }

    private static final class Peak implements Observer {
        private double value;

        @Override
        public void accepted(SeriesRow row) {
            value = Math.max(value, row.currentDensityMax() / row.currentDensityMean());
        }
    }
}

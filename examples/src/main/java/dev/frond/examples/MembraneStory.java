package dev.frond.examples;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.plot.PictureFile;
import dev.frond.plot.RunsPlot;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The three electrolytes of Zhu et al. (PNAS 2023) in a membrane of 100 um, at 318 K and at 298.15 K: writes the table of {@code
 * examples/zhu2023/README.md} and draws its figure. Argument: the folder {@code examples}.
 */
public final class MembraneStory {
    private static final List<String> ELECTROLYTES = List.of("lpc", "scpba", "ucpba");
    private static final List<Double> TEMPERATURES = List.of(318.0, 298.15);

    private MembraneStory() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0], "zhu2023");
        List<Chapter> chapters = new ArrayList<>();
        for (double temperature : TEMPERATURES) {
            for (String electrolyte : ELECTROLYTES) {
                Path file = folder.resolve(electrolyte + ".yaml");
                chapters.add(Chapter.of(ScenarioReader.read(file, List.of()).at(temperature)));
            }
        }
        List<String> table = new ArrayList<>(HEADING.lines().toList());
        chapters.forEach(chapter -> table.add(chapter.row()));
        MarkedTables.write(folder.resolve("README.md"), List.of(table));
        List<RunsPlot.Run> runs = chapters.subList(0, ELECTROLYTES.size()).stream()
                .map(chapter -> new RunsPlot.Run(chapter.scenario.name(), chapter.rows))
                .toList();
        PictureFile.write(
                folder.resolve("membrane.png"),
                RunsPlot.draw("0.3 mA/cm², 318 K, membrane of 100 µm", runs, QUANTITIES));
    }

    private static final String HEADING = """
            | electrolyte | T, K | i/i_lim | ends | potential, mV | salt at the anode, mol/m³ | lead of the tip, nm | j_max/j_mean |
            |---|---|---|---|---|---|---|---|""";

    private static final List<RunsPlot.Quantity> QUANTITIES = List.of(
            new RunsPlot.Quantity("potential", "mV", row -> Math.max(-600, 1e3 * row.potential())),
            new RunsPlot.Quantity("salt at the anode", "mol m^{−3}", SeriesRow::concentrationFrontMean),
            new RunsPlot.Quantity("lead of the tip", "nm", row -> 1e9 * row.tipLead()),
            new RunsPlot.Quantity("j_{max}/j_{mean}", "1", MembraneStory::heterogeneity));

    private static double heterogeneity(SeriesRow row) {
        return row.currentFocus().orElse(Double.NaN);
    }

    /** One electrolyte at one temperature. */
    static final class Chapter {
        private final Scenario scenario;
        private final List<SeriesRow> rows = new ArrayList<>();
        private final Summary summary;

        private Chapter(Scenario scenario) {
            this.scenario = scenario;
            this.summary = Simulation.of(scenario).run(new Observer() {
                @Override
                public void accepted(SeriesRow row) {
                    rows.add(row);
                }
            });
        }

        static Chapter of(Scenario scenario) {
            return new Chapter(scenario);
        }

        SeriesRow last() {
            return rows.get(rows.size() - 1);
        }

        Summary summary() {
            return summary;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %s, %.1f min | %.0f | %.0f | %.0f | %.3f |",
                    scenario.name(),
                    scenario.temperature(),
                    Regime.of(scenario).cellRatio(),
                    summary.outcome().label(),
                    summary.time() / 60,
                    1e3 * last().potential(),
                    last().concentrationFrontMean(),
                    1e9 * last().tipLead(),
                    heterogeneity(last()));
        }
    }
}

package dev.frond.examples;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Runs the five scenarios with an {@code expected.csv} at their own settings and writes the tables of {@code examples/README.md} and
 * {@code examples/figure4-lpc/README.md}. Argument: the folder {@code examples}.
 */
public final class ExampleTables {
    private static final List<String> EXAMPLES =
            List.of("zhu2023-lpc", "zhu2023-scpba", "zhu2023-ucpba", "figure4-lpc", "figure4-ucpba");

    private ExampleTables() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<End> ends = EXAMPLES.stream().map(name -> End.of(folder, name)).toList();
        MarkedTables.write(folder.resolve("README.md"), List.of(overview(ends)));
        MarkedTables.write(folder.resolve("figure4-lpc/README.md"), List.of(contrast(ends.get(3), ends.get(4))));
    }

    private static List<String> overview(List<End> ends) {
        List<String> lines = new ArrayList<>(List.of(
                "| folder | ends | after | tip | deposited thickness | j_max/j_mean | lowest salt at the lithium |",
                "|---|---|---|---|---|---|---|"));
        ends.forEach(end -> lines.add(end.row()));
        return lines;
    }

    static List<String> contrast(End without, End with) {
        return List.of(
                "| after 45 min | figure4-lpc | figure4-ucpba |",
                "|---|---|---|",
                row("highest point of the lithium", "%.2f µm", end -> 1e6 * end.frontTip(), without, with),
                row("lowest point", "%.2f µm", end -> 1e6 * end.frontMin(), without, with),
                row(
                        "height of the bump, highest less lowest point (0.20 µm at the start)",
                        "%.2f µm",
                        end -> 1e6 * (end.frontTip() - end.frontMin()),
                        without,
                        with),
                row(
                        "lead of the tip over the deposited thickness",
                        "%.2f µm",
                        end -> 1e6 * end.tipLead(),
                        without,
                        with),
                row("j_max/j_mean", "%.2f", end -> end.currentFocus().orElse(Double.NaN), without, with),
                row(
                        "lowest salt concentration at the lithium",
                        "%.0f mol/m³",
                        SeriesRow::concentrationFrontMin,
                        without,
                        with),
                row("potential", "%.0f mV", end -> 1e3 * end.potential(), without, with));
    }

    private static String row(String name, String format, Function<SeriesRow, Double> value, End without, End with) {
        return String.format(
                Locale.ROOT,
                "| " + name + " | " + format + " | " + format + " |",
                value.apply(without.last),
                value.apply(with.last));
    }

    /**
     * How a run ends.
     *
     * @param name the example's folder
     * @param leastSalt lowest concentration at the lithium of all steps, mol/m3
     */
    record End(String name, Summary summary, SeriesRow last, double leastSalt) {
        static End of(Path folder, String name, String... settings) {
            Path file = folder.resolve(name).resolve("scenario.yaml");
            LeastSalt least = new LeastSalt();
            Summary summary =
                    Simulation.of(ScenarioReader.read(file, List.of(settings))).run(least);
            return new End(name, summary, Objects.requireNonNull(summary.last()), least.value);
        }

        /** Of the overview. */
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.1f min | %.2f µm | %.2f µm | %.3f | %.0f mol/m³ |",
                    name,
                    summary.outcome().label(),
                    summary.time() / 60,
                    1e6 * last.frontTip(),
                    1e6 * last.frontMean(),
                    last.currentFocus().orElse(Double.NaN),
                    last.concentrationFrontMin());
        }
    }

    private static final class LeastSalt implements Observer {
        private double value = Double.POSITIVE_INFINITY;

        @Override
        public void accepted(SeriesRow row) {
            value = Math.min(value, row.concentrationFrontMin());
        }
    }
}

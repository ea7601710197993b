package dev.frond.examples;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Runs the peer cases A and B and {@code figure4-lpc} on several meshes and writes the two tables of {@code docs/evidence.md}.
 * Argument: the folder of the sources. It takes some minutes.
 */
public final class EvidenceTables {
    private static final Path CASE_A = Path.of("benchmarks/peers/case-a.yaml");
    private static final Path CASE_B = Path.of("benchmarks/peers/case-b.yaml");
    private static final Path EXAMPLE = Path.of("examples/figure4-lpc/scenario.yaml");
    private static final String PRECISE = "time.tolerance=1e-4";

    /** s. */
    private static final List<Double> TIMES = List.of(300.0, 600.0, 1200.0, 1800.0);

    private EvidenceTables() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        MarkedTables.write(root.resolve("docs/evidence.md"), List.of(peers(root), convergence(root)));
    }

    private static List<String> peers(Path root) {
        return List.of(
                "| tip, µm | 300 s | 600 s | 1200 s | 1800 s |",
                "|---|---|---|---|---|",
                caseA(root),
                tips("A, frond, `time.tolerance` 1e-4", root.resolve(CASE_A), PRECISE),
                tips(
                        "A, frond, 12.5 nm and 1e-4",
                        root.resolve(CASE_A),
                        PRECISE,
                        "mesh.front=12.5 nm",
                        "mesh.bulk=62.5 nm"),
                "| A, FreeFEM extrapolated | 0.4078 | 0.633 | 1.094 | 1.563 |",
                caseB(root),
                "| B, FreeFEM extrapolated | 0.3471 | 0.4964 | 0.799 | 1.109 |");
    }

    static String caseA(Path root) {
        return tips("A, frond", root.resolve(CASE_A));
    }

    static String caseB(Path root) {
        return tips("B, frond", root.resolve(CASE_B));
    }

    private static String tips(String name, Path file, String... settings) {
        Tips tips = new Tips();
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("time.end=1800 s");
        all.add("output.every=300 s");
        Simulation.of(ScenarioReader.read(file, all)).run(tips);
        return TIMES.stream()
                .map(time -> String.format(Locale.ROOT, "%.4f", 1e6 * tips.at(time)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static List<String> convergence(Path root) {
        return List.of(
                "| `mesh.front`, `mesh.bulk` | `time.tolerance` 1e-3 (default) | 1e-4 |",
                "|---|---|---|",
                row(root, "50 nm", "300 nm"),
                row(root, "25 nm", "150 nm"),
                row(root, "12.5 nm", "75 nm"));
    }

    private static String row(Path root, String front, String bulk) {
        return "| " + front + ", " + bulk + " | " + tip(root, front, bulk, "1e-3") + " | "
                + tip(root, front, bulk, "1e-4") + " |";
    }

    /** Of the example after 30 min, um. */
    static String tip(Path root, String front, String bulk, String tolerance) {
        List<String> settings =
                List.of("mesh.front=" + front, "mesh.bulk=" + bulk, "time.tolerance=" + tolerance, "time.end=30 min");
        Tips tips = new Tips();
        Simulation.of(ScenarioReader.read(root.resolve(EXAMPLE), settings)).run(tips);
        return String.format(Locale.ROOT, "%.5f", 1e6 * tips.at(1800));
    }

    private static final class Tips implements Observer {
        private final List<SeriesRow> rows = new ArrayList<>();

        @Override
        public void accepted(SeriesRow row) {
            rows.add(row);
        }

        /** m. */
        private double at(double time) {
            return rows.stream()
                    .filter(row -> Math.abs(row.time() - time) < 1e-6)
                    .mapToDouble(SeriesRow::frontTip)
                    .findFirst()
                    .orElseThrow();
        }
    }
}

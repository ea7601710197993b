package dev.frond.examples;

import dev.frond.examples.SweepRows.Row;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.report.front.FrontFigures;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Geometry with the discs of {@code examples/filler-or-transport} at random: eight arrangements, each in an electrolyte with which it
 * conducts as the electrolyte without discs does. Writes a record, a row per run, of which {@link FillerPages} makes the table of the
 * page. Arguments: the folder {@code examples} and the record's file.
 */
public final class ScatteredFiller {
    private static final int ARRANGEMENTS = 8;
    private static final Map<String, String> FILES =
            Map.of("LPC", "figure4-lpc/scenario.yaml", "UCPBA", "filler-or-transport/ucpba-no-discs.yaml");
    private static final List<String> ELECTROLYTES = List.of("LPC", "UCPBA");

    /** Lowest height of a disc, um. */
    private static final List<String> LOWEST = List.of("1.3", "0.5");

    /** Exchange current density, A/m2. */
    private static final List<String> KINETICS = List.of("0.95", "30");

    /** The seed of a run without discs. */
    private static final String NONE = "0";

    private static final String HEADING = "electrolyte,i0_A_m2,discs_from_um,seed,roughness_m,j_max_over_j_mean";

    private ScatteredFiller() {}

    public static void main(String[] arguments) throws IOException {
        List<String> record = new ArrayList<>(List.of(HEADING));
        for (String kinetics : KINETICS) {
            for (String electrolyte : ELECTROLYTES) {
                Path file = Path.of(arguments[0], FILES.get(electrolyte));
                String setting = "anode.exchange_current_density=" + kinetics + " A/m^2";
                String start = electrolyte + "," + kinetics + ",";
                record.add(start + "," + NONE + Front.of(ScenarioReader.read(file, List.of(setting))));
                for (String lowest : LOWEST) {
                    for (int seed = 1; seed <= ARRANGEMENTS; seed++) {
                        record.add(start + lowest + "," + seed + Front.of(scenario(file, lowest, seed, setting)));
                    }
                }
            }
        }
        Files.write(Path.of(arguments[1]), record);
    }

    /** Eight discs between {@code lowest}, um, and the top, in an electrolyte that makes up for them. */
    static Scenario scenario(Path file, String lowest, long seed, String... settings) {
        String discs = "fillers=[{kind: impermeable, diameter: 500 nm, random: {count: 8, seed: " + seed
                + ", min_gap: 100 nm, region: {x: [0 um, 5 um], y: [" + lowest + " um, 3 um]}}}]";
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(discs);
        EffectiveTransport found = EffectiveTransport.of(ScenarioReader.read(file, all));
        double local = found.plain().cationDiffusivity() / found.cation();
        all.add("electrolyte.diffusivity=" + local + " m^2/s");
        return ScenarioReader.read(file, all);
    }

    /** The table of the page: by what the discs change the front, mean and standard deviation over the arrangements. */
    static List<String> table(List<Row> rows) {
        List<String> lines = new ArrayList<>(List.of(
                "| electrolyte | i0, A/m² | discs from, µm | roughness | j_max/j_mean |", "|---|---|---|---|---|"));
        for (String kinetics : KINETICS) {
            for (String electrolyte : ELECTROLYTES) {
                for (String lowest : LOWEST) {
                    lines.add(String.join(
                            " | ",
                            "| " + electrolyte,
                            kinetics,
                            lowest,
                            Scale.FACTOR.text(change(rows, electrolyte, kinetics, lowest, "roughness_m")),
                            Scale.FACTOR.text(change(rows, electrolyte, kinetics, lowest, "j_max_over_j_mean"))
                                    + " |"));
                }
            }
        }
        return lines;
    }

    private static Spread change(List<Row> rows, String electrolyte, String kinetics, String lowest, String column) {
        List<Row> of = rows.stream()
                .filter(row -> row.text("electrolyte").equals(electrolyte)
                        && row.text("i0_A_m2").equals(kinetics))
                .toList();
        double plain = of.stream()
                .filter(row -> row.text("seed").equals(NONE))
                .mapToDouble(row -> row.number(column))
                .findFirst()
                .orElseThrow();
        Stream<Row> discs = of.stream()
                .filter(row -> !row.text("seed").equals(NONE)
                        && row.text("discs_from_um").equals(lowest));
        return Spread.of(discs.map(row -> Math.log(row.number(column) / plain)).toList());
    }

    /**
     * At the end of a run.
     *
     * @param roughness of the front, m
     * @param currentFocus largest over mean current density
     */
    record Front(double roughness, double currentFocus) {
        static Front of(Scenario scenario) {
            Last last = new Last();
            SeriesRow row =
                    Objects.requireNonNull(Simulation.of(scenario).run(last).last());
            return new Front(
                    FrontFigures.of(Objects.requireNonNull(last.frame)).roughness(),
                    row.currentFocus().orElse(Double.NaN));
        }

        /** The last cells of a row of the record. */
        @Override
        public String toString() {
            return "," + roughness + "," + currentFocus;
        }
    }

    /** Keeps the last frame. */
    private static final class Last implements Observer {
        private @Nullable Snapshot frame;

        @Override
        public void frame(Snapshot snapshot) {
            frame = snapshot;
        }
    }
}

package dev.frond.examples;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.report.front.FrontFigures;
import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Geometry with the discs of {@code examples/filler-or-transport} at random: eight arrangements, each in an electrolyte with which it
 * conducts as the electrolyte without discs does; prints by what they change the front. Argument: the folder {@code examples}.
 */
public final class ScatteredFiller {
    private static final int ARRANGEMENTS = 8;
    private static final List<Map.Entry<String, String>> ELECTROLYTES = List.of(
            Map.entry("LPC", "figure4-lpc/scenario.yaml"),
            Map.entry("UCPBA", "filler-or-transport/ucpba-no-discs.yaml"));
    private static final List<String> LOWEST = List.of("1.3 um", "0.5 um");
    private static final List<String> KINETICS = List.of("0.95 A/m^2", "30 A/m^2");

    private static final String HEADING = """
            | electrolyte | i0 | discs from | roughness | j_max/j_mean |
            |---|---|---|---|---|""";

    private ScatteredFiller() {}

    public static void main(String[] arguments) {
        System.out.println(HEADING);
        for (String kinetics : KINETICS) {
            for (Map.Entry<String, String> electrolyte : ELECTROLYTES) {
                Path file = Path.of(arguments[0], electrolyte.getValue());
                String setting = "anode.exchange_current_density=" + kinetics;
                Front plain = Front.of(ScenarioReader.read(file, List.of(setting)));
                for (String lowest : LOWEST) {
                    List<Front> fronts = LongStream.rangeClosed(1, ARRANGEMENTS)
                            .mapToObj(seed -> Front.of(scenario(file, lowest, seed, setting)))
                            .toList();
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %s |%n",
                            electrolyte.getKey(),
                            kinetics,
                            lowest,
                            change(plain, fronts, Front::roughness),
                            change(plain, fronts, Front::currentFocus));
                }
            }
        }
    }

    /** Eight discs between {@code lowest} and the top, in an electrolyte that makes up for them. */
    static Scenario scenario(Path file, String lowest, long seed, String... settings) {
        String discs = "fillers=[{kind: impermeable, diameter: 500 nm, random: {count: 8, seed: " + seed
                + ", min_gap: 100 nm, region: {x: [0 um, 5 um], y: [" + lowest + ", 3 um]}}}]";
        List<String> all = new ArrayList<>(List.of(settings));
        all.add(discs);
        EffectiveTransport found = EffectiveTransport.of(ScenarioReader.read(file, all));
        double local = found.plain().cationDiffusivity() / found.cation();
        all.add("electrolyte.diffusivity=" + local + " m^2/s");
        return ScenarioReader.read(file, all);
    }

    private static String change(Front plain, List<Front> fronts, ToDoubleFunction<Front> quantity) {
        return Scale.FACTOR.text(Spread.of(fronts.stream()
                .map(front -> Math.log(quantity.applyAsDouble(front) / quantity.applyAsDouble(plain)))
                .toList()));
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

package dev.frond.view;

import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.NodalField;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Folders of runs whose frames are two triangles with values that are known. */
public final class WrittenRuns {
    private static final double WIDTH = 2e-6;
    private static final double HEIGHT = 1e-6;

    private WrittenRuns() {}

    /**
     * A scenario that takes a second to run.
     *
     * @param name without quotation marks
     */
    public static String scenario(String name) {
        return """
                frond: 1
                name: "%s"
                temperature: 318 K
                electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.4, diffusivity: 5e-14 m^2/s}
                cell: {width: 2 um, height: 1 um, top: {kind: reservoir}}
                anode:
                  exchange_current_density: 30 A/m^2
                  alpha_a: 0.5
                  alpha_c: 0.5
                  defects: [{kind: gaussian, at: 1 um, height: 0.2 um, width: 0.15 um}]
                drive: {current_density: 0.3 mA/cm^2}
                time: {end: 60 s}
                mesh: {front: 50 nm, bulk: 100 nm}
                output: {every: 20 s}
                """.formatted(name);
    }

    /**
     * Begins a run, which goes on until it is closed.
     *
     * @param text the scenario
     */
    public static RunFolder begin(Path folder, String text) {
        Scenario scenario = ScenarioReader.parse(text, "scenario.yaml", List.of());
        RunFolder run = new RunFolder(folder, text, "0", () -> Regime.of(scenario));
        run.started(scenario, 4);
        return run;
    }

    /** Writes a run of this name that ended with its last frame. */
    public static RunFiles finished(Path folder, String name, double... times) throws IOException {
        try (RunFolder run = begin(folder, scenario(name))) {
            for (double time : times) {
                run.accepted(row(time));
                run.frame(frame(time));
            }
            run.finished(summary(name, times[times.length - 1]));
        }
        return new RunFiles(folder);
    }

    /** Fluxes from 1e-5 to 5e-5 mol/(m2 s), current densities 3 and 5 A/m2; the largest concentration is 1050 mol/m3 plus the time. */
    public static Snapshot frame(double time) {
        Mesh mesh = new Mesh(
                new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {
                    BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT
                }),
                new Coordinates(new double[] {0, -1e-7, WIDTH, 0, WIDTH, HEIGHT, 0, HEIGHT}));
        return new Snapshot(
                time,
                mesh,
                new double[] {900, 950, 1000, 1050 + time},
                new double[] {-0.02, -0.01, 0.5, 0},
                -0.05,
                new double[] {3e-5, -4e-5, 0, -1e-5, 0, -2e-5, 2e-5, 0},
                new double[] {0, -3e-5, 0, -2e-5},
                new double[] {0, -3, 4, -3},
                List.of(),
                List.of(new NodalField("temperature", "K", new double[] {302, 300, 303, 301})),
                Metal.LITHIUM);
    }

    public static SeriesRow row(double time) {
        return new SeriesRow(
                time, 1, -0.05, 3, 1e-4, 1e-7, 1e-7, 3e-7, 0, 2e-6, 4, 3, 900, 950, 1e-8, 1e-15, 1e-15, 4, 2, 0.1);
    }

    private static Summary summary(String name, double end) {
        return new Summary(
                name,
                Outcome.FINISHED,
                end,
                row(end),
                new Summary.LedgerTotals(1, 2e5, 1e-5, 0, 0, 1e-8, 1e-8, 0, 0, 1e-14, 2e-14),
                List.of(new Event("something", 1, 1e-6, 2e-6, 0, 0)),
                Map.of(),
                new Summary.Costs(1, 0, 1, 1, 1, 0, 30, 0.1, 0.2, 0.3, 0.7));
    }
}

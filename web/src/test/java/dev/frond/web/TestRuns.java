package dev.frond.web;

import dev.frond.io.run.RunFolder;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.SteppedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of an example on a coarse mesh, with ten frames. */
final class TestRuns {
    private static final Path EXAMPLE = Path.of("../examples/figure4-lpc/scenario.yaml");
    private static final List<String> COARSE = List.of("mesh.front=100 nm", "mesh.bulk=600 nm", "output.every=5 min");

    private TestRuns() {}

    static Scenario scenario(String... settings) throws IOException {
        List<String> all = new ArrayList<>(COARSE);
        all.addAll(List.of(settings));
        return ScenarioReader.parse(Files.readString(EXAMPLE), "scenario.yaml", all);
    }

    /** A run to its end. */
    static Path write(Path folder, String... settings) throws IOException {
        Scenario scenario = scenario(settings);
        try (RunFolder files = files(folder, scenario)) {
            Simulation.of(scenario).run(files);
        }
        return folder;
    }

    static RunFolder files(Path folder, Scenario scenario) {
        return new RunFolder(folder, ScenarioWriter.text(scenario), "test", () -> Regime.of(scenario));
    }

    /** Steps until there are so many frames, or the end. */
    static void until(SteppedRun run, RunFolder files, int frames) throws IOException {
        while (run.goesOn() && files.files().frames().size() < frames) {
            run.step();
        }
    }
}

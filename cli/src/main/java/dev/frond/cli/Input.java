package dev.frond.cli;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.ScenarioWriter;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it was read.
 *
 * @param mesh the triangulation in m when the scenario names a file; otherwise null
 */
record Input(Scenario scenario, @Nullable Mesh mesh) {
    static Input read(Path file) {
        return read(file, List.of());
    }

    /** @param settings values to replace, each {@code PATH=VALUE} */
    static Input read(Path file, List<String> settings) {
        Scenario scenario = ScenarioReader.read(file, settings);
        return new Input(scenario, null);
    }

    /** The scenario file with all defaults written out. */
    String resolved() {
        return ScenarioWriter.text(scenario);
    }
}

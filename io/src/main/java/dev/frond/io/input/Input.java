package dev.frond.io.input;

import dev.frond.io.gmsh.GmshReader;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scenario with what it names.
 *
 * @param mesh the triangulation in m when the scenario takes it from a file; otherwise null
 */
public record Input(Scenario scenario, @Nullable Mesh mesh) {
    /**
     * The scenario of a file.
     *
     * @param settings values to replace, each {@code PATH=VALUE}
     */
    public static Input read(Path file, List<String> settings) throws IOException {
        return of(ScenarioReader.read(file, settings), file);
    }

    /**
     * As the other, when it is to be worked on.
     *
     * @throws dev.frond.io.scenario.InputException also when that would be more than {@code work} allows
     */
    public static Input read(Path file, List<String> settings, WorkLimit work) throws IOException {
        return of(ScenarioReader.read(file, settings, work), file);
    }

    /**
     * A scenario that has been read.
     *
     * @param file where {@code scenario} was read from
     */
    public static Input of(Scenario scenario, Path file) throws IOException {
        if (scenario.mesh() instanceof MeshSource.GmshFile gmsh) {
            Path mesh = file.toAbsolutePath().resolveSibling(gmsh.file()).normalize();
            return new Input(
                    with(scenario, new MeshSource.GmshFile(mesh.toString(), gmsh.unit(), gmsh.tags())),
                    GmshReader.read(mesh, gmsh.unit(), gmsh.tags()));
        }
        return new Input(scenario, null);
    }

    /** So that the resolved scenario in a run's folder finds the mesh from there. */
    private static Scenario with(Scenario scenario, MeshSource mesh) {
        return new Scenario(
                scenario.name(),
                scenario.temperature(),
                scenario.electrolyte(),
                scenario.cell(),
                scenario.anode(),
                scenario.fillers(),
                scenario.drive(),
                scenario.time(),
                mesh,
                scenario.output());
    }
}

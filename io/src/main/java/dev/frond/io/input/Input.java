package dev.frond.io.input;

import dev.frond.io.gmsh.GmshReader;
import dev.frond.io.gmsh.MalformedGmshException;
import dev.frond.io.gmsh.MisplacedTagException;
import dev.frond.io.scenario.ScenarioDocument;
import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.scenario.WorkLimit;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblem;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
     * @throws InputException when the scenario is wrong, or the mesh it names, or they do not fit each other
     */
    public static Input read(Path file, List<String> settings) {
        return of(ScenarioReader.open(file, settings), file);
    }

    /**
     * As the other, when it is to be worked on.
     *
     * @throws InputException also when that would be more than {@code work} allows
     */
    public static Input read(Path file, List<String> settings, WorkLimit work) {
        return of(ScenarioReader.open(file, settings, work), file);
    }

    /**
     * The scenario of a text, when it is to be worked on.
     *
     * @param file where {@code text} was read from
     * @param settings as for {@link #read}
     * @throws InputException as {@link #read}
     */
    public static Input parse(String text, Path file, List<String> settings, WorkLimit work) {
        return of(ScenarioReader.document(text, file, settings, work), file);
    }

    private static Input of(ScenarioDocument document, Path file) {
        Scenario scenario = document.scenario();
        if (!(scenario.mesh() instanceof MeshSource.GmshFile gmsh)) {
            return new Input(scenario, null);
        }
        Path path = file.toAbsolutePath().resolveSibling(gmsh.file()).normalize();
        Mesh mesh = mesh(document, path, gmsh);
        new MeshFit(document, mesh, path).check();
        return new Input(with(scenario, new MeshSource.GmshFile(path.toString(), gmsh.unit(), gmsh.tags())), mesh);
    }

    private static Mesh mesh(ScenarioDocument document, Path path, MeshSource.GmshFile gmsh) {
        try {
            return GmshReader.read(path, gmsh.unit(), gmsh.tags());
        } catch (MalformedGmshException e) {
            throw new InputException(List.of(new InputProblem(e.file(), e.line(), e.column(), e.reason())));
        } catch (MisplacedTagException e) {
            throw document.mistake("mesh.tags." + e.tag(), e.reason());
        } catch (NoSuchFileException e) {
            throw document.mistake("mesh.file", "there is no such file: " + path);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "permission denied" : e.getReason();
            throw document.mistake("mesh.file", path + " cannot be read: " + reason);
        } catch (IOException e) {
            throw document.mistake("mesh.file", path + " cannot be read: " + e.getMessage());
        }
    }

    /** So that the resolved scenario in a run's folder finds the mesh from there. */
    private static Scenario with(Scenario scenario, MeshSource mesh) {
        return scenario.toBuilder().mesh(mesh).build();
    }
}

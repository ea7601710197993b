package dev.frond.cli;

import dev.frond.io.image.MeshPicture;
import dev.frond.io.image.PictureFile;
import dev.frond.mesh.build.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frond mesh}: the mesh of a scenario before it is run. */
@Command(name = "mesh", description = "Show the mesh of a scenario.", mixinStandardHelpOptions = true)
final class MeshCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file, YAML or JSON.")
    private Path file = Path.of("");

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace a value of the scenario.")
    private List<String> settings = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.png",
            description = "Where the picture goes; none by default.")
    private @Nullable Path output;

    MeshCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (output != null && !output.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UserMistake("-o " + output + ": a name that ends in .png was expected");
        }
        Input input = Input.read(file, settings);
        FirstFrame first = new FirstFrame();
        around.simulator().run(input.scenario(), input.mesh(), first);
        Mesh mesh = Objects.requireNonNull(first.snapshot, "no first frame").mesh();
        describe(mesh);
        if (output != null) {
            PictureFile.write(output, MeshPicture.draw(input.scenario().name(), mesh));
            around.out().println(output);
        }
        return ExitStatus.OK;
    }

    private void describe(Mesh mesh) {
        Topology topology = mesh.topology();
        around.out()
                .println(Words.format(
                        "%d nodes, %d triangles, smallest angle %.1f degrees",
                        topology.nodeCount(),
                        topology.triangleCount(),
                        MeshQuality.minimumAngle(topology, mesh.coordinates().xy())));
    }

    /** Takes the initial state and ends the run. */
    private static final class FirstFrame implements Observer {
        private @Nullable Snapshot snapshot;

        @Override
        public void frame(Snapshot frame) {
            if (snapshot == null) {
                snapshot = frame;
            }
        }

        @Override
        public boolean interrupted() {
            return snapshot != null;
        }
    }
}

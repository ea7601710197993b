package dev.frond.cli;

import dev.frond.mesh.build.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        Input input = Input.read(file, settings);
        FirstFrame first = new FirstFrame();
        around.simulator().run(input.scenario(), input.mesh(), first);
        return ExitStatus.OK;
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

package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.vtkhdf.MeshFile;
import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.plot.MeshPicture;
import dev.frond.plot.PictureFile;
import dev.frond.plot.flow.Window;
import dev.frond.report.QuantityText;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code frond mesh}: the mesh of a scenario before it is run. */
@Command(name = "mesh", description = "Show the mesh of a scenario.", mixinStandardHelpOptions = true)
final class MeshCommand implements Callable<Integer> {
    private final CommandContext around;

    @Mixin
    private final ScenarioFile file = new ScenarioFile();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "A picture (.png, .svg, .pdf) or the mesh itself (.vtkhdf, for ParaView or VTK); none by default.")
    private @Nullable Path output;

    MeshCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Path target = output;
        if (target != null && !PictureFile.isPicture(target) && !isMeshFile(target)) {
            throw new UsageException("-o " + target + ": a name that ends in .png, .svg, .pdf or .vtkhdf was expected");
        }
        Input input = file.readForItsMesh();
        FirstFrame first = new FirstFrame();
        around.simulator().run(input.scenario(), input.mesh(), Threads.ONE, first);
        Snapshot snapshot = Objects.requireNonNull(first.snapshot, "no first frame");
        describe(snapshot.mesh());
        if (target != null) {
            write(target, input.scenario(), snapshot);
            around.out().println(target);
        }
        return ExitStatus.OK;
    }

    private static boolean isMeshFile(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".vtkhdf");
    }

    private void describe(Mesh mesh) {
        Topology topology = mesh.topology();
        around.out()
                .println(QuantityText.format(
                        "%d nodes, %d triangles, smallest angle %.1f degrees",
                        topology.nodeCount(),
                        topology.triangleCount(),
                        MeshQuality.minimumAngle(topology, mesh.coordinates().xy())));
    }

    private static void write(Path file, Scenario scenario, Snapshot snapshot) throws IOException {
        Mesh mesh = snapshot.mesh();
        if (PictureFile.isPicture(file)) {
            PictureFile.write(file, MeshPicture.draw(scenario.name(), mesh, box(scenario.cell(), mesh)));
        } else {
            MeshFile.write(file, mesh, snapshot.fillers());
        }
    }

    /** Without a membrane above. */
    private static Window box(Cell cell, Mesh mesh) {
        Window all = Window.extent(mesh);
        return cell.beyond() > 0 ? all.between(all.yMin(), cell.height()) : all;
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

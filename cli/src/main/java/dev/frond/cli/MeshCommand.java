package dev.frond.cli;

import dev.frond.algebra.Threads;
import dev.frond.io.input.Input;
import dev.frond.io.vtkhdf.MeshFile;
import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.plot.MeshPicture;
import dev.frond.plot.PictureFile;
import dev.frond.plot.Window;
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
            description = "A picture (.png) or the mesh itself (.vtkhdf, for ParaView or VTK); none by default.")
    private @Nullable Path output;

    MeshCommand(CommandContext around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Path target = output;
        Format format = target == null ? null : Format.of(target);
        Input input = file.readForItsMesh();
        FirstFrame first = new FirstFrame();
        around.simulator().run(input.scenario(), input.mesh(), Threads.ONE, first);
        Snapshot snapshot = Objects.requireNonNull(first.snapshot, "no first frame");
        describe(snapshot.mesh());
        if (target != null && format != null) {
            format.write(target, input.scenario(), snapshot);
            around.out().println(target);
        }
        return ExitStatus.OK;
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

    /** What the ending of a file's name asks for. */
    private enum Format {
        PNG {
            @Override
            void write(Path file, Scenario scenario, Snapshot snapshot) throws IOException {
                PictureFile.write(
                        file,
                        MeshPicture.draw(scenario.name(), snapshot.mesh(), box(scenario.cell(), snapshot.mesh())));
            }

            /** Without a membrane above. */
            private Window box(Cell cell, Mesh mesh) {
                Window all = Window.extent(mesh);
                return cell.beyond() > 0 ? all.between(all.yMin(), cell.height()) : all;
            }
        },
        VTKHDF {
            @Override
            void write(Path file, Scenario scenario, Snapshot snapshot) throws IOException {
                MeshFile.write(file, snapshot.mesh(), snapshot.fillers());
            }
        };

        abstract void write(Path file, Scenario scenario, Snapshot snapshot) throws IOException;

        static Format of(Path file) {
            for (Format format : values()) {
                if (file.toString()
                        .toLowerCase(Locale.ROOT)
                        .endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                    return format;
                }
            }
            throw new UsageException("-o " + file + ": a name that ends in .png or .vtkhdf was expected");
        }
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

package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.Threads;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Limit;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bump that grows, with new meshes on the way: written without the times of the clock, the files of a run on two threads, and
 * of a second run, are the same, byte for byte.
 */
class TwoThreadsRunTest {
    private static final Scenario BUMP = new Scenario(
            "bump",
            318,
            new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.83e-14)),
            new Cell(2e-6, 1.5e-6, new Cell.Top.Reservoir()),
            new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1e-6, 0.2e-6, 0.15e-6))),
            List.of(),
            new Drive.Profile(
                    List.of(
                            new Drive.Segment(80, new Drive.CurrentDensity(3), List.of(new Limit.TipHeight(0.23e-6))),
                            new Drive.Segment(20, new Drive.Ramp(Applied.POTENTIAL, -0.03, 0, 2e-3))),
                    5),
            new TimeControl(200, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 50)),
            new MeshSource.Generated(40e-9, 240e-9),
            new Output(20, List.of()));

    @TempDir
    Path temporary;

    private Path run(String name, Threads threads) throws IOException {
        Path place = temporary.resolve(name);
        try (RunFolder folder = new RunFolder(place, "frond: 1\n", "0.1.0", () -> Regime.of(BUMP))) {
            Simulation.of(BUMP).with(threads).run(new Untimed(folder));
        }
        return place;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void checkSame(Path one, Path other) throws IOException {
        assertThat(names(one)).hasSizeGreaterThan(10).isEqualTo(names(other));
        for (String name : names(one)) {
            assertThat(Files.mismatch(one.resolve(name), other.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void theFilesAreTheSame() throws IOException {
        Path one = run("one", Threads.ONE);
        checkSame(one, run("two", new Threads(2, 0)));
        checkSame(one, run("again", Threads.ONE));
    }
}

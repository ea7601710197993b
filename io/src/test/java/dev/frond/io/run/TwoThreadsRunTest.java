package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.Threads;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
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

/** A bump that grows, with new meshes on the way: on two threads the files are the same, byte for byte. */
class TwoThreadsRunTest {
    private static final Scenario BUMP = new Scenario(
            "bump",
            318,
            new Electrolyte(1000, 0.42, new Electrolyte.Mobility.Diffusivity(5.83e-14)),
            new Cell(2e-6, 1.5e-6, new Cell.Top.Reservoir()),
            new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(1e-6, 0.2e-6, 0.15e-6))),
            List.of(),
            new Drive.CurrentDensity(3),
            new TimeControl(200, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 50)),
            new MeshSource.Generated(40e-9, 240e-9),
            new Output(20, List.of()));

    @TempDir
    Path temporary;

    private RunFiles run(Threads threads) {
        RunFolder folder = new RunFolder(
                temporary.resolve(threads.count() + " threads"), "frond: 1\n", "0.1.0", () -> Regime.of(BUMP));
        Simulation.of(BUMP).with(threads).run(folder);
        return folder.files();
    }

    /** All but what tells the time that the run took. */
    private static List<String> untimed(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.matches(" *\"(wall|assembly|solve|mesh)_s\".*"))
                    .map(line -> file.getFileName().toString().equals("series.csv")
                            ? line.substring(0, line.lastIndexOf(','))
                            : line)
                    .toList();
        }
    }

    @Test
    void theFilesAreTheSame() throws IOException {
        RunFiles one = run(Threads.ONE);
        RunFiles two = run(new Threads(2, 0));
        assertThat(Files.mismatch(one.fieldsSeries(), two.fieldsSeries())).isEqualTo(-1);
        assertThat(Files.mismatch(one.events(), two.events())).isEqualTo(-1);
        assertThat(untimed(two.series())).hasSizeGreaterThan(10).isEqualTo(untimed(one.series()));
        assertThat(untimed(two.summary())).isEqualTo(untimed(one.summary()));
        assertThat(two.frames()).hasSameSizeAs(one.frames());
        for (int k = 0; k < one.frames().size(); k++) {
            assertThat(Files.mismatch(one.frames().get(k), two.frames().get(k))).isEqualTo(-1);
        }
    }
}

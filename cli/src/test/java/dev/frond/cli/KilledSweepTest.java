package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in a process of its own that is killed (SIGKILL) five times ends with the bytes of one that was let alone. */
class KilledSweepTest {
    private static final int JOBS = 24;
    private static final int KILLS = 5;
    private static final String SWEEP = """
            frond_sweep: 1
            name: killed
            base: scenario.yaml
            axes:
              electrolyte.transference_number: [0.2, 0.4, 0.6, 0.8]
              electrolyte.diffusivity: {log: [2e-14 m^2/s, 2e-13 m^2/s], count: 6}
            metrics: [tip_lead_m, potential_V, lithium_defect_max]
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameBytesAfterFiveKills() throws Exception {
        Scenarios.write(
                folder,
                Scenarios.VALID
                        .replace("end: 100 s", "end: 8 s")
                        .replace("front: 100 nm, bulk: 400 nm", "front: 150 nm, bulk: 800 nm"));
        Files.writeString(folder.resolve("sweep.yaml"), SWEEP);
        assertThat(new Terminal(Simulator.SIMULATION).frond(arguments("alone", "--jobs", "2")))
                .isEqualTo(ExitStatus.OK);

        KilledCommand command = new KilledCommand(
                folder, folder.resolve("killed/rows/1-of-1.csv"), arguments("killed", "--resume", "--jobs", "2"));
        Random random = new Random(5);
        long rows = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long more = random.nextInt(JOBS / KILLS);
            command.killAfter(rows + more, random.nextInt(30));
            rows = command.rows();
            assertThat(rows).isLessThan(JOBS);
        }
        assertThat(new Terminal(Simulator.SIMULATION).frond(arguments("killed", "--resume", "--jobs", "2")))
                .isEqualTo(ExitStatus.OK);
        for (String name : List.of("sweep.csv", "sweep.h5", "sweep.yaml", "report.html", "tip_lead_m.png")) {
            assertThat(folder.resolve("killed").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("alone").resolve(name));
        }
        assertThat(folder.resolve("killed")).isDirectoryNotContaining("glob:**/.*");
    }

    private String[] arguments(String place, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                folder.resolve("sweep.yaml").toString(),
                "-o",
                folder.resolve(place).toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

        Random random = new Random(5);
        long rows = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long more = random.nextInt(JOBS / KILLS);
            killAfter(rows + more, random.nextInt(30));
            rows = rows();
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

    /** Starts or resumes the sweep, and kills it some time after so many rows are there. */
    private void killAfter(long rows, int milliseconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Frond.class.getName()));
        command.addAll(List.of(arguments("killed", "--resume", "--jobs", "2")));
        Process sweep = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        try {
            FolderWatch.await(folder, sweep, () -> rows() >= rows);
            assertThat(sweep.waitFor(milliseconds, TimeUnit.MILLISECONDS))
                    .as(() -> "that a sweep ended before it was killed; it said " + said())
                    .isFalse();
        } finally {
            sweep.destroyForcibly().waitFor();
        }
    }

    /** Complete rows in the journal, without the header. */
    private long rows() {
        Path journal = folder.resolve("killed/rows/1-of-1.csv");
        return Files.exists(journal)
                ? Math.max(0, content(journal).chars().filter(c -> c == '\n').count() - 1)
                : 0;
    }

    private String said() {
        return content(folder.resolve("said.txt"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.frond.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.run.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run in a process of its own whose files may not get longer than a limit of the shell: a write fails in the midst of a file, as
 * on a full disk, the sooner the tighter the limit is. Whichever file it is, the run ends with status 3 and says which.
 */
class FullDiskTest {
    private static final String SCENARIO = """
            frond: 1
            name: full disk
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 5.83e-14 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode: {exchange_current_density: 30 A/m^2}
            drive: {current_density: 0.03 mA/cm^2}
            time: {end: 4 s}
            mesh: {front: 300 nm, bulk: 1 um}
            output: {every: 1 s, series: true}
            """;

    @TempDir
    private Path work = Path.of("");

    /** The scenario has about 600 bytes, a frame 25 kB, the series of five frames 80 kB. */
    @ParameterizedTest
    @CsvSource({"0, .lock", "1, scenario.yaml", "8, fields/frame-000000.vtkhdf", "80, fields.vtkhdf"})
    void aWriteThatFailsEndsTheRun(int limit, String failing) throws Exception {
        Path folder = work.resolve("out");
        Path said = work.resolve("said.txt");
        assertThat(run(limit, folder, said)).as(Files.readString(said)).isEqualTo(ExitStatus.STALLED);
        assertThat(said).content().startsWith("frond: cannot write " + folder.resolve(failing) + ": ");
        if (limit > 1) {
            assertThat(said).content().contains("there is no checkpoint yet: the same command begins anew");
        }
        CompleteFiles.check(folder);
        RunFiles files = new RunFiles(folder);
        assertThat(files.summary()).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        if (failing.equals("fields.vtkhdf")) {
            assertThat(files.frames()).hasSize(5);
            assertThat(files.events()).isRegularFile();
            assertThat(files.xdmf()).isRegularFile();
        }
        assertThat(run(1000, folder, said)).as("the same again, with room").isZero();
        CompleteFiles.checkEnded(folder);
    }

    /** @param limit of a file's length, in blocks of 512 bytes as POSIX has it */
    private int run(int limit, Path folder, Path said) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + limit + "; exec \"$@\"",
                        "sh",
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Frond.class.getName(),
                        "run",
                        Scenarios.write(work, SCENARIO),
                        "-o",
                        folder.toString(),
                        "--quiet",
                        "--no-pictures")
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), UTF_8);
        int status = process.waitFor();
        Files.writeString(said, words);
        return status;
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.checkpoint.SavedFile;
import dev.frond.io.run.RunCheckpoint;
import dev.frond.io.run.RunFiles;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.saved.Saved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own that is killed (SIGKILL) three times, and goes on from its checkpoints. */
class ResumedRunTest {
    private static final int[] KILLED_AT_FRAMES = {5, 11, 23};

    private static final String SCENARIO = """
            frond: 1
            name: resumed
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 5.83e-14 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode:
              exchange_current_density: 30 A/m^2
              defects: [{kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.3 um}]
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 400 s}
            mesh: {front: 200 nm, bulk: 1 um}
            output: {every: 10 s, checkpoint: 1 ms}
            """;

    @TempDir
    private Path work = Path.of("");

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);

    @BeforeEach
    void killThreeTimes() throws Exception {
        Files.writeString(scenario(), SCENARIO);
        for (int number : KILLED_AT_FRAMES) {
            Process run = started();
            try {
                FolderWatch.await(work, run, () -> Files.exists(files().frame(number)));
            } finally {
                run.destroyForcibly().waitFor();
            }
        }
        assertThat(files().checkpointBefore()).isRegularFile();
        assertThat(files().summary()).doesNotExist();
    }

    @Test
    void itWritesTheBytesOfOneThatWasNotKilled() throws IOException {
        Path whole = work.resolve("whole");
        assertThat(terminal.frond(command(whole))).as(terminal.err()).isZero();
        assertThat(terminal.frond(command(folder()))).as(terminal.err()).isZero();
        assertThat(terminal.err()).contains("going on after ");
        assertThat(contents(folder())).isEqualTo(contents(whole));
        assertThat(terminal.frond(command(folder()))).isZero();
        assertThat(terminal.err()).contains("has come to its end");
    }

    @Test
    void aDamagedCheckpointGivesWayToTheOneBefore() throws IOException {
        Files.write(files().checkpoint(), new byte[1000]);
        assertThat(terminal.frond(command(folder()))).as(terminal.err()).isZero();
        assertThat(terminal.err()).contains("going on after ");
    }

    @Test
    void isRefusedWhenBothAreDamaged() throws IOException {
        Files.write(files().checkpoint(), new byte[1000]);
        Files.write(files().checkpointBefore(), new byte[1000]);
        Map<String, String> before = contents(folder());
        assertThat(terminal.frond(command(folder()))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("checkpoint.h5", "damaged", "Without --resume the run begins anew");
        assertThat(contents(folder())).isEqualTo(before);
    }

    @Test
    void isRefusedOfAnotherScenario() throws IOException {
        Files.writeString(scenario(), SCENARIO.replace("0.42", "0.3"));
        assertThat(terminal.frond(command(folder()))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("\"transference_number: 0.3\" was \"transference_number: 0.42\"");
    }

    @Test
    void anotherVersionIsTakenByForceAlone() throws IOException {
        RunCheckpoint last = RunCheckpoint.latest(files()).orElseThrow();
        write(last, last.state());
        assertThat(terminal.frond(command(folder()))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("the checkpoint is of frond 0.0.1", "--force");
        assertThat(terminal.frond(forced())).as(terminal.err()).isZero();
    }

    @Test
    void aStateThatDoesNotFitIsRefused() throws IOException {
        RunCheckpoint last = RunCheckpoint.latest(files()).orElseThrow();
        write(last, Saved.builder().numbers("time", last.time()).build());
        Map<String, String> before = contents(folder());
        assertThat(terminal.frond(forced())).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err())
                .contains("does not fit this version of frond", "go on with the version that wrote it")
                .doesNotContain("Saved");
        assertThat(contents(folder())).isEqualTo(before);
    }

    private void write(RunCheckpoint last, Saved state) throws IOException {
        Saved written = Saved.builder()
                .wholes("frames", last.written().frames())
                .wholes("rows", last.written().rows())
                .wholes("cycles", last.written().cycles())
                .wholes("events", last.written().events())
                .build();
        SavedFile.write(
                files().checkpoint(),
                Saved.builder()
                        .text("version", "0.0.1")
                        .text("scenario", last.scenario())
                        .part("written", written)
                        .part("state", state)
                        .build());
    }

    private String[] forced() {
        return Stream.concat(Stream.of(command(folder())), Stream.of("--force")).toArray(String[]::new);
    }

    @Test
    void goesOnToALaterEnd() throws IOException {
        Files.writeString(scenario(), SCENARIO.replace("400 s", "420 s").replace("10 s", "20 s"));
        assertThat(terminal.frond(command(folder()))).as(terminal.err()).isZero();
        assertThat(terminal.out()).contains("finished after 7.0 min");
    }

    private String[] command(Path folder) {
        return new String[] {
            "run", scenario().toString(), "-o", folder.toString(), "--reproducible", "--resume", "--no-pictures"
        };
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Frond.class.getName()));
        command.addAll(List.of(command(folder())));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("said.txt").toFile())
                .start();
    }

    private Path scenario() {
        return work.resolve("resumed.yaml");
    }

    private Path folder() {
        return work.resolve("out");
    }

    private RunFiles files() {
        return new RunFiles(folder());
    }

    /** Of all files, by their names. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                contents.put(folder.relativize(file).toString(), Integer.toHexString(bytes.hashCode()));
            }
        }
        return contents;
    }
}

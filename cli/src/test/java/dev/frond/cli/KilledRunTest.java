package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.run.RunFiles;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run in a process of its own that is killed (SIGKILL: no handler, no shutdown hook) leaves whole files only. When it is killed
 * depends on what has appeared in its folder, not on the clock.
 */
class KilledRunTest {
    /** Hours of small steps with a frame after each: far more than a test takes. */
    private static final String ENDLESS = "10 h";

    private static final String BRIEF = "6 s";

    private static final String SCENARIO = """
            frond: 1
            name: killed
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 5.83e-14 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode:
              exchange_current_density: 30 A/m^2
              defects: [{kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.3 um}]
            drive: {current_density: 0.03 mA/cm^2}
            time: {end: 10 h}
            mesh: {front: 300 nm, bulk: 1 um}
            output: {every: 1 s, series: true}
            """;

    @TempDir
    private Path work = Path.of("");

    /** The frame is being written aside, or, where that was too quick to be seen, has just been renamed. */
    @Test
    void whileAFrameIsWritten() throws Exception {
        Path frame = files().frame(9);
        kill(ENDLESS, () -> Files.exists(aside(frame)) || Files.exists(frame));
        checkUnfinished();
        checkReplaceable();
    }

    /** What follows a frame is about to be written: the description for XDMF readers, the series, the next step. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void afterAFrame(int number) throws Exception {
        kill(ENDLESS, () -> Files.exists(files().frame(number)));
        checkUnfinished();
        assertThat(files().frames()).hasSizeGreaterThan(number);
    }

    /** The second is refused and takes nothing away; the first goes on; the lock it leaves when it is killed is no obstacle. */
    @Test
    void whileAnotherRunIsKeptOut() throws Exception {
        Terminal second = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        String scenario = Scenarios.write(work, SCENARIO);
        kill(ENDLESS, () -> {
            if (second.err().isEmpty() && Files.exists(files().frame(1))) {
                assertThat(second.frond("run", scenario, "-o", folder().toString()))
                        .isEqualTo(2);
            }
            return Files.exists(files().frame(5));
        });
        assertThat(second.err()).contains("another run (process ").contains("is writing into " + folder());
        checkUnfinished();
        assertThat(files().frame(0)).isRegularFile();
        assertThat(files().frame(1)).isRegularFile();
        assertThat(folder().resolve(".lock")).exists();
        checkReplaceable();
        assertThat(folder().resolve(".lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".fields.vtkhdf.part", "picture.png"})
    void nearTheEnd(String name) throws Exception {
        Path written = folder().resolve(name.replaceAll("^\\.|\\.part$", ""));
        kill(BRIEF, () -> Files.exists(folder().resolve(name)) || Files.exists(written));
        CompleteFiles.check(folder());
        if (Files.exists(files().summary())) {
            CompleteFiles.checkEnded(folder());
        }
    }

    /** SIGTERM, as Ctrl-C, ends a run cleanly: with summary and pictures, and with a status of its own. */
    @Test
    void asksForAnEnd() throws Exception {
        Path said = work.resolve("said.txt");
        Process run = start(ENDLESS, said);
        try {
            FolderWatch.await(work, run, () -> Files.exists(files().frame(3)));
            run.destroy();
            assertThat(run.waitFor()).as(content(said)).isEqualTo(ExitStatus.INTERRUPTED);
        } finally {
            run.destroyForcibly();
        }
        assertThat(content(said)).contains("interrupted after").doesNotContain("bug");
        assertThat(folder().resolve("picture.png")).isNotEmptyFile();
        assertThat(folder().resolve("series.png")).isNotEmptyFile();
        CompleteFiles.checkEnded(folder());
    }

    /** Killed three times and taken up again, a run writes the same bytes as one that was not. */
    @Test
    void isTakenUpAgain() throws Exception {
        Path scenario = work.resolve("resumed.yaml");
        Files.writeString(scenario, SCENARIO.replace("{every: 1 s, series: true}", "{every: 1 s, checkpoint: 1 ms}"));
        Path whole = work.resolve("whole");
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(resumed(scenario, whole))).as(terminal.err()).isZero();
        for (int number : new int[] {5, 11, 23}) {
            Process run = process(work.resolve("said.txt"), resumed(scenario, folder()));
            try {
                FolderWatch.await(work, run, () -> Files.exists(files().frame(number)));
            } finally {
                run.destroyForcibly();
                run.waitFor();
            }
        }
        Files.writeString(scenario, Files.readString(scenario).replace("0.42", "0.3"));
        assertThat(terminal.frond(resumed(scenario, folder()))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("\"transference_number: 0.3\" was \"transference_number: 0.42\"");
        Files.writeString(scenario, Files.readString(scenario).replace("0.3,", "0.42,"));
        Files.write(files().checkpoint(), new byte[1000]); // damaged: the one before is as good
        assertThat(terminal.frond(resumed(scenario, folder())))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err()).contains("going on after ");
        assertThat(contents(folder())).isEqualTo(contents(whole));
        assertThat(terminal.frond(resumed(scenario, folder()))).isZero();
        assertThat(terminal.err()).contains("has come to its end");
    }

    private static String[] resumed(Path scenario, Path folder) {
        return new String[] {
            "run", scenario.toString(), "-o", folder.toString(), "--set", "time.end=40 s", "--reproducible", "--resume"
        };
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

    private void checkUnfinished() throws Exception {
        CompleteFiles.check(folder());
        assertThat(files().scenario()).isRegularFile();
        assertThat(files().summary()).doesNotExist();
    }

    /** The next run into the folder takes away what was left, temporary files as well. */
    private void checkReplaceable() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("run", Scenarios.write(work, SCENARIO), "-o", folder().toString()))
                .isZero();
        assertThat(files().fields()).isEmptyDirectory();
        assertThat(folder()).isDirectoryNotContaining("glob:**.part");
    }

    private RunFiles files() {
        return new RunFiles(folder());
    }

    private Path folder() {
        return work.resolve("out");
    }

    private static Path aside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Starts the run, and kills it as soon as {@code seen}. */
    private void kill(String end, BooleanSupplier seen) throws IOException, InterruptedException {
        Path said = work.resolve("said.txt");
        Process run = start(end, said);
        try {
            FolderWatch.await(work, run, seen);
        } finally {
            run.destroyForcibly().waitFor();
        }
        assertThat(seen.getAsBoolean())
                .as(() -> "what was waited for; the run said " + content(said))
                .isTrue();
        if (end.equals(ENDLESS)) {
            assertThat(run.exitValue()).isNotZero();
        }
    }

    private Process start(String end, Path said) throws IOException {
        return process(
                said, "run", Scenarios.write(work, SCENARIO), "-o", folder().toString(), "--set", "time.end=" + end);
    }

    private static Process process(Path said, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Frond.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.run.RunFiles;
import dev.frond.io.run.RunFrame;
import dev.frond.io.series.EventsFile;
import dev.frond.io.series.SeriesFile;
import dev.frond.solver.run.Outcome;
import dev.frond.view.run.ShownRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
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

    private String keep = "all";

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
        assertThat(content(said))
                .contains("interrupted after", "--resume goes on from here")
                .doesNotContain("bug");
        assertThat(folder().resolve("picture.png")).isNotEmptyFile();
        assertThat(folder().resolve("series.png")).isNotEmptyFile();
        CompleteFiles.checkEnded(folder());
    }

    /** What was kept in turn while the run went on is there, and the lists name frames that are there. */
    @Test
    void whileOldFramesAreTakenAway() throws Exception {
        keep = "last 8";
        kill(ENDLESS, () -> Files.exists(files().frame(40)));
        checkUnfinished();
        assertThat(files().frames()).hasSizeBetween(8, 11);
    }

    private void checkUnfinished() throws Exception {
        CompleteFiles.check(folder());
        assertThat(files().scenario()).isRegularFile();
        assertThat(files().summary()).doesNotExist();
        checkUsable();
        cutLinesAndAFrame();
        checkUsable();
    }

    /** Times, series and frames can be read at once, by command and by page. */
    private void checkUsable() throws Exception {
        int frames = files().frames().size();
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond("info", folder().toString()))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out()).contains("not ended (no summary.json)", frames + " frames, ");
        if (Files.exists(files().events())) {
            assertThat(terminal.out())
                    .contains(SeriesFile.read(files().series()).size() + " steps in series.csv");
            assertThat(EventsFile.read(files().events())).isEmpty();
        }
        ShownRun shown = new ShownRun("killed", folder());
        assertThat(shown.json().split("\"time\"", -1)).hasSize(frames + 1);
        assertThat(shown.series()).matches("(?s)|.*\n");
        assertThat(RunFrame.of(files())).hasSize(frames).isSortedAccordingTo(Comparator.comparing(RunFrame::time));
    }

    /** As where the kill came within a line or within a frame: the system may write a part of what it was given. */
    private void cutLinesAndAFrame() throws IOException {
        if (Files.exists(files().events())) { // the last of the tables that come with the first frame
            Files.writeString(files().series(), "36.5,0.25,-0.0", StandardOpenOption.APPEND);
            Files.writeString(files().events(), "short-circ", StandardOpenOption.APPEND);
        }
        List<RunFrame> frames = RunFrame.of(files());
        byte[] frame = Files.readAllBytes(frames.get(0).file());
        int next = frames.get(frames.size() - 1).number() + 1;
        Files.write(aside(files().frame(next)), Arrays.copyOf(frame, frame.length / 2));
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
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Frond.class.getName(),
                        "run",
                        Scenarios.write(work, SCENARIO),
                        "-o",
                        folder().toString(),
                        "--set",
                        "time.end=" + end,
                        "--set",
                        "output.keep=" + keep)
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

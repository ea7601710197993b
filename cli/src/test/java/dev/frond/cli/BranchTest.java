package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.io.run.RunFiles;
import dev.frond.io.series.SeriesFile;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulator;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code run --from --at}, and {@code --resume} with a later end. */
class BranchTest {
    private static final String SCENARIO = """
            frond: 1
            name: plating
            temperature: 318 K
            electrolyte: {salt_concentration: 1 mol/L, transference_number: 0.42, diffusivity: 5.83e-14 m^2/s}
            cell: {width: 5 um, height: 3 um, top: {kind: reservoir}}
            anode:
              exchange_current_density: 30 A/m^2
              defects: [{kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.3 um}]
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 100 s, max_step: 5 s}
            mesh: {front: 200 nm, bulk: 1 um}
            output: {every: 10 s}
            """;

    @TempDir
    private Path work = Path.of("");

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);

    @BeforeEach
    void plate() throws IOException {
        run("plated");
    }

    private void run(String folder, String... more) throws IOException {
        assertThat(status(folder, more)).as(terminal.err()).isZero();
    }

    private int status(String folder, String... more) throws IOException {
        String file = Scenarios.write(work, SCENARIO);
        List<String> words = new ArrayList<>(
                List.of("run", file, "-o", place(folder).toString(), "--reproducible", "--no-pictures"));
        Stream.of(more).map(word -> word.replace("WORK", work.toString())).forEach(words::add);
        return terminal.frond(words.toArray(String[]::new));
    }

    private Path place(String folder) {
        return work.resolve(folder);
    }

    private List<SeriesRow> rows(String folder) throws IOException {
        return SeriesFile.read(new RunFiles(place(folder)).series());
    }

    private List<SeriesRow> rowsAfter(String folder, double time) throws IOException {
        return rows(folder).stream().filter(row -> row.time() > time).toList();
    }

    @Test
    void theSameDriveGivesTheSameFrames() throws IOException {
        run("branch", "--from", "WORK/plated", "--at", "50 s");
        assertThat(terminal.err())
                .contains("again from its start up to 50.0 s", "50 %", "the time of the run goes on from 50.0 s");
        assertThat(new RunFiles(place("branch")).frame(5))
                .hasSameBinaryContentAs(new RunFiles(place("plated")).frame(10));
        assertThat(rows("branch").toString()).isEqualTo(rowsAfter("plated", 50).toString());
    }

    /** At a time within a step: steps up to there are others. Each has a local error of at most 1e-3 of the fields' change. */
    @Test
    void withinAStepItIsTheSameToTheErrorOfTheSteps() throws IOException {
        run("branch", "--from", "WORK/plated", "--at", "52 s");
        SeriesRow last = rows("branch").get(rows("branch").size() - 1);
        SeriesRow whole = rows("plated").get(rows("plated").size() - 1);
        assertThat(rows("branch").get(0).time()).isBetween(52.0, 57.0);
        double growth = whole.frontTip() - 0.2e-6;
        double tolerance = 1e-3 * rows("plated").size();
        assertThat(Math.abs(last.frontTip() - whole.frontTip())).isLessThan(tolerance * growth);
        assertThat(last.charge()).isCloseTo(whole.charge(), within(1e-12 * whole.charge()));
    }

    /** From the end, where the state is on the disk, nothing is computed again. */
    @Test
    void strippingAfterPlating() throws IOException {
        String[] strip = {
            "--from",
            "WORK/plated",
            "--at",
            "100 s",
            "--set",
            "drive.current_density=-0.3 mA/cm^2",
            "--set",
            "time.end=150 s"
        };
        run("stripped", strip);
        assertThat(rows("stripped")).allSatisfy(row -> {
            assertThat(row.current()).isNegative();
            assertThat(row.time()).isGreaterThan(100);
            assertThat(row.lithiumDefect()).isLessThan(1e-9);
        });
        assertThat(terminal.err()).contains("beginning in the state of the run in " + place("plated"));
        assertThat(terminal.err()).containsOnlyOnce("plating: 100.0 s on");
        run("again", "--from", "WORK/stripped", "--at", "120 s", "--set", "time.end=150 s");
        assertThat(terminal.err())
                .contains("computing the run in " + place("stripped") + " again from 100.0 s up to 2.0 min");
        assertThat(rows("again").get(0).current()).isPositive();
        assertThat(status(
                        "stripped",
                        Stream.concat(Stream.of(strip), Stream.of("--resume")).toArray(String[]::new)))
                .isZero();
        assertThat(terminal.err()).contains("has come to its end");
        assertThat(status("again", "--from", "WORK/plated", "--at", "50 s", "--set", "time.end=160 s", "--resume"))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("did not begin at 50.0 s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --from WORK/plated                                                | --from DIR and --at TIME belong together
            --from WORK/plated --at 101_s                                     | goes from 0 s to 100.0 s
            --from WORK/plated --at 0_s                                       | a time in it was expected
            --from WORK/plated --at 1_m                                       | --at:
            --from WORK/absent --at 10_s                                      | holds no run of frond
            --from WORK/plated --at 100_s                                     | time.end: expected a time after 100.0 s
            --from WORK/plated --at 50_s --set electrolyte.transference_number=0.3 | "transference_number: 0.3" was "transference_number: 0.42"
            --from WORK/plated --at 50_s --set mesh.front=100_nm              | Only name, drive, time and output may differ
            --from WORK/out --at 50_s                                         | another folder than that of --from
            """)
    void isRefused(String options, String said) throws IOException {
        Map<String, String> before = contents(work);
        String[] words = Stream.of(options.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
        for (int k = 0; k < words.length; k++) {
            words[k] = words[k].replace("transference number", "transference_number");
        }
        assertThat(status("out", words)).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains(said);
        assertThat(contents(work)).isEqualTo(before);
    }

    /** 50 s is the time of a frame, and the longest step is given, so that no step differs. */
    @Test
    void aLaterEndGivesTheBytesOfARunThatHadIt() throws IOException {
        run("parts", "--set", "time.end=50 s");
        assertThat(new RunFiles(place("parts")).checkpoint()).isRegularFile();
        run("parts", "--resume");
        assertThat(terminal.err()).contains("going on after 50.0 s");
        assertThat(contents(place("parts"))).isEqualTo(contents(place("plated")));
    }

    @Test
    void aRunThatALimitEndedHasNoLaterEnd() throws IOException {
        run("limited", "--set", "time.stop={tip_height: 0.22 um}");
        assertThat(status("limited", "--resume", "--set", "time.stop={tip_height: 0.22 um}", "--set", "time.end=150 s"))
                .isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("a limit of time.stop ended the run");
    }

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

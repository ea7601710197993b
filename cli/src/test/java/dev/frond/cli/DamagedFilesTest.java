package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of runs and sweeps that are damaged, or handed to the wrong command: status 2 and what is wrong. */
class DamagedFilesTest {
    private static final String SWEEP = """
            frond_sweep: 1
            name: two
            base: scenario.yaml
            axes: {electrolyte.transference_number: [0.2, 0.6]}
            metrics: [potential_V]
            """;

    @TempDir
    private Path folder;

    private final Terminal terminal = new Terminal(Simulator.SIMULATION);
    private String scenario = "";
    private String sweep = "";

    @BeforeEach
    void write() throws IOException {
        scenario = Scenarios.write(folder, Scenarios.VALID.replace("end: 100 s", "end: 1 s"));
        sweep = Files.writeString(folder.resolve("sweep.yaml"), SWEEP).toString();
    }

    private void assertRefused(String message, String... words) {
        assertThat(terminal.frond(words)).as(terminal.err()).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err().lines())
                .last()
                .asString()
                .startsWith("frond: ")
                .contains(message);
    }

    private Path run() {
        Path place = folder.resolve("run");
        assertThat(terminal.frond("run", scenario, "-o", place.toString(), "--quiet", "--no-pictures"))
                .isEqualTo(ExitStatus.OK);
        return place;
    }

    @Test
    void damagedFrames() throws IOException {
        Path frame = run().resolve("fields").resolve("frame-000000.vtkhdf");
        byte[] whole = Files.readAllBytes(frame);
        Files.write(frame, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("cannot read " + frame + ": ", "info", frame.toString());
        Files.write(frame, new byte[] {(byte) 0x89, 'H', 'D', 'F'});
        assertRefused("cannot read " + frame + ": not an HDF5 file, or damaged", "info", frame.toString());
    }

    @Test
    void damagedSeriesAndSummary() throws IOException {
        Path run = run();
        Path series = run.resolve("series.csv");
        Files.write(series, new byte[] {(byte) 0xff, '\n'});
        assertRefused("cannot read " + series + ": not a series of frond", "info", run.toString());
        Path summary = Files.writeString(run.resolve("summary.json"), "{\"outcome\": \"finished\", \"time_s\": --}");
        assertRefused(summary + " is damaged: time_s is --", "info", run.toString());
    }

    @Test
    void damagedJournals() throws IOException {
        String place = folder.resolve("swept").toString();
        assertThat(terminal.frond("sweep", sweep, "-o", place, "--jobs", "1")).isEqualTo(ExitStatus.OK);
        Path journal = Path.of(place, "rows", "1-of-1.csv");
        String rows = Files.readString(journal);
        Files.writeString(journal, rows.lines().findFirst().orElseThrow() + "\n1,abc\n");
        assertRefused(
                journal + ":2:1: a damaged row, 2 values instead of 5; delete the line and go on with --resume",
                "sweep",
                sweep,
                "-o",
                place,
                "--resume");
        Files.writeString(journal, rows.replaceAll("finished,[^,]*,", "finished,x,"));
        assertRefused(":2:1: a damaged row, \"x\" is no number", "sweep", sweep, "-o", place, "--resume");
    }

    @Test
    void filesForAnotherCommand() {
        assertRefused("sweep.yaml: this is a sweep, not a scenario: frond sweep takes it", "run", sweep);
        assertRefused("scenario.yaml: this is a scenario, not a sweep", "sweep", scenario);
        assertRefused("scenario.yaml: this is a scenario, not the folder of a run", "render", scenario);
        String run = run().toString();
        assertRefused(run + ": this is the folder of a run, not a scenario", "mesh", run);
    }

    @Test
    void namesDoNotReachTheTerminalAsCommands() throws IOException {
        String name = "\"\\e[31mRED\\e]0;title\\a\"";
        Files.writeString(Path.of(scenario), Files.readString(Path.of(scenario)).replace("one bump", name));
        for (String command : new String[] {"run", "regime", "info"}) {
            Terminal screen = new Terminal(Simulator.SIMULATION);
            String[] words = command.equals("run")
                    ? new String[] {
                        command, scenario, "-o", folder.resolve("run").toString(), "--no-pictures"
                    }
                    : new String[] {command, scenario};
            assertThat(screen.frond(words)).isEqualTo(ExitStatus.OK);
            assertThat(screen.out() + screen.err())
                    .as(command)
                    .contains("RED")
                    .doesNotContain("\u001b")
                    .doesNotContain("\u0007");
        }
        Terminal screen = new Terminal(Simulator.SIMULATION);
        assertThat(screen.frond("run", "\u001b[2J.yaml")).isEqualTo(ExitStatus.INPUT);
        assertThat(screen.err()).contains("\ufffd[2J.yaml").doesNotContain("\u001b");
    }

    /** A spreadsheet would run it. */
    @Test
    void formulasAreQuotedInTables() throws IOException {
        Files.writeString(
                Path.of(sweep),
                SWEEP.replace("electrolyte.transference_number: [0.2, 0.6]", "name: [\"=SUM(A1)\", -b]"));
        Path place = folder.resolve("swept");
        assertThat(terminal.frond("sweep", sweep, "-o", place.toString(), "--jobs", "1"))
                .isEqualTo(ExitStatus.OK);
        assertThat(Files.readString(place.resolve("sweep.csv"), StandardCharsets.UTF_8))
                .contains("\n0,'=SUM(A1),finished,-0.")
                .contains("\n1,'-b,finished,-0.");
    }

    @Test
    void profilesThatEndBeforeTheRunAreSaid() throws IOException {
        String drive = "drive={profile: [{for: 100 ms, current_density: 0.3 mA/cm^2}], repeat: %d}";
        String place = folder.resolve("run").toString();
        assertThat(terminal.frond("run", scenario, "--set", drive.formatted(2), "-o", place, "--no-pictures"))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.err())
                .contains("drive.profile ends at 200 ms, repeats included: the cell rests until the end at 1.0 s");
        Terminal covered = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(covered.frond("run", scenario, "--set", drive.formatted(10), "-o", place, "--no-pictures"))
                .isEqualTo(ExitStatus.OK);
        assertThat(covered.err()).doesNotContain("drive.profile");
    }

    @Test
    void tablesThatDoNotCoverTheRunAreSaid() throws IOException {
        Files.writeString(
                Path.of(scenario),
                Files.readString(Path.of(scenario))
                        .replace(
                                "{current_density: 0.3 mA/cm^2}",
                                "{table: [{at: 100 ms, current_density: 0.3 mA/cm^2}, {at: 200 ms, current_density: 0.4 mA/cm^2}]}"));
        assertThat(terminal.frond("run", scenario, "-o", folder.resolve("run").toString(), "--no-pictures"))
                .isEqualTo(ExitStatus.OK);
        assertThat(terminal.err())
                .contains("drive.table begins at 100 ms: its first current, 0.3 mA/cm2, holds from the start")
                .contains("drive.table ends at 200 ms: its last current, 0.4 mA/cm2, holds until the end at 1.0 s");
    }
}

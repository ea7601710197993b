package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.Threads;
import dev.frond.io.run.Observers;
import dev.frond.io.run.RunFiles;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that end before their time: what is said last is the command that goes on, and it does. */
class FailedRunTest {
    private static final int STEPS = 20;

    @TempDir
    private Path work = Path.of("");

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Scenarios.write(
                work,
                Scenarios.VALID
                        .replace("front: 100 nm, bulk: 400 nm", "front: 300 nm, bulk: 1 um")
                        .replace("{every: 10 s}", "{every: 10 s, checkpoint: 1e-9 s}"));
    }

    /** Does something after some steps. */
    private record Disturbed(Runnable disturbance) implements Simulator {
        @Override
        public Summary run(Scenario scenario, @Nullable Mesh mesh, Threads threads, Observer watch) {
            Observer disturbing = new Observer() {
                private int steps;

                @Override
                public void accepted(SeriesRow row) {
                    steps++;
                    if (steps == STEPS) {
                        disturbance.run();
                    }
                }
            };
            return SIMULATION.run(scenario, mesh, threads, Observers.all(List.of(watch, disturbing)));
        }
    }

    private Path folder(String name) {
        return work.resolve(name);
    }

    private String[] command(String name) {
        return new String[] {"run", file, "-o", folder(name).toString(), "--reproducible", "--no-pictures"};
    }

    private String again(String name) {
        return "frond run " + file + " -o " + folder(name) + " --reproducible --no-pictures --resume";
    }

    /** The command that was said ends with the frames of a run that did not fail. */
    private void goesOn(String name) throws IOException {
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(again(name).substring("frond ".length()).split(" ")))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.err()).contains("going on after ");
        assertThat(new Terminal(Simulator.SIMULATION).frond(command("whole"))).isZero();
        RunFiles files = new RunFiles(folder(name));
        RunFiles whole = new RunFiles(folder("whole"));
        assertThat(files.series()).hasSameBinaryContentAs(whole.series());
        assertThat(files.frame(10)).hasSameBinaryContentAs(whole.frame(10));
        assertThat(files.summary()).hasSameBinaryContentAs(whole.summary());
    }

    @Test
    void whenItIsInterrupted() throws IOException {
        Interruption interruption = new Interruption();
        StringWriter out = new StringWriter();
        CommandContext around = new CommandContext(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                Progress.Style.LINES,
                interruption,
                new Disturbed(interruption::request));
        assertThat(Frond.run(around, command("out"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(out.toString()).endsWith(again("out") + " goes on from here" + System.lineSeparator());
        goesOn("out");
    }

    @Test
    void whenTheMemoryIsFull() throws IOException {
        Terminal terminal = new Terminal(new Disturbed(() -> {
            throw new OutOfMemoryError("heap");
        }));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err())
                .contains("frond: out of memory")
                .endsWith("goes on with: FROND_JAVA_OPTS=-Xmx4g " + again("out") + System.lineSeparator());
        goesOn("out");
    }

    /** A folder is where the checkpoint is written aside: the one before stays whole. */
    @Test
    void whenACheckpointCannotBeWritten() throws IOException {
        Path obstacle = folder("out").resolve(".checkpoint.h5.part/x");
        Terminal terminal = new Terminal(new Disturbed(() -> makeFolder(obstacle)));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err())
                .contains("frond: cannot write " + folder("out").resolve("checkpoint.h5"))
                .endsWith("goes on with: " + again("out") + System.lineSeparator());
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        goesOn("out");
    }

    @Test
    void whenAFrameCannotBeWritten() throws IOException {
        Path obstacle = folder("out").resolve("fields/.frame-000008.vtkhdf.part/x");
        Terminal terminal = new Terminal(new Disturbed(() -> makeFolder(obstacle)));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err())
                .contains("frond: cannot write " + new RunFiles(folder("out")).frame(8))
                .endsWith("goes on with: " + again("out") + System.lineSeparator());
        Files.delete(obstacle);
        Files.delete(obstacle.getParent());
        goesOn("out");
    }

    @Test
    void whenNoStepCanBeTaken() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.STALLED));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.out()).contains("frond run SCENARIO --from " + folder("out") + " --at TIME -o DIR");
    }

    @Test
    void beforeTheFirstCheckpoint() {
        Terminal terminal = new Terminal((scenario, mesh, threads, watch) -> {
            watch.started(scenario, 4);
            throw new OutOfMemoryError("heap");
        });
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.err()).contains("there is no checkpoint yet: the same command begins anew");
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.frond.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import dev.frond.sweep.domain.Metric;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final String SWEEP = """
            frond_sweep: 1
            name: four
            base: scenario.yaml
            axes:
              electrolyte.transference_number: [0.2, 0.6]
              electrolyte.diffusivity: {log: [2e-14 m^2/s, 2e-13 m^2/s], count: 2}
            """;

    /** With one picture to draw, which is what takes the time. */
    private static final String ONE_METRIC = SWEEP + "metrics: [potential_V]\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeInput() throws IOException {
        Scenarios.write(
                folder,
                Scenarios.VALID
                        .replace("end: 100 s", "end: 4 s")
                        .replace("front: 100 nm, bulk: 400 nm", "front: 150 nm, bulk: 800 nm"));
        sweep(SWEEP);
    }

    private void sweep(String text) throws IOException {
        Files.writeString(folder.resolve("sweep.yaml"), text);
    }

    private String[] command(String place, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                folder.resolve("sweep.yaml").toString(),
                "-o",
                folder.resolve(place).toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void theTableIsTheSameHoweverTheJobsAreRun() throws IOException {
        sweep(SWEEP + "metrics: [time_s, tip_lead_m]\n");
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("once", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        String table = file("once/sweep.csv");
        assertThat(table.lines()).hasSize(5);
        assertThat(table)
                .startsWith(
                        "job,electrolyte.transference_number,electrolyte.diffusivity_m2_s,outcome,time_s,tip_lead_m,error")
                .contains("\n0,0.2,2.0E-14,finished,4.0,2.")
                .contains("\n3,0.6,2.0E-13,finished,4.0,2.");

        assertThat(terminal.frond(command("parts", "--shard", "2/2", "--jobs", "2")))
                .isEqualTo(ExitStatus.OK);
        assertThat(folder.resolve("parts/sweep.csv")).doesNotExist();
        assertThat(file("parts/rows/2-of-2.csv").lines().map(row -> row.charAt(0)))
                .containsExactlyInAnyOrder('j', '1', '3');
        assertThat(terminal.frond(command("parts", "--shard", "1/2", "--jobs", "2")))
                .isEqualTo(ExitStatus.OK);
        assertThat(file("parts/sweep.csv")).isEqualTo(table);
        assertThat(Files.readAllBytes(folder.resolve("parts/tip_lead_m.png")))
                .isEqualTo(Files.readAllBytes(folder.resolve("once/tip_lead_m.png")));

        assertThat(interrupted(command("broken", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(file("broken/rows/1-of-1.csv").lines().map(row -> row.charAt(0)))
                .containsExactly('j', '0');
        assertThat(folder.resolve("broken/sweep.csv")).doesNotExist();
        assertThat(terminal.frond("info", folder.resolve("broken").toString())).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("a sweep of frond ").contains("; jobs ended: 1 (1 finished)", "not done");
        assertThat(terminal.frond(command("broken", "--resume", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertThat(file("broken/sweep.csv")).isEqualTo(table);
    }

    private static final String MAP = """
            frond_sweep: 1
            name: map
            base: scenario.yaml
            axes:
              electrolyte.diffusivity: {log: [1e-15 m^2/s, 1e-12 m^2/s], count: 9}
              electrolyte.transference_number: {linear: [0.1, 0.9], count: 9}
            metrics: [i_over_i_lim_cell, potential_V]
            refine: {between: {i_over_i_lim_cell: 0.3}, tolerance: 1/4}
            """;

    /** Its boundary is known by formula: each map job is on the side that a whole sweep has it on, and few are run. */
    @Test
    void aRefinedMapRunsTheJobsAlongItsBoundary() throws IOException {
        sweep(MAP);
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("refined", "--jobs", "2"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.err()).contains("map: 81 jobs, 9 to run", "along the boundary: ");
        long rows = file("refined/sweep.csv").lines().count() - 1;
        assertThat(rows).isBetween(20L, 50L);
        assertThat(file("refined/report.html")).contains(rows + " of 81 jobs");
        assertThat(interrupted(command("broken", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(folder.resolve("broken/sweep.csv")).doesNotExist();
        assertThat(terminal.frond(command("broken", "--resume", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        for (String name : List.of("sweep.csv", "sweep.h5", "report.html", "i_over_i_lim_cell.png")) {
            assertThat(folder.resolve("broken").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("refined").resolve(name));
        }
        assertThat(terminal.frond(command("parts", "--shard", "1/2"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("--shard: the jobs of a refined map follow from each other");
    }

    @Test
    void aMapThatCannotBeRefinedIsRefused() throws IOException {
        sweep(MAP.replace("count: 9}\n  electrolyte.t", "count: 8}\n  electrolyte.t"));
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("place"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("sweep.yaml:8:1: refine: an axis has 8 values", "such as 9");
        sweep(MAP.replace("1/4", "0.3"));
        assertThat(terminal.frond(command("place"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("sweep.yaml:8:56: expected 1/2, 1/4, 1/8, 1/16, 1/32 or 1/64");
        sweep(MAP + "replicates: {mesh.front: [150 nm, 200 nm]}\n");
        assertThat(terminal.frond(command("place"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("refine: needs one base, two crossed axes and no replicates: a map");
    }

    /** Asks to stop when the second job begins. */
    private static int interrupted(String... command) {
        Interruption interruption = new Interruption();
        AtomicInteger begun = new AtomicInteger();
        Simulator stopped = (scenario, mesh, threads, watch) -> {
            if (begun.incrementAndGet() == 2) {
                interruption.request();
            }
            return Simulator.SIMULATION.run(scenario, mesh, threads, watch);
        };
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Frond.run(new CommandContext(nowhere, nowhere, Progress.Style.LINES, interruption, stopped), command);
    }

    /** The job that was stopped after its first step goes on with its second. */
    @Test
    void aSweepGoesOnInsideAJob() throws IOException {
        sweep(ONE_METRIC);
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("once", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(interrupted(command("parts", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(folder.resolve("parts/running/000001/checkpoint.h5")).isRegularFile();
        assertThat(folder.resolve("parts/running/000000")).doesNotExist();
        assertThat(terminal.frond(command("parts", "--resume", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.err()).contains("job 1 goes on after ");
        assertThat(folder.resolve("parts/running")).doesNotExist();
        for (String name : List.of("sweep.csv", "sweep.h5", "report.html")) {
            assertThat(folder.resolve("parts").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(name));
        }
    }

    /** Without --resume nothing of an earlier attempt is used. */
    @Test
    void aSweepThatBeginsForgetsCheckpoints() throws IOException {
        sweep(ONE_METRIC);
        assertThat(interrupted(command("parts", "--jobs", "1"))).isEqualTo(ExitStatus.INTERRUPTED);
        Files.delete(folder.resolve("parts/rows/1-of-1.csv"));
        Terminal terminal = new Terminal(Simulator.SIMULATION);
        assertThat(terminal.frond(command("parts", "--jobs", "1"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.err()).doesNotContain("goes on after");
    }

    @Test
    void aJobThatFailsIsARow() throws IOException {
        Simulator failing = (scenario, mesh, threads, watch) -> {
            if (scenario.electrolyte().toString().contains("0.6")) {
                throw new IllegalStateException("no, \"never\"\nsecond line");
            }
            return FakeSimulation.bare(Outcome.STALLED).run(scenario, mesh, threads, watch);
        };
        Terminal terminal = new Terminal(failing);
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.STALLED);
        assertThat(terminal.out()).contains("all of 4 jobs failed: the column error says why\n");
        assertThat(file("out/sweep.csv").lines().toList()).satisfies(lines -> {
            assertThat(lines).hasSize(5);
            assertThat(lines.get(1))
                    .startsWith("0,0.2,2.0E-14,stalled,4.0,")
                    .endsWith(",no step could be taken any more");
            assertThat(lines.get(4))
                    .matches(
                            "3,0\\.6,2\\.0E-13,failed,{" + (Metric.usual().size() - 1)
                                    + "}[0-9.E-]+,[0-9.E-]+,\"java.lang.IllegalStateException: no, \"\"never\"\"; second line\"");
        });
        assertThat(terminal.err())
                .contains("4 of 4 done, 4 failed, 0 running\n")
                .contains(
                        "job 3 failed: java.lang.IllegalStateException: no, \"never\" (electrolyte.transference_number=0.6");
    }

    @Test
    void aSweepOfWhichSomeJobsFailIsDone() throws IOException {
        Terminal terminal = new Terminal((scenario, mesh, threads, watch) -> {
            if (scenario.electrolyte().toString().contains("0.6")) {
                throw new IllegalStateException("no");
            }
            return FakeSimulation.bare(Outcome.FINISHED).run(scenario, mesh, threads, watch);
        });
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.out()).contains("2 of 4 jobs failed: the column error says why\n");
    }

    @Test
    void aFolderOfSomethingElseIsRefused() throws IOException {
        sweep(ONE_METRIC);
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/mine.txt"), "mine");
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("is not empty and holds no sweep");

        assertThat(terminal.frond(command("first"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.frond(command("first"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds 4 of these 4 jobs; go on with --resume");
        sweep(ONE_METRIC.replace("0.6", "0.7"));
        assertThat(terminal.frond(command("first", "--resume"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds another sweep");
    }

    @Test
    void aChangedBaseIsRefused() throws IOException {
        sweep(ONE_METRIC);
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond(command("out"))).isEqualTo(ExitStatus.OK);
        Files.writeString(folder.resolve("scenario.yaml"), file("scenario.yaml") + "# more\n");
        assertThat(terminal.frond(command("out", "--resume"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err()).contains("holds jobs of an earlier scenario.yaml, which has changed since");
    }

    /** The exchange current density stays as it is given: that is said, and not when the sweep varies it as well. */
    @Test
    void aTemperatureThatVariesIsSaid() throws IOException {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        sweep(ONE_METRIC);
        terminal.frond(command("out"));
        assertThat(terminal.err()).doesNotContain("exchange_current_density");
        sweep(ONE_METRIC.replace("electrolyte.transference_number: [0.2, 0.6]", "temperature: [298 K, 318 K]"));
        assertThat(terminal.frond(command("warm"))).isEqualTo(ExitStatus.OK);
        assertThat(terminal.err()).contains("temperature varies, anode.exchange_current_density does not");
    }

    @Test
    void whatIsKept() throws IOException {
        Terminal terminal = new Terminal(new FakeSimulation(Outcome.FINISHED));
        sweep(ONE_METRIC + "keep: nothing\n");
        terminal.frond(command("nothing"));
        assertThat(folder.resolve("nothing/jobs/000000")).doesNotExist();
        assertThat(file("nothing/sweep.csv").lines()).contains("0,0.2,2.0E-14,finished,-0.05,");
        sweep(ONE_METRIC + "keep: last-frame\n");
        terminal.frond(command("last"));
        assertThat(folder.resolve("last/jobs/000003/summary.json")).exists();
        assertThat(folder.resolve("last/jobs/000003/series.csv")).exists();
        assertThat(folder.resolve("last/jobs/000003/fields")).isDirectoryContaining("glob:**/frame-000000.vtkhdf");
        sweep(ONE_METRIC + "keep: all\n");
        terminal.frond(command("all"));
        assertThat(folder.resolve("all/jobs/000003/fields.vtkhdf.series")).exists();
    }

    @Test
    void mistakesOfTheCommandLineWriteNothing() {
        Terminal terminal = new Terminal(FakeSimulation.bare(Outcome.FINISHED));
        assertThat(terminal.frond(command("out", "--shard", "3/2"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.frond(command("out", "--jobs", "0"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.frond(command("out", "--engine", "cloud"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.frond(command("out", "--engine", "spark"))).isEqualTo(ExitStatus.INPUT);
        assertThat(terminal.err())
                .contains("--shard: expected I/N with I from 1 to N")
                .contains("--jobs: expected 1 or more")
                .contains("--engine: expected local or spark, found cloud")
                .contains("--engine: spark is not in this jar; in a checkout");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}

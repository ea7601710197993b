package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Machine;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.sweep.SweepBases;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job with a checkpoint after each attempt at a step is stopped, and taken up by another process. */
class JobCheckpointsTest {
    private static final int STEPS = 12;

    private static final String BOX = SweepBases.BOX
            .replace("front: 100 nm, bulk: 400 nm", "front: 300 nm, bulk: 1 um")
            .replace("0.5}\n", "0.5, defects: [{kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.3 um}]}\n");

    private static final SweepJob JOB = new SweepJob(7, 0, List.of(), List.of());

    @TempDir
    private Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();

    /** Counts steps; a job is killed, by an error, or asked to stop, after some. */
    private static class Watch implements Observer {
        private final int last;
        private final boolean killed;
        private int steps;

        Watch(int last, boolean killed) {
            this.last = last;
            this.killed = killed;
        }

        @Override
        public void accepted(SeriesRow row) {
            steps++;
            if (killed && steps > last) {
                throw new OutOfMemoryError("stands for kill -9");
            }
        }

        @Override
        public boolean interrupted() {
            return steps >= last;
        }
    }

    private static Watch whole() {
        return new Watch(Integer.MAX_VALUE, false);
    }

    private Optional<JobResult> run(String place, Keep keep, String interval, String version, Observer watch)
            throws IOException {
        JobSettings settings = new JobSettings(
                List.of(new SweepBase("base.yaml", BOX + "output: {checkpoint: " + interval + "}\n", "0".repeat(64))),
                "",
                keep,
                folder.resolve(place).resolve("jobs").toString(),
                version);
        return new JobRunner(settings, Untimely.SIMULATOR, new Machine(1e12, Double.POSITIVE_INFINITY))
                .withCheckpoints(new Lines())
                .run(JOB, watch);
    }

    private final class Lines implements JobListener {
        @Override
        public void started(SweepJob job) {}

        @Override
        public void finished(SweepJob job, JobResult result) {}

        @Override
        public void stopped(SweepJob job) {}

        @Override
        public void told(SweepJob job, String line) {
            told.add(line);
        }

        @Override
        public boolean interrupted() {
            return false;
        }
    }

    private Path running(String place) {
        return folder.resolve(place).resolve("running/000007");
    }

    @ParameterizedTest
    @EnumSource(Keep.class)
    void goesOnToTheSameBytes(Keep keep) throws IOException {
        Watch all = whole();
        JobResult expected = run("whole", keep, "1e-9 s", "1", all).orElseThrow();
        assertThat(expected.outcome()).isEqualTo("finished");
        try {
            run("parts", keep, "1e-9 s", "1", new Watch(STEPS, true));
        } catch (OutOfMemoryError killed) {
            assertThat(killed).hasMessageContaining("kill -9");
        }
        assertThat(running("parts").resolve("checkpoint.h5")).isRegularFile();
        assertThat(run("parts", keep, "1e-9 s", "1", new Watch(2, false))).isEmpty();
        Watch rest = whole();
        assertThat(run("parts", keep, "1e-9 s", "1", rest)).contains(expected);
        assertThat(rest.steps).isEqualTo(all.steps - STEPS - 2);
        assertThat(told).hasSize(2).allMatch(line -> line.startsWith("goes on after "));
        assertThat(contents("parts/jobs")).isEqualTo(contents("whole/jobs"));
        assertThat(running("parts")).doesNotExist();
    }

    /** With the interval of a minute no file is written while it runs; asked to stop it keeps where it was. */
    @Test
    void aShortJobWritesNone() throws IOException {
        run("short", Keep.NOTHING, "60 s", "1", new Watch(3, false) {
            @Override
            public boolean interrupted() {
                assertThat(running("short")).doesNotExist();
                return false;
            }
        });
        assertThat(running("short")).doesNotExist();
        assertThat(run("short", Keep.NOTHING, "60 s", "1", new Watch(3, false))).isEmpty();
        assertThat(running("short").resolve("checkpoint.h5")).isRegularFile();
    }

    @Test
    void aDamagedOneIsNotUsed() throws IOException {
        run("parts", Keep.SERIES, "1e-9 s", "1", new Watch(1, false));
        Files.write(running("parts").resolve("checkpoint.h5"), new byte[500]);
        beginsAnew("parts", "1", "checkpoint.h5");
    }

    @Test
    void oneOfAnotherVersionIsNotUsed() throws IOException {
        run("parts", Keep.SERIES, "1e-9 s", "1", new Watch(3, false));
        beginsAnew("parts", "2", "it is of frond 1");
    }

    @Test
    void oneWhoseSeriesIsCutIsNotUsed() throws IOException {
        run("parts", Keep.SERIES, "1e-9 s", "1", new Watch(3, false));
        Files.writeString(folder.resolve("parts/jobs/000007/series.csv"), "time_s\n");
        beginsAnew("parts", "1", "series.csv");
    }

    private void beginsAnew(String place, String version, String said) throws IOException {
        Watch all = whole();
        JobResult expected = run("whole", Keep.SERIES, "1e-9 s", version, all).orElseThrow();
        Watch watch = whole();
        assertThat(run(place, Keep.SERIES, "1e-9 s", version, watch)).contains(expected);
        assertThat(watch.steps).isEqualTo(all.steps);
        assertThat(told)
                .anyMatch(
                        line -> line.startsWith("begins anew: its checkpoint cannot be used, ") && line.contains(said));
    }

    private Map<String, String> contents(String place) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path from = folder.resolve(place);
        if (!Files.exists(from)) {
            return contents;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        from.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}

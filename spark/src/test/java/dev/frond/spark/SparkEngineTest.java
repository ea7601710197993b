package dev.frond.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.Simulator;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.LocalEngine;
import dev.frond.sweep.engine.SweepEngine;
import dev.frond.sweep.engine.SweepWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkEngineTest {
    private static final String SCENARIO = """
            frond: 1
            name: small
            temperature: 298.15 K
            electrolyte:
              salt_concentration: 1 mol/L
              transference_number: 0.4
              diffusivity: 1e-13 m^2/s
            cell:
              width: 5 um
              height: 3 um
              top: {kind: reservoir}
            anode:
              exchange_current_density: 1 A/m^2
              defects:
                - {kind: gaussian, at: 2.5 um, height: 0.2 um, width: 0.3 um}
            drive: {current_density: 0.3 mA/cm^2}
            time: {end: 4 s}
            mesh: {front: 150 nm, bulk: 800 nm}
            """;

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void forgetMaster() {
        System.clearProperty(Master.PROPERTY);
        System.clearProperty("spark.executor.extraClassPath");
    }

    private SweepWork work(List<SweepJob> jobs, Keep keep, String place) {
        SweepBase base = new SweepBase("scenario.yaml", SCENARIO, "");
        String kept = folder.resolve(place).resolve("jobs").toString();
        return new SweepWork(
                new JobSettings(List.of(base), folder.toString(), keep, kept, "1"), jobs, 2, Simulator.SIMULATION);
    }

    private static SweepJob job(int number, String transferenceNumber) {
        return new SweepJob(
                number,
                0,
                List.of("electrolyte.transference_number"),
                List.of(new SweepValue(transferenceNumber, 0, 0)));
    }

    private Map<Integer, JobResult> run(SweepEngine engine, String place, Recorder recorder) throws IOException {
        Files.createDirectories(folder.resolve(place));
        List<SweepJob> jobs = List.of(job(0, "0.2"), job(1, "0.4"), job(2, "0.5"), job(3, "0.6"), job(4, "1.5"));
        engine.run(work(jobs, Keep.SERIES, place), recorder);
        assertThat(recorder.started())
                .containsExactlyInAnyOrderElementsOf(recorder.results().keySet());
        assertThat(recorder.stopped()).isEmpty();
        return recorder.results();
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(SweepEngine.class))
                .extracting(SweepEngine::name)
                .containsExactly("spark");
    }

    /** On threads, and on two processes one of which is killed; the last job cannot be run, and its row says why. */
    @Test
    void resultsAndFilesAreThoseOfThreads() throws IOException {
        Map<Integer, JobResult> expected = run(new LocalEngine(), "threads", Recorder.patient());
        assertThat(expected.get(4)).extracting(JobResult::outcome).isEqualTo(JobResult.FAILED);

        assertThat(run(new SparkEngine(), "spark", Recorder.patient())).isEqualTo(expected);
        checkFiles("spark");

        System.setProperty(Master.PROPERTY, "local-cluster[2,1,1024]");
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        assertThat(run(new SparkEngine(), "cluster", Recorder.doing(SparkEngineTest::killAnExecutor)))
                .isEqualTo(expected);
        checkFiles("cluster");
    }

    /** Executors are the only processes that this one starts. */
    private static void killAnExecutor() {
        ProcessHandle executor = ProcessHandle.current().children().findFirst().orElseThrow();
        assertThat(executor.destroyForcibly()).isTrue();
    }

    private void checkFiles(String place) throws IOException {
        assertThat(names(place)).isEqualTo(names("threads"));
        assertThat(columnsWithoutWallTime(place)).isEqualTo(columnsWithoutWallTime("threads"));
    }

    private List<String> names(String place) throws IOException {
        Path start = folder.resolve(place);
        try (Stream<Path> files = Files.walk(start)) {
            return files.map(file -> start.relativize(file).toString()).sorted().toList();
        }
    }

    private List<String> columnsWithoutWallTime(String place) throws IOException {
        return Files.readAllLines(folder.resolve(place).resolve("jobs/000002/series.csv")).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    @Test
    void jobsAreMadeWhenThereIsACoreForThem() throws IOException {
        List<SweepJob> million = new AbstractList<>() {
            @Override
            public SweepJob get(int index) {
                return job(index, "0.4");
            }

            @Override
            public int size() {
                return 1_000_000;
            }
        };
        Recorder recorder = Recorder.interruptingAfter(3);
        new SparkEngine().run(work(million, Keep.NOTHING, "none"), recorder);
        assertThat(recorder.results().size()).isBetween(3, 5);
        assertThat(recorder.started())
                .hasSize(recorder.results().size() + recorder.stopped().size());
        assertThat(recorder.started().size()).isLessThanOrEqualTo(5);
    }

    @Test
    void aFolderThatExecutorsDoNotHaveIsNamed() {
        SweepWork work = work(List.of(job(0, "0.2"), job(1, "0.4")), Keep.SUMMARY, "elsewhere");
        Recorder recorder = Recorder.patient();
        assertThatThrownBy(() -> new SparkEngine().run(work, recorder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2 jobs have no result; --resume tries them again")
                .hasMessageContaining("no such folder: " + folder.resolve("elsewhere"));
        assertThat(recorder.results()).isEmpty();
        assertThat(recorder.stopped()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aClusterWhereNothingRunsIsGivenUp() {
        List<SweepJob> jobs =
                Stream.iterate(0, k -> k + 1).limit(100).map(k -> job(k, "0.4")).toList();
        Recorder recorder = Recorder.patient();
        assertThatThrownBy(() -> new SparkEngine().run(work(jobs, Keep.SUMMARY, "elsewhere"), recorder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("10 jobs have no result");
        assertThat(recorder.started().size()).isLessThan(15);
    }
}

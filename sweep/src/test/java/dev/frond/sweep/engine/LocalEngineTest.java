package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Simulator;
import dev.frond.solver.run.Summary;
import dev.frond.sweep.SweepBases;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs whose simulation ends at once, or as their observer asks. */
class LocalEngineTest {
    private static Summary summary(Outcome outcome) {
        return new Summary(
                "job",
                outcome,
                1,
                null,
                new Summary.LedgerTotals(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0),
                List.of(),
                Map.of(),
                new Summary.Costs(0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 0));
    }

    /** Ends as a run does: interrupted when its observer says so. */
    private static final Simulator SHORT =
            (scenario, mesh, threads, watch) -> summary(watch.interrupted() ? Outcome.INTERRUPTED : Outcome.FINISHED);

    private static SweepWork work(int jobs, int atATime, Simulator simulator) {
        JobSettings settings = new JobSettings(
                List.of(new SweepBase("base.yaml", SweepBases.BOX, "0".repeat(64))), "", Keep.NOTHING, "", "0");
        List<SweepJob> all = IntStream.range(0, jobs)
                .mapToObj(k -> new SweepJob(k, 0, List.of(), List.of()))
                .toList();
        return new SweepWork(settings, all, atATime, simulator);
    }

    /** Notes what it is told; breaks after a job, or is interrupted after as many have started. */
    private static final class Listener implements JobListener {
        private final List<Integer> started = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> finished = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> stopped = Collections.synchronizedList(new ArrayList<>());
        private int most = Integer.MAX_VALUE;
        private int broken = -1;

        @Override
        public void started(SweepJob job) {
            started.add(job.number());
        }

        @Override
        public void finished(SweepJob job, JobResult result) throws IOException {
            if (job.number() == broken) {
                throw new IOException("no space left");
            }
            assertThat(result.outcome()).isEqualTo("finished");
            finished.add(job.number());
        }

        @Override
        public void stopped(SweepJob job) {
            stopped.add(job.number());
        }

        @Override
        public boolean interrupted() {
            return started.size() >= most;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void allJobsAreRunOnce(int atATime) throws IOException {
        Listener listener = new Listener();
        new LocalEngine().run(work(7, atATime, SHORT), listener);
        assertThat(listener.started).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(listener.finished).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(listener.stopped).isEmpty();
    }

    @Test
    void oneThreadBeginsThemInTheirOrder() throws IOException {
        Listener listener = new Listener();
        new LocalEngine().run(work(5, 1, SHORT), listener);
        assertThat(listener.started).containsExactly(0, 1, 2, 3, 4);
        assertThat(listener.finished).containsExactly(0, 1, 2, 3, 4);
    }

    /** The job that runs is told so through its observer, and none begins after it. */
    @Test
    void anInterruptionStopsTheJobThatRunsAndBeginsNoOther() throws IOException {
        Listener listener = new Listener();
        listener.most = 3;
        new LocalEngine().run(work(6, 1, SHORT), listener);
        assertThat(listener.started).containsExactly(0, 1, 2);
        assertThat(listener.finished).containsExactly(0, 1);
        assertThat(listener.stopped).containsExactly(2);
    }

    @Test
    void interruptedFromTheStartNothingBegins() throws IOException {
        Listener listener = new Listener();
        listener.most = 0;
        new LocalEngine().run(work(6, 2, SHORT), listener);
        assertThat(listener.started).isEmpty();
    }

    @Test
    void whatCannotBeWrittenEndsTheSweep() {
        Listener listener = new Listener();
        listener.broken = 1;
        assertThatThrownBy(() -> new LocalEngine().run(work(6, 1, SHORT), listener))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(listener.started).containsExactly(0, 1);
        assertThat(listener.finished).containsExactly(0);
    }

    /** A job that fails has a result; memory that runs out ends the sweep. */
    @Test
    void errorsOfTheMachineEndTheSweep() {
        Listener listener = new Listener();
        Simulator broken = (scenario, mesh, threads, watch) -> {
            throw new OutOfMemoryError("heap");
        };
        assertThatThrownBy(() -> new LocalEngine().run(work(6, 1, broken), listener))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(listener.started).containsExactly(0);
        assertThat(new LocalEngine().name()).isEqualTo("local");
    }
}

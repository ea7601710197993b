package dev.frond.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.run.Simulator;
import dev.frond.study.domain.StudyInterruptedException;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.engine.JobListener;
import dev.frond.sweep.engine.JobSettings;
import dev.frond.sweep.engine.SweepEngine;
import dev.frond.sweep.engine.SweepWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTest {
    @TempDir
    private Path folder;

    /** Answers x with x squared, and 1/3, from the last job to the first; stops after so many. */
    private static final class Squares implements SweepEngine {
        final List<Integer> numbers = new ArrayList<>();
        private final int most;

        Squares(int most) {
            this.most = most;
        }

        @Override
        public String name() {
            return "squares";
        }

        @Override
        public void run(SweepWork work, JobListener listener) throws IOException {
            List<SweepJob> jobs = new ArrayList<>(work.jobs());
            for (int k = jobs.size() - 1; k >= 0 && numbers.size() < most; k--) {
                SweepJob job = jobs.get(k);
                double x = Double.parseDouble(job.values().get(0).text());
                numbers.add(job.number());
                listener.finished(
                        job,
                        new JobResult(
                                x < 0 ? JobResult.FAILED : "finished",
                                Map.of(Metric.TIME, x),
                                List.of(x * x, -1.0 / 3, Double.NaN),
                                x < 0 ? "below 0, \"so\"" : ""));
            }
        }
    }

    private final List<String> ended = new ArrayList<>();

    private Runs runs(SweepEngine engine) throws IOException {
        JobSettings settings =
                new JobSettings(List.of(new SweepBase("base.yaml", "", "")), "", Keep.NOTHING, "kept", "1");
        StudyWatch watch = new StudyWatch() {
            @Override
            public void ended(String outcome) {
                ended.add(outcome);
            }

            @Override
            public boolean interrupted() {
                return false;
            }
        };
        RunJournal journal = RunJournal.open(folder.resolve("runs.csv"));
        return new Runs(engine, settings, 1, Simulator.SIMULATION, journal, watch);
    }

    private static List<RunRequest> of(String... texts) {
        return List.of(texts).stream()
                .map(text -> new RunRequest(0, List.of("anode.x"), List.of(text)))
                .toList();
    }

    @Test
    void eachRunIsMadeOnceAndAnswersStandInTheOrderOfTheQuestions() throws IOException {
        Squares engine = new Squares(99);
        try (Runs runs = runs(engine)) {
            List<JobResult> results = runs.of(of("3", "2", "3"));
            assertThat(results).extracting(one -> one.readings().get(0)).containsExactly(9.0, 4.0, 9.0);
            runs.of(of("2", "-1"));
            assertThat(engine.numbers).containsExactly(1, 0, 2);
            assertThat(runs.count()).isEqualTo(3);
        }
    }

    /** The same bits, also of numbers that have no end, and of what failed. */
    @Test
    void aStudyThatIsBegunAgainFindsWhatItHad() throws IOException {
        List<JobResult> first;
        try (Runs runs = runs(new Squares(99))) {
            first = runs.of(of("3", "-1"));
        }
        Squares none = new Squares(0);
        try (Runs runs = runs(none)) {
            assertThat(runs.of(of("3", "-1"))).isEqualTo(first);
        }
        assertThat(none.numbers).isEmpty();
        assertThat(ended).containsExactly("failed", "finished", "finished", "failed");
    }

    @Test
    void anInterruptedBatchGoesOnWhereItWas() throws IOException {
        try (Runs runs = runs(new Squares(1))) {
            assertThatThrownBy(() -> runs.of(of("3", "2"))).isInstanceOf(StudyInterruptedException.class);
        }
        Squares rest = new Squares(99);
        try (Runs runs = runs(rest)) {
            runs.of(of("3", "2"));
        }
        assertThat(rest.numbers).containsExactly(0);
    }
}

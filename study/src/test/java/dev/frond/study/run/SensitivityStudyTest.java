package dev.frond.study.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.run.Simulator;
import dev.frond.solver.units.QuantityKind;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.sensitivity.Distribution;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityMethod;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.SobolIndices;
import dev.frond.study.sensitivity.UncertainInput;
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
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityStudyTest {
    private static final double A = 7;
    private static final double B = 0.1;

    @TempDir
    private Path folder;

    /** Answers with a function of the numbers that a job has; fails where that is not a number. */
    private record Formula(ToDoubleFunction<double[]> function) implements SweepEngine {
        @Override
        public String name() {
            return "formula";
        }

        @Override
        public void run(SweepWork work, JobListener listener) throws IOException {
            for (SweepJob job : work.jobs()) {
                double[] x = job.values().stream()
                        .mapToDouble(value -> Double.parseDouble(value.text()))
                        .toArray();
                double y = function.applyAsDouble(x);
                listener.finished(
                        job,
                        Double.isNaN(y)
                                ? new JobResult(JobResult.FAILED, Map.of(), "no number")
                                : new JobResult("finished", Map.of(Metric.TIME, y), ""));
            }
        }
    }

    private static SensitivityTask task(int inputs, SensitivityMethod method) {
        List<UncertainInput> uncertain = IntStream.range(0, inputs)
                .mapToObj(k -> new UncertainInput(
                        "x" + k, List.of(), QuantityKind.NUMBER, new Distribution.Uniform(-Math.PI, Math.PI)))
                .toList();
        return new SensitivityTask(
                "formula", new SweepBase("base.yaml", "", ""), uncertain, List.of(Metric.TIME), method, 1);
    }

    private SensitivityAnswer answer(SensitivityTask task, ToDoubleFunction<double[]> function) throws IOException {
        JobSettings settings = new JobSettings(List.of(task.base()), "", Keep.NOTHING, "kept", "1");
        StudyWatch watch = new StudyWatch() {
            @Override
            public void ended(String outcome) {
                // counted by the answer
            }

            @Override
            public boolean interrupted() {
                return false;
            }
        };
        RunJournal journal = RunJournal.open(folder.resolve("runs.csv"));
        try (Runs runs = new Runs(new Formula(function), settings, 1, Simulator.SIMULATION, journal, watch)) {
            return new SensitivityStudy(task).run(runs);
        }
    }

    /** Ishigami and Homma (1990), through distributions, texts, jobs and the journal. */
    @Test
    void ishigamiByRunsToAPerCent() throws IOException {
        SensitivityAnswer answer = answer(
                task(3, new SensitivityMethod.Sobol(4096)),
                x -> Math.sin(x[0]) + A * Math.pow(Math.sin(x[1]), 2) + B * Math.pow(x[2], 4) * Math.sin(x[0]));
        List<SobolIndices.Index> indices =
                ((SensitivityResult.Sobol) answer.result()).indices().get(0);
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int k = 0; k < 3; k++) {
            assertThat(indices.get(k).first()).isCloseTo(first[k], within(0.01));
            assertThat(indices.get(k).total()).isCloseTo(total[k], within(0.01));
        }
        assertThat(answer.outcomes()).containsOnlyKeys("finished");
    }

    @Test
    void failedRunsAreCounted() throws IOException {
        SensitivityAnswer answer =
                answer(task(2, new SensitivityMethod.Screening(10)), x -> x[0] > 2 ? Double.NaN : x[0] + 2 * x[1]);
        assertThat(answer.outcomes().keySet()).containsExactlyInAnyOrder("finished", JobResult.FAILED);
        assertThat(answer.metrics().get(0).without())
                .isEqualTo(answer.outcomes().get(JobResult.FAILED));
        assertThat(((SensitivityResult.Screening) answer.result())
                        .effects()
                        .get(0)
                        .get(1)
                        .mean())
                .isCloseTo(4 * Math.PI, within(1e-9));
    }

    @Test
    void nothingButFailuresIsNoAnswer() {
        assertThatThrownBy(() -> answer(task(2, new SensitivityMethod.Sobol(4)), x -> Double.NaN))
                .isInstanceOf(StudyFailedException.class)
                .hasMessageContaining("runs failed, the first because: no number");
    }
}

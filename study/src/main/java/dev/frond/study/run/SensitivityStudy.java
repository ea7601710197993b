package dev.frond.study.run;

import dev.frond.solver.run.Outcome;
import dev.frond.study.domain.Model;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A sensitivity whose model are runs of a scenario. */
public final class SensitivityStudy {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final SensitivityTask task;

    public SensitivityStudy(SensitivityTask task) {
        this.task = task;
    }

    /**
     * Which input does what.
     *
     * @throws StudyFailedException when the runs tell nothing of any metric
     */
    public SensitivityAnswer run(Runs runs) throws IOException {
        Asked asked = new Asked(runs);
        int values = task.metrics().size();
        SensitivityResult result = task.method().ask(asked, task.inputs().size(), values, task.seed());
        Collection<JobResult> all = asked.results.values();
        if (IntStream.range(0, values).noneMatch(result::knows)) {
            throw new StudyFailedException(reason(all));
        }
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        all.forEach(one -> outcomes.merge(one.outcome(), 1, Integer::sum));
        List<SensitivityAnswer.Spread> spreads = task.metrics().stream()
                .map(metric -> spread(all.stream()
                        .mapToDouble(one -> value(one, metric))
                        .boxed()
                        .toList()))
                .toList();
        return new SensitivityAnswer(result, outcomes, spreads);
    }

    private String reason(Collection<JobResult> all) {
        long failed = all.stream().filter(one -> !one.error().isEmpty()).count();
        String first = all.stream()
                .map(JobResult::error)
                .filter(error -> !error.isEmpty())
                .findFirst()
                .map(error -> ", the first because: " + error)
                .orElse("");
        return "nothing can be said of any metric: too few samples have all of their runs. " + failed + " of "
                + all.size() + " runs failed" + first + "; the column error of runs.csv has them all";
    }

    private static SensitivityAnswer.Spread spread(List<Double> values) {
        List<Double> sorted = values.stream().filter(Double::isFinite).sorted().toList();
        return new SensitivityAnswer.Spread(
                values.size() - sorted.size(), quantile(sorted, LOW), quantile(sorted, 0.5), quantile(sorted, HIGH));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1.0, Math.floor(share * sorted.size())));
    }

    /** Not a number of a run that did not come to an end of its own: where it stopped says nothing. */
    private static double value(JobResult result, Metric metric) {
        boolean ended =
                !result.outcome().equals(JobResult.FAILED) && !result.outcome().equals(Outcome.STALLED.label());
        return ended ? result.values().getOrDefault(metric, Double.NaN) : Double.NaN;
    }

    /** The runs as a model that remembers their results. */
    private final class Asked implements Model {
        private final Runs runs;
        private final Map<RunRequest, JobResult> results = new LinkedHashMap<>();

        Asked(Runs runs) {
            this.runs = runs;
        }

        @Override
        public List<double[]> at(List<double[]> points) throws IOException {
            List<RunRequest> requests =
                    points.stream().map(SensitivityStudy.this::request).toList();
            List<JobResult> all = runs.of(requests);
            List<double[]> values = new ArrayList<>();
            for (int k = 0; k < all.size(); k++) {
                JobResult result = all.get(k);
                results.put(requests.get(k), result);
                values.add(task.metrics().stream()
                        .mapToDouble(metric -> value(result, metric))
                        .toArray());
            }
            return values;
        }
    }

    private RunRequest request(double... at) {
        List<String> paths = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            UncertainInput input = task.inputs().get(k);
            paths.addAll(input.paths());
            texts.addAll(Collections.nCopies(input.paths().size(), input.text(at[k])));
        }
        return new RunRequest(0, paths, texts);
    }
}

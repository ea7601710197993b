package dev.frond.study.run;

import dev.frond.study.domain.Model;
import dev.frond.sweep.domain.JobResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A model whose values are those of runs: for each point one run of each task, their values one after the other. */
public final class ScenarioModel implements Model {
    private final Runs runs;
    private final List<Task> tasks;

    /**
     * What a point asks for.
     *
     * @param request the run at a point, from the places of the parameters
     * @param values of its result
     */
    public record Task(Function<double[], RunRequest> request, Function<JobResult, List<Double>> values) {}

    public ScenarioModel(Runs runs, List<Task> tasks) {
        this.runs = runs;
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public List<double[]> at(List<double[]> points) throws IOException {
        List<RunRequest> requests = new ArrayList<>();
        for (double[] point : points) {
            tasks.forEach(task -> requests.add(task.request().apply(point)));
        }
        List<JobResult> results = runs.of(requests);
        List<double[]> values = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            List<Double> all = new ArrayList<>();
            for (int t = 0; t < tasks.size(); t++) {
                all.addAll(tasks.get(t).values().apply(results.get(k * tasks.size() + t)));
            }
            values.add(all.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return values;
    }
}

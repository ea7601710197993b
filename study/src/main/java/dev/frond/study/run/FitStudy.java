package dev.frond.study.run;

import dev.frond.study.data.DataSet;
import dev.frond.study.data.FitTask;
import dev.frond.study.domain.Parameter;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.fit.Fit;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Measured;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.engine.Readout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A fit whose model are runs of scenarios. */
public final class FitStudy {
    private final FitTask task;

    public FitStudy(FitTask task) {
        this.task = task;
    }

    /** What the runs of each scenario are asked for. */
    public static List<List<Readout>> readouts(FitTask task) {
        return IntStream.range(0, task.bases().size())
                .mapToObj(base -> of(base, task).stream().map(DataSet::readout).toList())
                .toList();
    }

    private static List<DataSet> of(int base, FitTask task) {
        return task.sets().stream().filter(set -> set.base() == base).toList();
    }

    /**
     * The best fit, with the values of the model in the order of the sets.
     *
     * @throws StudyFailedException when no point that was looked at has values
     */
    public FitResult run(Runs runs) throws IOException {
        ScenarioModel model = new ScenarioModel(
                runs,
                IntStream.range(0, task.bases().size()).mapToObj(this::task).toList());
        List<double[]> guesses = task.guess().stream()
                .map(places -> places.stream().mapToDouble(Double::doubleValue).toArray())
                .toList();
        return new Fit(task.parameters(), model, measured()).run(guesses, task.starts());
    }

    private ScenarioModel.Task task(int base) {
        int size = of(base, task).stream().mapToInt(set -> set.values().size()).sum();
        return new ScenarioModel.Task(at -> request(base, at), result -> values(result, size));
    }

    private RunRequest request(int base, double... at) {
        List<String> paths = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < at.length; k++) {
            Parameter parameter = task.parameters().get(k);
            paths.addAll(parameter.paths());
            texts.addAll(Collections.nCopies(parameter.paths().size(), parameter.text(at[k])));
        }
        return new RunRequest(base, paths, texts);
    }

    /** A run that failed has none. */
    private static List<Double> values(JobResult result, int size) {
        return result.readings().isEmpty() ? Collections.nCopies(size, Double.NaN) : result.readings();
    }

    private Measured measured() {
        double[] values = task.sets().stream()
                .flatMap(set -> set.values().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] deviations = task.sets().stream()
                .flatMap(set -> set.deviations().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Measured(values, deviations, task.noiseIsKnown());
    }
}

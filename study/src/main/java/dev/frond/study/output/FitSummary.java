package dev.frond.study.output;

import dev.frond.io.internal.json.JsonWriter;
import dev.frond.study.data.FitTask;
import dev.frond.study.domain.Parameter;
import dev.frond.study.fit.Estimate;
import dev.frond.study.fit.FitResult;
import dev.frond.study.fit.Identifiability;
import dev.frond.study.fit.Minimum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code fit.json}. */
final class FitSummary {
    private final FitTask task;
    private final FitResult result;

    FitSummary(FitTask task, FitResult result) {
        this.task = task;
        this.result = result;
    }

    String text(int runs, String version) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("frond", version);
        all.put("name", task.name());
        all.put("parameters", parameters());
        all.put("correlation", correlation());
        List<FittedSet> sets = FittedSet.all(task, result);
        all.put("residual_rms", sets.get(0).rms());
        all.put("residual_rms_units", sets.get(0).set().measurement().kind().keptUnit());
        all.put("data", sets.stream().map(FitSummary::of).toList());
        all.put("identifiable", result.isIdentifiable());
        all.put("identifiability", new Identifiability(result).sentences());
        all.put("chi_squared", result.best().cost());
        all.put("degrees_of_freedom", result.freedom());
        all.put("noise_known", task.noiseIsKnown());
        all.put("converged", result.best().converged());
        all.put("minima", result.minima().stream().map(this::minimum).toList());
        all.put("runs", runs);
        return new JsonWriter().value(all).text();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Estimate estimate : result.estimates()) {
            Parameter parameter = estimate.parameter();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", estimate.value());
            one.put("standard_error", estimate.valueError());
            one.put("low", estimate.hasLow() ? parameter.at(estimate.low()) : Double.NaN);
            one.put("high", estimate.hasHigh() ? parameter.at(estimate.high()) : Double.NaN);
            one.put("units", parameter.kind().keptUnit());
            one.put("interval", estimate.method().words());
            one.put("also", parameter.also());
            one.put("between", List.of(parameter.low(), parameter.high()));
            parameters.put(parameter.path(), one);
        }
        return parameters;
    }

    private List<List<Double>> correlation() {
        int n = task.parameters().size();
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int row = i;
            rows.add(IntStream.range(0, n)
                    .mapToObj(j -> result.correlation(row, j))
                    .toList());
        }
        return rows;
    }

    private static Map<String, Object> of(FittedSet set) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("file", set.set().entry().file());
        one.put("quantity", set.set().measurement().label());
        one.put("values", set.fitted().size());
        one.put("residual_rms", set.rms());
        one.put("units", set.set().measurement().kind().keptUnit());
        return one;
    }

    private Map<String, Object> minimum(Minimum minimum) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int k = 0; k < task.parameters().size(); k++) {
            Parameter parameter = task.parameters().get(k);
            values.put(parameter.path(), parameter.at(minimum.places()[k]));
        }
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("parameters", values);
        one.put("chi_squared", minimum.cost());
        one.put("converged", minimum.converged());
        return one;
    }
}

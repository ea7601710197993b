package dev.frond.study.output;

import dev.frond.plot.BarsPlot;
import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.study.sensitivity.Morris.Effect;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Effects of Morris' screening. */
final class ScreeningText implements SensitivityText {
    /** An effect below this part of the largest hardly counts. */
    private static final double LITTLE = 0.1;

    private final SensitivityTask task;
    private final SensitivityResult.Screening result;
    private final List<String> names;

    ScreeningText(SensitivityTask task, SensitivityResult.Screening result) {
        this.task = task;
        this.result = result;
        this.names = UncertainInput.names(task.inputs());
    }

    @Override
    public List<String> header() {
        return List.of("input", "metric", "mean", "mean_size", "deviation", "walks");
    }

    @Override
    public List<List<String>> rows(int metric) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < task.inputs().size(); k++) {
            Effect effect = effect(metric, k);
            rows.add(List.of(
                    task.inputs().get(k).path(),
                    task.metrics().get(metric).label(),
                    SensitivityText.number(effect.mean()),
                    SensitivityText.number(effect.meanSize()),
                    SensitivityText.number(effect.deviation()),
                    Integer.toString(effect.walks())));
        }
        return rows;
    }

    private Effect effect(int metric, int input) {
        return result.effects().get(metric).get(input);
    }

    private List<Integer> order(int metric) {
        return SensitivityText.order(task.inputs(), k -> effect(metric, k).meanSize());
    }

    /** For numbers of a metric. */
    private UserUnit unit(int metric) {
        double size = result.effects().get(metric).stream()
                .mapToDouble(Effect::meanSize)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return UserUnit.of(task.metrics().get(metric).unit(), size);
    }

    @Override
    public List<String> sentences(int metric) {
        String words = task.metrics().get(metric).words();
        List<Integer> order = order(metric);
        double largest = effect(metric, order.get(0)).meanSize();
        if (largest == 0) {
            return List.of("The " + words + " is the same in all runs: no input changes it.");
        }
        UserUnit unit = unit(metric);
        List<String> others = new ArrayList<>();
        List<String> little = new ArrayList<>();
        for (int k : order.subList(1, order.size())) {
            double size = effect(metric, k).meanSize();
            if (size >= LITTLE * largest) {
                others.add(names.get(k) + " (" + shown(size, unit) + ")");
            } else {
                little.add(names.get(k));
            }
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("The " + words + " depends mostly on the " + names.get(order.get(0)) + " (it changes by "
                + shown(largest, unit) + " over the range of the input)"
                + (others.isEmpty() ? "." : ", then on " + SensitivityText.list(others) + "."));
        if (!little.isEmpty()) {
            sentences.add("Hardly anything depends on " + SensitivityText.list(little)
                    + " (less than a tenth of the largest effect).");
        }
        return sentences;
    }

    private static String shown(double value, UserUnit unit) {
        return QuantityText.format("%.3g %s", unit.factor() * value, unit.name())
                .strip();
    }

    @Override
    public List<String> columns(int metric) {
        String name = unit(metric).name();
        String unit = name.isEmpty() ? "" : ", " + name;
        return List.of(
                "input", "size of the effect" + unit, "effect" + unit, "standard deviation" + unit, "walks that count");
    }

    @Override
    public List<List<String>> table(int metric) {
        double factor = unit(metric).factor();
        return order(metric).stream()
                .map(k -> List.of(
                        names.get(k),
                        number(factor * effect(metric, k).meanSize()),
                        number(factor * effect(metric, k).mean()),
                        number(factor * effect(metric, k).deviation()),
                        Integer.toString(effect(metric, k).walks())))
                .toList();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : QuantityText.format("%.3g", value);
    }

    @Override
    public BarsPlot.Part part(int metric) {
        Metric of = task.metrics().get(metric);
        UserUnit unit = unit(metric);
        return new BarsPlot.Part(
                of.words(),
                "change over the range of the input",
                unit.name(),
                0,
                names,
                List.of(
                        bars("size of the effect", values(metric, unit, Effect::meanSize)),
                        bars("its standard deviation", values(metric, unit, Effect::deviation))));
    }

    private List<Double> values(int metric, UserUnit unit, ToDoubleFunction<Effect> value) {
        return result.effects().get(metric).stream()
                .map(effect -> unit.factor() * value.applyAsDouble(effect))
                .toList();
    }

    private static BarsPlot.Bars bars(String name, List<Double> values) {
        List<Double> none = Collections.nCopies(values.size(), Double.NaN);
        return new BarsPlot.Bars(name, values, none, none);
    }

    @Override
    public Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "effect",
                "By how much the metric changes over the whole range of the input, from steps of half of it; the mean over the walks.");
        texts.put(
                "size of the effect",
                "The mean of the sizes of the effects, whatever their signs: how important the input is.");
        texts.put(
                "standard deviation",
                "Of the effects. Near the size of the effect or above it, the input acts together with others, or not in a straight line.");
        texts.put(
                "method",
                "Walks on a grid of four levels that change one input after the other (Morris, Technometrics 33 (1991) 161). "
                        + result.walks()
                        + " walks over " + task.inputs().size() + " inputs ask "
                        + task.method().points(task.inputs().size())
                        + " points; equal points are one run. It tells which inputs matter; indices of Sobol' say how much.");
        return texts;
    }
}

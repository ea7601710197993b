package dev.frond.study.output;

import dev.frond.plot.BarsPlot;
import dev.frond.report.QuantityText;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.SobolIndices.Index;
import dev.frond.study.sensitivity.UncertainInput;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Indices of Sobol'. */
final class SobolText implements SensitivityText {
    /** A total index below it hardly counts. */
    private static final double LITTLE = 0.05;

    /** An interval that is wider leaves the order of the inputs open. */
    private static final double WIDE = 0.2;

    private final SensitivityTask task;
    private final SensitivityResult.Sobol result;
    private final List<String> names;

    SobolText(SensitivityTask task, SensitivityResult.Sobol result) {
        this.task = task;
        this.result = result;
        this.names = UncertainInput.names(task.inputs());
    }

    @Override
    public List<String> header() {
        return List.of("input", "metric", "first", "first_low", "first_high", "total", "total_low", "total_high");
    }

    @Override
    public List<List<String>> rows(int metric) {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < task.inputs().size(); k++) {
            List<String> row = new ArrayList<>(List.of(
                    task.inputs().get(k).path(), task.metrics().get(metric).label()));
            if (result.knows(metric)) {
                Index index = index(metric, k);
                numbers(index).forEach(value -> row.add(SensitivityText.number(value)));
            } else {
                row.addAll(Collections.nCopies(header().size() - row.size(), ""));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Double> numbers(Index index) {
        return List.of(
                index.first(), index.firstLow(), index.firstHigh(), index.total(), index.totalLow(), index.totalHigh());
    }

    private Index index(int metric, int input) {
        return result.indices().get(metric).get(input);
    }

    private List<Integer> order(int metric) {
        return SensitivityText.order(task.inputs(), k -> index(metric, k).total());
    }

    @Override
    public List<String> sentences(int metric) {
        String words = task.metrics().get(metric).words();
        List<Integer> order = order(metric);
        if (index(metric, order.get(0)).total() == 0) {
            return List.of("The " + words + " is the same in all runs: no input changes it.");
        }
        List<String> sentences = new ArrayList<>(List.of(mostly(words, metric, order)));
        List<String> little = order.stream()
                .skip(1)
                .filter(k -> index(metric, k).total() < LITTLE)
                .map(names::get)
                .toList();
        if (!little.isEmpty()) {
            sentences.add("Hardly anything depends on " + SensitivityText.list(little) + " (total index below " + LITTLE
                    + ").");
        }
        if (order.size() > 1) {
            sentences.add(interplay(metric));
        }
        sentences.addAll(doubts(metric, order));
        return sentences;
    }

    private String mostly(String words, int metric, List<Integer> order) {
        List<String> others = order.stream()
                .skip(1)
                .filter(k -> index(metric, k).total() >= LITTLE)
                .map(k -> names.get(k) + " (" + total(metric, k) + ")")
                .toList();
        String first = "The " + words + " depends mostly on the " + names.get(order.get(0)) + " (total index "
                + total(metric, order.get(0)) + ")";
        return first + (others.isEmpty() ? "." : ", then on " + SensitivityText.list(others) + ".");
    }

    private String total(int metric, int input) {
        Index index = index(metric, input);
        return share(index.total()) + ", " + share(index.totalLow()) + " to " + share(index.totalHigh());
    }

    private String interplay(int metric) {
        double sum =
                result.indices().get(metric).stream().mapToDouble(Index::first).sum();
        if (sum > 1 - LITTLE) {
            return "The inputs act one by one: hardly any of its variance comes from their interplay.";
        }
        double alone = 100 * Math.max(0, sum);
        return QuantityText.format(
                "The inputs one by one make up %.0f %% of its variance; what is left comes from their interplay.",
                alone);
    }

    private List<String> doubts(int metric, List<Integer> order) {
        List<String> doubts = new ArrayList<>();
        Index best = index(metric, order.get(0));
        List<String> near = order.stream()
                .skip(1)
                .filter(k -> index(metric, k).totalHigh() > best.totalLow())
                .map(names::get)
                .toList();
        if (!near.isEmpty()) {
            doubts.add("With " + result.samples() + " samples it stays open whether it depends more on the "
                    + names.get(order.get(0)) + " or on the " + String.join(" or the ", near)
                    + ": their intervals overlap.");
        }
        double widest = result.indices().get(metric).stream()
                .mapToDouble(index -> index.totalHigh() - index.totalLow())
                .max()
                .orElse(0);
        if (widest > WIDE) {
            doubts.add(
                    QuantityText.format("The widest interval is %.2f; four times as many samples halve it.", widest));
        }
        return doubts;
    }

    @Override
    public List<String> columns(int metric) {
        return List.of("input", "first index", "95 % interval", "total index", "95 % interval");
    }

    @Override
    public List<List<String>> table(int metric) {
        return order(metric).stream()
                .map(k -> row(names.get(k), index(metric, k)))
                .toList();
    }

    private static List<String> row(String name, Index index) {
        return List.of(
                name,
                share(index.first()),
                share(index.firstLow()) + " to " + share(index.firstHigh()),
                share(index.total()),
                share(index.totalLow()) + " to " + share(index.totalHigh()));
    }

    /** With two digits; a zero has no sign. */
    private static String share(double value) {
        String text = QuantityText.format("%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    @Override
    public BarsPlot.Part part(int metric) {
        Metric of = task.metrics().get(metric);
        return new BarsPlot.Part(
                of.words(),
                "share of the variance",
                "",
                1,
                names,
                List.of(
                        bars("first index: the input alone", metric, Index::first, Index::firstLow, Index::firstHigh),
                        bars(
                                "total index: with its interplay",
                                metric,
                                Index::total,
                                Index::totalLow,
                                Index::totalHigh)));
    }

    private BarsPlot.Bars bars(
            String name,
            int metric,
            ToDoubleFunction<Index> value,
            ToDoubleFunction<Index> low,
            ToDoubleFunction<Index> high) {
        return new BarsPlot.Bars(name, values(metric, value), values(metric, low), values(metric, high));
    }

    private List<Double> values(int metric, ToDoubleFunction<Index> value) {
        return result.indices().get(metric).stream().mapToDouble(value).boxed().toList();
    }

    @Override
    public Map<String, String> definitions() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "first index",
                "The share of the metric's variance that the input causes by itself: by so much the variance would fall if the input were known.");
        texts.put(
                "total index",
                "The share that the input causes by itself and together with others: what would be left if all others were known. Near 0 the input may be fixed anywhere in its "
                        + "range. The total indices add up to more than 1 where inputs act together.");
        texts.put(
                "95 % interval",
                "From 1000 resamplings of the samples (bootstrap). It narrows with the root of the number of samples. A first index may come out a little below 0.");
        texts.put(
                "method",
                "Two Sobol sequences and their mixtures; the first index by Saltelli et al. (Comput. Phys. Commun. 181 (2010) 259), the total index by Jansen "
                        + "(Comput. Phys. Commun. 117 (1999) 35). "
                        + task.inputs().size() + " inputs and " + result.samples() + " samples ask "
                        + task.method().points(task.inputs().size()) + " points; equal points are one run.");
        return texts;
    }
}

package dev.frond.study.output;

import dev.frond.plot.BarsPlot;
import dev.frond.solver.units.ShortestDecimal;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.study.sensitivity.UncertainInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What a sensitivity came to, in words, tables and bars; each method has its own. */
interface SensitivityText {
    /** By the method of the answer. */
    static SensitivityText of(SensitivityTask task, SensitivityAnswer answer) {
        return answer.result() instanceof SensitivityResult.Sobol sobol
                ? new SobolText(task, sobol)
                : new ScreeningText(task, (SensitivityResult.Screening) answer.result());
    }

    /** Of {@code sensitivity.csv}. */
    List<String> header();

    /** Rows of {@code sensitivity.csv} of a metric, SI. */
    List<List<String>> rows(int metric);

    /** The answer in words, of a metric that is known. */
    List<String> sentences(int metric);

    /** Columns of a table for a reader. */
    List<String> columns(int metric);

    /** Rows of that table, the most important input first. */
    List<List<String>> table(int metric);

    BarsPlot.Part part(int metric);

    /** What the words of the table mean. */
    Map<String, String> definitions();

    /** Inputs by something of them, the largest first; those without it last. */
    static List<Integer> order(List<UncertainInput> inputs, IntToDoubleFunction size) {
        Comparator<Integer> bySize =
                Comparator.comparingDouble(k -> Double.isNaN(size.applyAsDouble(k)) ? 1 : -size.applyAsDouble(k));
        return IntStream.range(0, inputs.size()).boxed().sorted(bySize).toList();
    }

    /** Empty for not a number. */
    static String number(double value) {
        return Double.isNaN(value) ? "" : ShortestDecimal.text(value);
    }

    /** Several in a sentence. */
    static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}

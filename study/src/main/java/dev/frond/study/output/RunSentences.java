package dev.frond.study.output;

import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.solver.run.Outcome;
import dev.frond.study.sensitivity.SensitivityAnswer;
import dev.frond.study.sensitivity.SensitivityResult;
import dev.frond.study.sensitivity.SensitivityTask;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How the runs of a sensitivity ended, and what that does to its answer. */
final class RunSentences {
    private final SensitivityTask task;
    private final SensitivityAnswer answer;

    RunSentences(SensitivityTask task, SensitivityAnswer answer) {
        this.task = task;
        this.answer = answer;
    }

    /** Of all runs. */
    List<String> all() {
        List<String> sentences = new ArrayList<>();
        String outcomes = answer.outcomes().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        sentences.add(answer.runs() + " runs were made: " + outcomes + ".");
        int failed = count(JobResult.FAILED) + count(Outcome.STALLED.label());
        if (failed > 0) {
            sentences.add(
                    failed + " of them failed or stalled and count for nothing; the column error of runs.csv says why. "
                            + "The answer is that of the inputs with which runs come to an end.");
        }
        int early = answer.runs() - failed - count(Outcome.FINISHED.label());
        if (early > 0) {
            sentences.add(early + " ended before the end time; their metrics are of the time at which they ended.");
        }
        int finished = count(Outcome.FINISHED.label());
        if (finished > 0 && task.metrics().contains(Metric.TIME)) {
            sentences.add("The time of " + finished
                    + " runs is the end time of the scenario: what would have come later is not known.");
        }
        return sentences;
    }

    private int count(String outcome) {
        return answer.outcomes().getOrDefault(outcome, 0);
    }

    /** Over which values a metric ranges. */
    String spread(int metric) {
        Metric of = task.metrics().get(metric);
        SensitivityAnswer.Spread spread = answer.metrics().get(metric);
        UserUnit unit = UserUnit.of(of.unit(), Math.max(Math.abs(spread.low()), Math.abs(spread.high())));
        return QuantityText.format(
                                "In nine of ten runs it is between %.4g and %.4g %s",
                                unit.factor() * spread.low(), unit.factor() * spread.high(), unit.name())
                        .strip()
                + QuantityText.format("; half are below %.4g.", unit.factor() * spread.median());
    }

    /** Runs that do not have a metric, and what that leaves; empty when all have it. */
    List<String> without(int metric) {
        int without = answer.metrics().get(metric).without();
        String words = task.metrics().get(metric).words();
        List<String> sentences = new ArrayList<>();
        if (without == 0) {
            return sentences;
        }
        if (answer.result() instanceof SensitivityResult.Sobol sobol) {
            sentences.add(without + " of " + answer.runs() + " runs do not have it; a sample counts when all of its "
                    + (task.inputs().size() + 2) + " runs do: " + sobol.used().get(metric) + " of "
                    + sobol.samples() + ".");
        } else {
            sentences.add(
                    without + " of " + answer.runs() + " runs do not have it; steps from or to them do not count.");
        }
        if (!answer.result().knows(metric)) {
            sentences.add("That is too few to say anything of the " + words + ".");
        }
        return sentences;
    }
}

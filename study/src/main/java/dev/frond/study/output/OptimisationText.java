package dev.frond.study.output;

import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Limit;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Trial;
import dev.frond.sweep.domain.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an optimisation came to, in sentences. */
public final class OptimisationText {
    private final OptimisationTask task;
    private final OptimisationResult result;

    public OptimisationText(OptimisationTask task, OptimisationResult result) {
        this.task = task;
        this.result = result;
    }

    /** The answer, in a few sentences. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (result.front().isEmpty()) {
            sentences.add(
                    "None of the " + result.trials().size() + " runs keeps the limits; the nearest to them is run "
                            + number(result.best()) + ": " + limits(result.best()) + ".");
        } else if (task.goals().size() > 1) {
            front(sentences);
        } else {
            best(sentences);
        }
        long failed = result.trials().stream()
                .filter(trial -> !trial.evaluation().fitness().hasGoals())
                .count();
        if (failed > 0) {
            sentences.add(failed + " of the runs have no answer; runs.csv says why.");
        }
        return sentences;
    }

    private void best(List<String> sentences) {
        Goal goal = task.goals().get(0);
        sentences.add(QuantityText.format(
                "The %s of %d runs is %s (run %d of them).",
                goal.words(), result.trials().size(), value(goal, result.best()), number(result.best())));
        if (task.start().isPresent()) {
            sentences.add(beside(goal, result.trials().get(0)));
        }
        long same = result.trials().stream()
                .filter(trial -> trial.evaluation()
                        .fitness()
                        .equals(result.best().evaluation().fitness()))
                .count();
        if (same > 1) {
            sentences.add(same + " of the runs have this value.");
        }
    }

    /** Of the scenario as it is, which was looked at first. */
    private String beside(Goal goal, Trial base) {
        if (!base.evaluation().fitness().hasGoals()) {
            return "The scenario as it is has no answer.";
        }
        double before = goal.value(base.result());
        double after = goal.value(result.best().result());
        String outside = base.isFeasible() ? "" : ", outside the limits";
        String change = before == 0 || base.equals(result.best())
                ? ""
                : QuantityText.format(", so that is %+.1f %%", 100 * (after - before) / Math.abs(before));
        return "The scenario as it is has " + value(goal, base) + outside + change + ".";
    }

    private void front(List<String> sentences) {
        List<Trial> front = result.front();
        sentences.add(front.size() + " of " + result.trials().size()
                + " runs make the front: none of the others is better by one goal and no worse by the other.");
        for (Goal goal : task.goals()) {
            sentences.add("Along it the " + goal.metric().words() + " goes from " + value(goal, front.get(0)) + " to "
                    + value(goal, front.get(front.size() - 1)) + ".");
        }
        String middle = task.goals().stream()
                .map(goal -> goal.metric().words() + " " + value(goal, result.best()))
                .collect(Collectors.joining(", "));
        sentences.add(
                "Nearest to the best of both is run " + number(result.best()) + ": " + middle + "; it is best.yaml.");
    }

    private String limits(Trial trial) {
        return task.limits().stream()
                .map(limit -> limit.metric().words() + " " + shown(limit.metric(), limit.value(trial.result())))
                .collect(Collectors.joining(", "));
    }

    private static int number(Trial trial) {
        return trial.evaluation().number();
    }

    /** The value of a goal in a reader's unit, such as "at least 3 h". */
    static String value(Goal goal, Trial trial) {
        String value = shown(goal.metric(), goal.value(trial.result()));
        return goal.isAtLeast(trial.result()) ? "at least " + value : value;
    }

    /** A metric's value in a reader's unit. */
    static String shown(Metric metric, double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nothing" : "";
        }
        UserUnit unit = UserUnit.of(metric.unit(), Math.abs(value));
        return QuantityText.format("%.4g %s", unit.factor() * value, unit.name())
                .strip();
    }

    /** A limit, such as "above -500 mV". */
    static String words(Limit limit) {
        List<String> ends = new ArrayList<>();
        if (Double.isFinite(limit.above())) {
            ends.add("above " + shown(limit.metric(), limit.above()));
        }
        if (Double.isFinite(limit.below())) {
            ends.add("below " + shown(limit.metric(), limit.below()));
        }
        return String.join(" and ", ends);
    }
}

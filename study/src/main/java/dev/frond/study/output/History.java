package dev.frond.study.output;

import dev.frond.solver.units.ShortestDecimal;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Limit;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Trial;
import dev.frond.study.optimisation.Variable;
import dev.frond.sweep.table.SweepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code history.csv} and {@code pareto.csv}: a row for each point that was looked at, SI. */
final class History {
    private final OptimisationTask task;

    History(OptimisationTask task) {
        this.task = task;
    }

    /** All trials; of one goal with the best so far, of two with whether they are of the front. */
    String text(List<Trial> trials, List<Trial> front) {
        boolean one = task.goals().size() == 1;
        StringBuilder text = new StringBuilder(header(one ? "best_so_far" : "front"));
        Set<Integer> numbers = Set.copyOf(
                front.stream().map(trial -> trial.evaluation().number()).toList());
        List<Double> best = bestSoFar(task, trials);
        for (int k = 0; k < trials.size(); k++) {
            Trial trial = trials.get(k);
            boolean isOnFront = numbers.contains(trial.evaluation().number());
            text.append(row(trial, one ? number(best.get(k)) : Boolean.toString(isOnFront)));
        }
        return text.toString();
    }

    /** The front alone. */
    String front(List<Trial> front) {
        StringBuilder text = new StringBuilder(header(""));
        front.forEach(trial -> text.append(row(trial, "")));
        return text.toString();
    }

    /** The best value of the first goal within the limits up to each trial; not a number before the first. */
    static List<Double> bestSoFar(OptimisationTask task, List<Trial> trials) {
        Goal goal = task.goals().get(0);
        List<Double> all = new ArrayList<>();
        double best = Double.NaN;
        for (Trial trial : trials) {
            double value = goal.value(trial.result());
            boolean better = goal.maximise() ? value > best : value < best;
            if (trial.isFeasible() && (Double.isNaN(best) || better)) {
                best = value;
            }
            all.add(best);
        }
        return all;
    }

    private String header(String last) {
        List<String> cells = new ArrayList<>(List.of("evaluation", "generation"));
        for (Variable variable : task.variables()) {
            String unit = SweepTable.unit(Optional.of(variable.kind()));
            variable.names().forEach(name -> cells.add(name + unit));
        }
        for (Goal goal : task.goals()) {
            cells.add(goal.metric().label());
        }
        cells.add("at_least");
        for (Limit limit : task.limits()) {
            cells.add("limited_" + limit.metric().label());
        }
        cells.add("outcome");
        cells.add("feasible");
        if (!last.isEmpty()) {
            cells.add(last);
        }
        return SweepTable.line(cells);
    }

    private String row(Trial trial, String last) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(trial.evaluation().number()),
                Integer.toString(trial.evaluation().generation())));
        task.numbers(trial.evaluation().place()).forEach(one -> cells.add(number(one)));
        boolean atLeast = false;
        for (Goal goal : task.goals()) {
            double value = goal.value(trial.result());
            cells.add(number(value));
            atLeast |= !Double.isNaN(value) && goal.isAtLeast(trial.result());
        }
        cells.add(Boolean.toString(atLeast));
        task.limits().forEach(limit -> cells.add(number(limit.value(trial.result()))));
        cells.add(trial.result().outcome());
        cells.add(Boolean.toString(trial.isFeasible()));
        if (!last.isEmpty() || task.goals().size() == 1) {
            cells.add(last);
        }
        return SweepTable.line(cells);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : ShortestDecimal.text(value);
    }
}

package dev.frond.study.output;

import dev.frond.plot.CurvesPlot;
import dev.frond.plot.CurvesPlot.Axis;
import dev.frond.plot.CurvesPlot.Curve;
import dev.frond.plot.CurvesPlot.Part;
import dev.frond.plot.CurvesPlot.Style;
import dev.frond.plot.Drawing;
import dev.frond.report.UserUnit;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The goal of each run with the best so far, or both goals of each with the front. */
final class OptimisationPictures {
    /** Room beside the points of a front, of their extent. */
    private static final double ROOM = 0.05;

    private final OptimisationTask task;
    private final OptimisationResult result;

    OptimisationPictures(OptimisationTask task, OptimisationResult result) {
        this.task = task;
        this.result = result;
    }

    Drawing draw() {
        return task.goals().size() > 1 ? front() : course();
    }

    private Drawing course() {
        Goal goal = task.goals().get(0);
        UserUnit unit = unit(goal);
        List<Curve> curves = new ArrayList<>();
        curves.add(dots("a run", Trial::isFeasible, goal, unit));
        curves.add(best(unit));
        if (result.trials().stream().anyMatch(OptimisationPictures::isOutside)) {
            curves.add(dots("outside the limits", OptimisationPictures::isOutside, goal, unit));
        }
        return CurvesPlot.draw(
                task.name(),
                new Axis("run", "", result.trials().size()),
                List.of(new Part(goal.metric().words(), unit.name(), curves)));
    }

    /** In steps. */
    private Curve best(UserUnit unit) {
        List<Double> best = scaled(History.bestSoFar(task, result.trials()), unit);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int k = 0; k < best.size(); k++) {
            if (k > 0) {
                x.add(k + 1.0);
                y.add(best.get(k - 1));
            }
            x.add(k + 1.0);
            y.add(best.get(k));
        }
        return new Curve("best so far", x, y, Style.LINE);
    }

    private static boolean isOutside(Trial trial) {
        return !trial.isFeasible() && trial.evaluation().fitness().hasGoals();
    }

    private Curve dots(String name, Predicate<Trial> which, Goal goal, UserUnit unit) {
        return new Curve(name, numbers(which), values(which, goal, unit), Style.DOTS);
    }

    private List<Double> numbers(Predicate<Trial> which) {
        return result.trials().stream()
                .filter(which)
                .map(trial -> (double) trial.evaluation().number())
                .toList();
    }

    private List<Double> values(Predicate<Trial> which, Goal goal, UserUnit unit) {
        return scaled(
                result.trials().stream()
                        .filter(which)
                        .map(trial -> goal.value(trial.result()))
                        .toList(),
                unit);
    }

    private UserUnit unit(Goal goal) {
        double size = result.trials().stream()
                .mapToDouble(trial -> Math.abs(goal.value(trial.result())))
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        return UserUnit.of(goal.metric().unit(), size);
    }

    private Drawing front() {
        Goal across = task.goals().get(0);
        Goal upward = task.goals().get(1);
        UserUnit first = unit(across);
        UserUnit second = unit(upward);
        List<Curve> curves = new ArrayList<>();
        Predicate<Trial> feasible = Trial::isFeasible;
        curves.add(new Curve("a run", values(feasible, across, first), values(feasible, upward, second), Style.DOTS));
        Predicate<Trial> isOnFront = result.front()::contains;
        List<Double> x = values(isOnFront, across, first);
        curves.add(new Curve("the front", x, values(isOnFront, upward, second), Style.DOTS));
        List<Double> all = values(feasible, across, first);
        double low = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double room = high > low ? ROOM * (high - low) : 1;
        return CurvesPlot.draw(
                task.name(),
                new Axis(across.metric().words(), first.name(), low - room, high + room),
                List.of(new Part(upward.metric().words(), second.name(), curves)));
    }

    private static List<Double> scaled(List<Double> values, UserUnit unit) {
        return values.stream().map(value -> unit.factor() * value).toList();
    }
}

package dev.frond.study.optimisation;

import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.SweepBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be optimised.
 *
 * @param goals one, or two for a front
 * @param budget how many points are looked at
 * @param start the places of the base, where all of its values lie within their ranges
 */
public record OptimisationTask(
        String name,
        SweepBase base,
        List<Variable> variables,
        List<Goal> goals,
        List<Limit> limits,
        int budget,
        long seed,
        Method method,
        Optional<List<Double>> start) {
    /** Runs where a file names no budget. */
    public static final int USUAL_BUDGET = 400;

    public OptimisationTask {
        variables = List.copyOf(variables);
        goals = List.copyOf(goals);
        limits = List.copyOf(limits);
    }

    /** How many places all variables have. */
    public int dimension() {
        return variables.stream().mapToInt(Variable::size).sum();
    }

    /** The places of each variable. */
    public List<List<Double>> parts(List<Double> place) {
        List<List<Double>> parts = new ArrayList<>();
        int from = 0;
        for (Variable variable : variables) {
            parts.add(place.subList(from, from + variable.size()));
            from += variable.size();
        }
        return parts;
    }

    /** The numbers of all variables, SI. */
    public List<Double> numbers(List<Double> place) {
        List<Double> numbers = new ArrayList<>();
        List<List<Double>> parts = parts(place);
        for (int k = 0; k < parts.size(); k++) {
            numbers.addAll(variables.get(k).numbers(parts.get(k)));
        }
        return numbers;
    }

    /** The values of all variables by their paths, as {@code --set} has them. */
    public List<String> settings(List<Double> place) {
        List<String> settings = new ArrayList<>();
        List<List<Double>> parts = parts(place);
        for (int k = 0; k < parts.size(); k++) {
            String text = variables.get(k).text(parts.get(k));
            variables.get(k).paths().forEach(path -> settings.add(path + "=" + text));
        }
        return settings;
    }

    /** How good a run is. */
    public Fitness fitness(JobResult result) {
        List<Double> costs = goals.stream().map(goal -> goal.cost(result)).toList();
        if (costs.stream().anyMatch(cost -> cost.isNaN())) {
            return Fitness.FAILED;
        }
        return new Fitness(
                costs,
                limits.stream().mapToDouble(limit -> limit.violation(result)).sum());
    }
}

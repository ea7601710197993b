package dev.frond.study.optimisation;

import java.util.Arrays;
import java.util.List;

/**
 * A point that was looked at.
 *
 * @param number from 1, in the order they were asked for
 * @param generation the batch, from 1
 * @param place of the variables, from 0 to 1
 */
public record Evaluation(int number, int generation, List<Double> place, Fitness fitness) {
    public Evaluation {
        place = List.copyOf(place);
    }

    Evaluation(int number, int generation, double[] place, Fitness fitness) {
        this(number, generation, Arrays.stream(place).boxed().toList(), fitness);
    }
}

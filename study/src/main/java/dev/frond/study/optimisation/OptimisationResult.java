package dev.frond.study.optimisation;

import java.util.List;

/**
 * What an optimisation came to.
 *
 * @param trials in the order they were asked for
 * @param best of one goal the first of the best; of two the one nearest to the best of both, each over its extent along the front
 * @param front of two goals, by the first; of one goal the best alone; empty when nothing is within the limits
 */
public record OptimisationResult(List<Trial> trials, Trial best, List<Trial> front) {
    public OptimisationResult {
        trials = List.copyOf(trials);
        front = List.copyOf(front);
    }
}

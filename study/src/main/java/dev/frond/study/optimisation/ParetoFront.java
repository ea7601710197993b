package dev.frond.study.optimisation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The front of what was looked at with several goals. */
public final class ParetoFront {
    private ParetoFront() {}

    /** Points within the limits of which none is dominated, by the first goal; of those with equal goals the first. */
    public static List<Evaluation> of(List<Evaluation> all) {
        Set<List<Double>> seen = new HashSet<>();
        return all.stream()
                .filter(one -> one.fitness().isFeasible())
                .filter(one -> all.stream().noneMatch(other -> other.fitness().dominates(one.fitness())))
                .filter(one -> seen.add(one.fitness().goals()))
                .sorted(Comparator.comparing(
                                (Evaluation one) -> one.fitness().goals().get(0))
                        .thenComparing(Evaluation::number))
                .toList();
    }

    /** The point nearest to the best of all goals at once, each over its extent along the front. */
    public static Evaluation middle(List<Evaluation> front) {
        return front.stream()
                .min(Comparator.comparingDouble(one -> distance(one, front)))
                .orElseThrow();
    }

    private static double distance(Evaluation one, List<Evaluation> front) {
        double sum = 0;
        for (int k = 0; k < one.fitness().goals().size(); k++) {
            int goal = k;
            double low = front.stream()
                    .mapToDouble(other -> other.fitness().goals().get(goal))
                    .min()
                    .orElseThrow();
            double high = front.stream()
                    .mapToDouble(other -> other.fitness().goals().get(goal))
                    .max()
                    .orElseThrow();
            double part = high > low ? (one.fitness().goals().get(k) - low) / (high - low) : 0;
            sum += part * part;
        }
        return sum;
    }
}

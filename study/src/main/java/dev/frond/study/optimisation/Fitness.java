package dev.frond.study.optimisation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a point is. A point within the limits is better than one outside, of two outside the one that is less so, and of two within the
 * one with the lower goal (Deb 2000). What failed is worse than all others.
 *
 * @param goals the lower the better; empty of what failed
 * @param violation of the limits, relative, summed; 0 within them
 */
public record Fitness(List<Double> goals, double violation) implements Comparable<Fitness> {
    /** Of a run without an answer. */
    public static final Fitness FAILED = new Fitness(List.of(), Double.POSITIVE_INFINITY);

    public Fitness {
        goals = List.copyOf(goals);
        if (!(violation >= 0)) {
            throw new IllegalArgumentException("a violation of " + violation);
        }
    }

    /** Of one goal, without limits; not a number fails. */
    public static Fitness of(double goal) {
        return Double.isNaN(goal) ? FAILED : new Fitness(List.of(goal), 0);
    }

    /** Whether there is an answer. */
    public boolean hasGoals() {
        return !goals.isEmpty();
    }

    /** Whether it is within the limits. */
    public boolean isFeasible() {
        return hasGoals() && violation == 0;
    }

    /** By the first goal; the better one first. */
    @Override
    public int compareTo(Fitness other) {
        if (hasGoals() != other.hasGoals()) {
            return hasGoals() ? -1 : 1;
        }
        int byLimits = Double.compare(violation, other.violation);
        return byLimits != 0 || !hasGoals() ? byLimits : Double.compare(goals.get(0), other.goals.get(0));
    }

    /** Whether it is better by the limits, or within them no worse by any goal and better by one. */
    public boolean dominates(Fitness other) {
        if (!isFeasible() || !other.isFeasible()) {
            return violation < other.violation;
        }
        boolean noWorse = IntStream.range(0, goals.size()).allMatch(k -> goals.get(k) <= other.goals.get(k));
        return noWorse && !goals.equals(other.goals);
    }
}

package dev.frond.study.optimisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * CMA-ES with restarts (IPOP, Auger and Hansen 2005): when a descent has converged or goes nowhere, another begins anywhere with twice the
 * population, until the budget is used up. Each population is one batch.
 */
public final class EvolutionStrategy {
    /** Standard deviation of a first population, of the ranges: they are covered. */
    private static final double FIRST_SIGMA = 0.3;

    private final Search search;
    private final int dimension;
    private final Random random;
    private final double smallest;
    private final double flat;

    /**
     * A search over a box of so many variables.
     *
     * @param smallest a population that is narrower has converged, of the ranges
     * @param flat populations whose best goals differ by less, relative to them, go nowhere
     */
    public EvolutionStrategy(Search search, int dimension, long seed, double smallest, double flat) {
        this.search = search;
        this.dimension = dimension;
        this.random = new Random(seed);
        this.smallest = smallest;
        this.flat = flat;
    }

    /** Searches until the budget is used up; the first population is about {@code start}. */
    public void run(double... start) throws IOException {
        double[] mean = start.clone();
        int population = CmaEs.usualPopulation(dimension);
        while (!search.isSpent()) {
            descend(new CmaEs(mean, FIRST_SIGMA, population, random), population);
            mean = random.doubles(dimension).toArray();
            population *= 2;
        }
    }

    private void descend(CmaEs strategy, int population) throws IOException {
        List<Double> bests = new ArrayList<>();
        int window = 10 + (int) Math.ceil(30.0 * dimension / population);
        while (!strategy.isOver(smallest)) {
            List<Fitness> found = search.look(strategy.ask());
            if (found.size() < population) {
                return;
            }
            List<Integer> order = order(found);
            bests.add(goal(found.get(order.get(0))));
            if (isFlat(bests, window, found)) {
                return;
            }
            strategy.tell(order);
        }
    }

    /** The best first; equals in their order. */
    private static List<Integer> order(List<Fitness> found) {
        return IntStream.range(0, found.size())
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> found.get(k)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double goal(Fitness fitness) {
        return fitness.isFeasible() ? fitness.goals().get(0) : Double.NaN;
    }

    /** Whether the best of many populations and all of the last are the same. */
    private boolean isFlat(List<Double> bests, int window, List<Fitness> last) {
        if (bests.size() < window) {
            return false;
        }
        List<Double> all = new ArrayList<>(bests.subList(bests.size() - window, bests.size()));
        last.forEach(one -> all.add(goal(one)));
        if (all.stream().anyMatch(one -> one.isNaN())) {
            return false;
        }
        double low = Collections.min(all);
        double high = Collections.max(all);
        return high - low <= flat * Math.max(Math.abs(low), Double.MIN_NORMAL / flat);
    }
}

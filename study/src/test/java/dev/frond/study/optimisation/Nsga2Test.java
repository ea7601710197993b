package dev.frond.study.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class Nsga2Test {
    private static final int VARIABLES = 10;

    /** ZDT1 (Zitzler, Deb and Thiele 2000): the front is f2 = 1 - sqrt(f1). */
    private static Fitness zdt1(double... x) {
        double sum = 0;
        for (int i = 1; i < x.length; i++) {
            sum += x[i];
        }
        double g = 1 + 9 * sum / (x.length - 1);
        return new Fitness(List.of(x[0], g * (1 - Math.sqrt(x[0] / g))), 0);
    }

    private static List<List<Double>> front(Objective objective, int budget, long seed) throws IOException {
        Search search = new Search(objective, budget);
        double[] start = new double[VARIABLES];
        Arrays.fill(start, 0.5);
        new Nsga2(search, VARIABLES, 40, seed).run(start);
        assertThat(search.all()).hasSize(budget);
        return ParetoFront.of(search.all()).stream()
                .map(one -> one.fitness().goals())
                .toList();
    }

    /** The largest is 0.6667 + 0.1 * 1.1 + 0.1 = 0.8767 against the corner (1.1, 1.1). */
    private static double hypervolume(List<List<Double>> front) {
        double volume = 0;
        double above = 1.1;
        for (List<Double> goals : front) {
            volume += Math.max(0, 1.1 - goals.get(0)) * Math.max(0, above - goals.get(1));
            above = Math.min(above, goals.get(1));
        }
        return volume;
    }

    @Test
    void theFrontIsFoundAndCovered() throws IOException {
        List<List<Double>> front =
                front(points -> points.stream().map(Nsga2Test::zdt1).toList(), 8000, 3);
        assertThat(front).allSatisfy(goals -> assertThat(goals.get(1) - (1 - Math.sqrt(goals.get(0))))
                .isBetween(-1e-12, 0.02));
        assertThat(hypervolume(front)).isBetween(0.86, 0.877);
        assertThat(front).isSortedAccordingTo(Comparator.comparing(goals -> goals.get(0)));
    }

    /** Of a front that is cut off by a limit, what is left is found. */
    @Test
    void pointsBeyondALimitAreNotOfTheFront() throws IOException {
        Objective objective = points -> points.stream()
                .map(Nsga2Test::zdt1)
                .map(one ->
                        new Fitness(one.goals(), Math.max(0, 0.5 - one.goals().get(0))))
                .toList();
        List<List<Double>> front = front(objective, 4000, 3);
        assertThat(front.get(0).get(0)).isBetween(0.5, 0.51);
    }

    @Test
    void aSeedGivesTheSameFront() throws IOException {
        Objective objective = points -> points.stream().map(Nsga2Test::zdt1).toList();
        assertThat(front(objective, 500, 4)).isEqualTo(front(objective, 500, 4)).isNotEqualTo(front(objective, 500, 5));
    }
}

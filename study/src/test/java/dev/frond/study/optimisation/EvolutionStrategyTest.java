package dev.frond.study.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class EvolutionStrategyTest {
    private static double[] middle(int n) {
        double[] middle = new double[n];
        Arrays.fill(middle, 0.5);
        return middle;
    }

    private static Search run(Objective objective, int n, int budget, long seed) throws IOException {
        Search search = new Search(objective, budget);
        new EvolutionStrategy(search, n, seed, 1e-12, 1e-12).run(middle(n));
        return search;
    }

    /** Evaluations until the goal is below 1e-8. */
    private static int needed(ToDoubleFunction<double[]> function, int budget, long seed) throws IOException {
        Search search = run(Functions.of(function), 10, budget, seed);
        return search.all().stream()
                .filter(one -> one.fitness().goals().get(0) < 1e-8)
                .findFirst()
                .orElseThrow(() -> new AssertionError("best " + Functions.goal(search)))
                .number();
    }

    /** Of ten variables. Rosenbrock's function has a second minimum at 3.99: this seed does not fall into it, others need a restart. */
    @Test
    void tenVariablesToTheEighthDigit() throws IOException {
        assertThat(needed(Functions::sphere, 2000, 1)).isLessThan(1700);
        assertThat(needed(Functions::ellipsoid, 8000, 1)).isLessThan(6500);
        assertThat(needed(Functions::rosenbrock, 8000, 3)).isLessThan(6500);
    }

    /** Of some ten thousand local minima, by larger populations. */
    @Test
    void restartsFindTheLowestOfManyMinima() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Search search = run(Functions.of(Functions::rastrigin), 5, 60_000, seed);
            assertThat(Functions.goal(search)).as("seed " + seed).isLessThan(1e-8);
        }
    }

    /** The lowest x + y at a distance of 1 from the middle at most is where both are 1/sqrt(2) below it. */
    @Test
    void limitsHoldWhereTheyBind() throws IOException {
        Objective objective = points -> points.stream()
                .map(point -> {
                    double[] x = Functions.x(point);
                    double outside = x[0] * x[0] + x[1] * x[1] - 1;
                    return new Fitness(List.of(x[0] + x[1]), Math.max(0, outside));
                })
                .toList();
        Search search = run(objective, 2, 3000, 1);
        assertThat(search.best().orElseThrow().fitness().isFeasible()).isTrue();
        assertThat(Functions.goal(search)).isBetween(-Math.sqrt(2), -Math.sqrt(2) + 1e-6);
    }

    @Test
    void theMinimumMayLieInACorner() throws IOException {
        Search search = run(Functions.of(x -> x[0] - x[1] + x[2]), 3, 2000, 1);
        assertThat(Functions.goal(search)).isCloseTo(-15, offset(1e-6));
    }

    /** Points in the order in which they are asked for do not depend on how a batch is worked at, and none is past the budget. */
    @Test
    void aSeedGivesTheSamePoints() throws IOException {
        List<Integer> batches = new ArrayList<>();
        Objective whole = Functions.of(Functions::rosenbrock);
        Objective one = points -> {
            batches.add(points.size());
            List<Fitness> found = new ArrayList<>();
            for (int k = points.size() - 1; k >= 0; k--) {
                found.add(0, whole.at(List.of(points.get(k))).get(0));
            }
            return found;
        };
        assertThat(run(one, 4, 333, 7).all())
                .isEqualTo(run(whole, 4, 333, 7).all())
                .hasSize(333);
        assertThat(batches.subList(0, 40)).containsOnly(8);
        assertThat(run(whole, 4, 333, 8).all())
                .isNotEqualTo(run(whole, 4, 333, 7).all());
    }

    @Test
    void whatFailsIsLeftBehind() throws IOException {
        Objective objective = Functions.of(x -> x[0] > 0 ? Double.NaN : Functions.sphere(x));
        assertThat(Functions.goal(run(objective, 3, 2000, 1))).isBetween(1.69, 1.70);
    }

    @Test
    void aGoalThatIsFlatEndsWithTheBudget() throws IOException {
        assertThat(run(Functions.of(x -> 1), 2, 1000, 1).all()).hasSize(1000);
        assertThat(run(Functions.of(x -> Double.NaN), 2, 1000, 1).best()).isPresent();
    }
}

package dev.frond.solver.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.algebra.Threads;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.saved.Saved;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that are killed at any three moments and taken up again tell the same, to the bit, as runs that were never stopped. As many
 * seeds as the property {@code frond.campaign.resumed} says.
 */
class ResumeVerification {
    private static final int DEFAULT_SEEDS = 20;
    private static final int KILLS = 3;

    /** Chances of a run at most: of what comes later nothing is compared. */
    private static final int MOST_CHANCES = 200;

    static Stream<Long> seeds() {
        return Stream.iterate(0L, seed -> seed + 1).limit(Integer.getInteger("frond.campaign.resumed", DEFAULT_SEEDS));
    }

    private static Scenario scenario(long seed) {
        List<LongFunction<Scenario>> kinds =
                List.of(RandomScenario::of, RandomCycle::of, RandomShapes::of, RandomPulses::of);
        return kinds.get((int) (seed % kinds.size())).apply(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunThatWasKilledEndsLikeOneThatWasNot(long seed) {
        Scenario scenario = scenario(seed);
        Told whole = new Told();
        whole.plan(Integer.MAX_VALUE / 2, MOST_CHANCES);
        tell(() -> Simulation.of(scenario).run(whole));

        RandomGenerator random = new Well19937c(seed);
        Told parts = new Told();
        int all = Math.max(2, whole.chances / (KILLS + 1));
        next(parts, random, all);
        tell(() -> Simulation.of(scenario).run(parts));
        for (int kill = 0; kill < KILLS; kill++) {
            Saved saved = parts.takenUp();
            int done = parts.keptChances();
            parts.chances = done;
            if (kill + 1 < KILLS) {
                next(parts, random, all);
            } else {
                parts.plan(Integer.MAX_VALUE / 2, MOST_CHANCES - done);
            }
            Threads threads = kill % 2 == 0 ? Threads.of(2) : Threads.ONE;
            tell(() -> Simulation.of(scenario).with(threads).resume(saved, parts));
        }
        assertThat(parts.lines()).isEqualTo(whole.lines());
    }

    /** The state is kept at random, and the run killed some steps later. */
    private static void next(Told parts, RandomGenerator random, int all) {
        int keep = random.nextInt(all - 1);
        parts.plan(keep, keep + 1 + random.nextInt(Math.max(1, all - keep - 1)));
    }

    private static void tell(Runnable run) {
        try {
            run.run();
        } catch (Told.Killed killed) {
            // taken up again by the caller
        }
    }
}

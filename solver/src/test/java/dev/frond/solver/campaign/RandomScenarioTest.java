package dev.frond.solver.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.geom.Shape;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomScenarioTest {
    private static final int SEEDS = 100;

    private static List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            all.add(RandomScenario.of(seed));
        }
        return all;
    }

    @Test
    void aSeedGivesTheSameScenario() {
        assertThat(RandomScenario.of(7)).isEqualTo(RandomScenario.of(7)).isNotEqualTo(RandomScenario.of(8));
    }

    @Test
    void canBeRun() {
        for (Scenario scenario : scenarios()) {
            assertThat(scenario.problems()).as(scenario.name()).isEmpty();
            assertThat(FillerLayout.of(scenario).sunk()).as(scenario.name()).isEmpty();
        }
    }

    @Test
    void allKindsOccur() {
        Set<Class<?>> defects = new HashSet<>();
        Set<Integer> counts = new HashSet<>();
        int pairs = 0;
        int atSides = 0;
        for (Scenario scenario : scenarios()) {
            for (Defect defect : scenario.anode().defects()) {
                defects.add(defect.getClass());
            }
            counts.add(scenario.fillers().size());
            List<Shape> discs = FillerLayout.of(scenario).shapes();
            for (int k = 0; k < discs.size(); k++) {
                Shape disc = discs.get(k);
                double side = Math.min(disc.x(), scenario.cell().width() - disc.x()) - disc.reach();
                atSides += side < 30e-9 ? 1 : 0;
                pairs += discs.subList(0, k).stream().anyMatch(other -> gap(disc, other) < 30e-9) ? 1 : 0;
            }
        }
        assertThat(defects).hasSize(5);
        assertThat(counts).contains(0, 1, 20);
        assertThat(pairs).isGreaterThan(SEEDS);
        assertThat(atSides).isGreaterThan(SEEDS / 2);
    }

    private static double gap(Shape one, Shape other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y()) - one.reach() - other.reach();
    }

    @Test
    void currentsSpanTheLimit() {
        double[] shares = scenarios().stream()
                .mapToDouble(scenario -> ((Drive.CurrentDensity) scenario.drive()).value()
                        / RandomScenario.limitingCurrent(scenario.electrolyte(), scenario.cell()))
                .sorted()
                .toArray();
        assertThat(shares[0]).isBetween(0.1, 0.15);
        assertThat(shares[SEEDS - 1]).isBetween(1.4, 1.5);
    }
}

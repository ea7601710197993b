package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Machine;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulator;
import dev.frond.sweep.SweepBases;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Keep;
import dev.frond.sweep.domain.Metric;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jobs that fail, each at another place, have what their scenario tells. */
class JobRunnerTest {
    /** 3 A/m2 over 2 F D+ c0/H, by hand. */
    private static final double RATIO = 3 / (2 * 96485.33212 * 5e-14 * 1000 / 3e-6);

    private static final Simulator IMPOSSIBLE = (scenario, mesh, threads, watch) -> {
        throw new ImpossibleScenarioException("two fillers overlap");
    };

    private static JobResult result(double memory, Map<String, String> values) throws IOException {
        JobSettings settings = new JobSettings(
                List.of(new SweepBase("base.yaml", SweepBases.BOX, "0".repeat(64))), "", Keep.NOTHING, "", "0");
        SweepJob job = new SweepJob(
                0,
                0,
                List.copyOf(values.keySet()),
                values.values().stream()
                        .map(value -> new SweepValue(value, 1, 1))
                        .toList());
        return new JobRunner(settings, IMPOSSIBLE, new Machine(memory, Double.POSITIVE_INFINITY))
                .run(job, new Observer() {})
                .orElseThrow();
    }

    private static void hasTheColumnsOfItsScenario(JobResult result) {
        assertThat(result.outcome()).isEqualTo(JobResult.FAILED);
        assertThat(result.values()).containsOnlyKeys(Metric.CELL_RATIO, Metric.PREDICTED_AMPLIFICATION);
        assertThat(result.values().get(Metric.CELL_RATIO)).isCloseTo(RATIO, within(1e-9));
        assertThat(result.values().get(Metric.PREDICTED_AMPLIFICATION)).isGreaterThan(1);
    }

    @Test
    void aJobThatFailsBeforeItsFirstStep() throws IOException {
        JobResult result = result(1e12, Map.of("cell.width", "5 um"));
        hasTheColumnsOfItsScenario(result);
        assertThat(result.error()).isEqualTo("two fillers overlap");
    }

    /** Half of the time at rest: the ratio is that of the largest current, not of the mean. */
    @Test
    void theRatioIsOfTheLargestCurrent() throws IOException {
        String pulses = "{profile: [{for: 10 s, current_density: 0.3 mA/cm^2}, {for: 10 s, rest: true}], repeat: 5}";
        assertThat(result(1e12, Map.of("drive", pulses)).values().get(Metric.CELL_RATIO))
                .isCloseTo(RATIO, within(1e-6));
    }

    @Test
    void aJobThatIsTooMuchForTheMachine() throws IOException {
        JobResult result = result(1, Map.of("cell.width", "5 um"));
        hasTheColumnsOfItsScenario(result);
        assertThat(result.error()).contains("memory");
    }

    @Test
    void aJobWhoseMeshIsNotThere() throws IOException {
        String mesh = "{file: none.msh, unit: um, tags: {front: 1, right: 2, top: 3, left: 4}}";
        JobResult result = result(1e12, Map.of("mesh", mesh, "anode.moving", "false"));
        assertThat(result.values().get(Metric.CELL_RATIO)).isCloseTo(RATIO, within(1e-9));
        assertThat(result.error()).contains("there is no such file");
    }

    @Test
    void aScenarioThatIsWrongTellsNothing() throws IOException {
        JobResult result = result(1e12, Map.of("cell.width", "-5 um"));
        assertThat(result.outcome()).isEqualTo(JobResult.FAILED);
        assertThat(result.values()).isEmpty();
        assertThat(result.error()).contains("cell.width");
    }
}

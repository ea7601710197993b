package dev.frond.sweep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import dev.frond.sweep.domain.JobResult;
import dev.frond.sweep.domain.Metric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Metrics of a job from its rows, by the formulas of the documentation. */
class JobMeasuresTest {
    private static final double MEAN = 0.1e-6;
    private static final double HEIGHT_MEAN = 0.15e-6;

    /** @param lead of the tip over the deposited thickness, m */
    private static SeriesRow row(double time, double lead, double current, double most, double mean) {
        return new SeriesRow(
                time,
                1,
                -0.05,
                current,
                1e-4,
                MEAN,
                HEIGHT_MEAN,
                MEAN + lead,
                0,
                5e-6,
                most,
                mean,
                900,
                950,
                1e-8,
                1e-15,
                2e-15,
                9,
                2,
                0);
    }

    private static Map<Metric, Double> values(SeriesRow... rows) {
        return values(Outcome.DEPLETED, rows);
    }

    private static Map<Metric, Double> values(Outcome outcome, SeriesRow... rows) {
        JobMeasures measures = new JobMeasures();
        for (SeriesRow row : rows) {
            measures.accepted(row);
        }
        SeriesRow last = rows[rows.length - 1];
        JobResult result = measures.result(new Summary(
                "rows",
                outcome,
                last.time() + 0.5,
                last,
                new Summary.LedgerTotals(1, 2e5, 1e-5, 0, 0, 1e-8, 1e-8, 0, 0, 3e-14, 4e-14),
                List.of(),
                Map.of(),
                new Summary.Costs(2, 0, 4, 2, 9, 0, 30, 0, 0, 0, 0)));
        assertThat(result.error()).isEmpty();
        return result.values();
    }

    /** Other ends than a short circuit have no time to it. */
    @Test
    void timeToTheShortCircuit() {
        SeriesRow row = row(1, 0.2e-6, 3, 4, 2.5);
        assertThat(values(Outcome.SHORT_CIRCUIT, row).get(Metric.TIME_TO_SHORT)).isEqualTo(1.5);
        assertThat(values(Outcome.DEPLETED, row)).doesNotContainKey(Metric.TIME_TO_SHORT);
        assertThat(Metric.usual()).doesNotContain(Metric.TIME_TO_SHORT);
    }

    @Test
    void firstAndLastRow() {
        Map<Metric, Double> found =
                values(row(1, 0.2e-6, 3, 4, 2.5), row(4, 9e-6, 3, 9, 2.5), row(11, 0.5e-6, 3, 5, 2.5));
        assertThat(found.get(Metric.TIME)).isEqualTo(11.5);
        assertThat(found.get(Metric.TIP_LEAD)).isCloseTo(0.5e-6, within(1e-18));
        assertThat(found.get(Metric.AMPLIFICATION)).isCloseTo(2.5, within(1e-12));
        assertThat(found.get(Metric.GROWTH_RATE)).isCloseTo(Math.log(2.5) / 10, within(1e-12));
        assertThat(found.get(Metric.CURRENT_FOCUS)).isEqualTo(2);
        assertThat(found.get(Metric.CURRENT_FOCUS_MAX)).isEqualTo(9 / 2.5);
        assertThat(found.get(Metric.CONCENTRATION_FRONT_MIN)).isEqualTo(900);
        assertThat(found.get(Metric.POTENTIAL)).isEqualTo(-0.05);
        assertThat(found.get(Metric.LITHIUM_DEFECT)).isEqualTo(3e-14);
        assertThat(found.get(Metric.SALT_DEFECT)).isEqualTo(4e-14);
        assertThat(found).doesNotContainKey(Metric.FLUX_VARIATION);
    }

    /** A lead below 1e-12 m has no multiple, one that has become negative no logarithm, and one row no rate. */
    @Test
    void whereThereIsNoRate() {
        Map<Metric, Double> flat = values(row(1, 0.9e-12, 3, 4, 2.5), row(11, 0.5e-6, 3, 5, 2.5));
        assertThat(flat.get(Metric.AMPLIFICATION)).isNaN();
        assertThat(flat.get(Metric.GROWTH_RATE)).isNaN();
        Map<Metric, Double> sunk = values(row(1, 0.2e-6, 3, 4, 2.5), row(11, -0.1e-6, 3, 5, 2.5));
        assertThat(sunk.get(Metric.AMPLIFICATION)).isCloseTo(-0.5, within(1e-12));
        assertThat(sunk.get(Metric.GROWTH_RATE)).isNaN();
        assertThat(values(row(1, 0.2e-6, 3, 4, 2.5)).get(Metric.GROWTH_RATE)).isNaN();
    }

    /** Below 1e-6 A/m2, or where the mean is rounding of what flows along the front. */
    @Test
    void whereNoCurrentFlows() {
        assertThat(values(row(1, 1e-7, 0, 1e-7, 0.9e-6)).get(Metric.CURRENT_FOCUS))
                .isNaN();
        assertThat(values(row(1, 1e-7, 0, 3e3, 2e-6)).get(Metric.CURRENT_FOCUS)).isNaN();
        assertThat(values(row(1, 1e-7, 0, 4e-6, 2e-6)).get(Metric.CURRENT_FOCUS))
                .isEqualTo(2);
    }
}

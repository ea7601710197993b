package dev.frond.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.series.SeriesColumn;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example gives the numbers of its {@code expected.csv}. */
class ExpectedNumbersTest {
    private static final String CURRENT_RATIO = "j_max/j_mean";

    /** Charge, lithium and salt are conserved to rounding; a lost sliver of the mesh would be 1e-6 and more. */
    private static final double BALANCE = 1e-9;

    /** Deposited thickness from which a mesh has been made anew, m: an edge along the front of these runs. */
    private static final double NEW_MESH = 50e-9;

    static List<Path> folders() throws IOException {
        return ExamplesTest.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theyComeOut(Path folder) throws IOException {
        Expectation expected = Expectation.read(folder.resolve("expected.csv"));
        Accounts accounts = new Accounts();
        Summary summary = Simulation.of(ScenarioReader.read(folder.resolve("scenario.yaml"), expected.settings()))
                .run(accounts);
        SeriesRow last = Objects.requireNonNull(summary.last());
        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(summary.outcome().label()).as("outcome").isEqualTo(expected.outcome());
        for (Expectation.Row row : expected.rows()) {
            soft.assertThat(value(row.column(), last))
                    .as(row.column())
                    .isCloseTo(row.value(), Offset.offset(row.tolerance()));
        }
        soft.assertThat(accounts.worst).as("worst balance error of a step").isLessThan(BALANCE);
        // These include what the remeshings after the steps lose.
        soft.assertThat(summary.ledger().lithiumDefectMax()).as("lithium").isLessThan(BALANCE);
        soft.assertThat(summary.ledger().saltDefectMax()).as("salt").isLessThan(BALANCE);
        if (last.frontMean() > NEW_MESH) {
            soft.assertThat(summary.costs().remeshings()).as("remeshings").isPositive();
        }
        soft.assertAll();
    }

    /**
     * The tolerances are the largest distance to the finer mesh that was measured, rounded up: at most twice that distance.
     * One mesh alone may be near by chance, as its remeshings happen to fall.
     */
    @ParameterizedTest
    @MethodSource("folders")
    void theirTolerancesAreMeasured(Path folder) throws IOException {
        List<Expectation.Row> rows =
                Expectation.read(folder.resolve("expected.csv")).rows();
        assertThat(rows)
                .extracting(Expectation.Row::column)
                .contains("front_tip_m", "front_mean_m", "potential_V", "c_front_min_mol_m3", CURRENT_RATIO);
        for (Expectation.Row row : rows) {
            double distance = Math.abs(row.farthest() - row.finer());
            double rounding = 1e-8 * Math.abs(row.value());
            assertThat(row.tolerance()).as(row.column()).isBetween(distance, 2 * distance + rounding);
            assertThat(Math.abs(row.value() - row.finer())).as(row.column()).isLessThanOrEqualTo(row.tolerance());
        }
    }

    private static double value(String column, SeriesRow row) {
        if (column.equals(CURRENT_RATIO)) {
            return row.currentDensityMax() / row.currentDensityMean();
        }
        return Arrays.stream(SeriesColumn.values())
                .filter(known -> known.label().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("series.csv has no column " + column))
                .of(row);
    }

    /** The worst relative balance error of any accepted step. */
    private static final class Accounts implements Observer {
        private double worst;

        @Override
        public void accepted(SeriesRow row) {
            worst = Math.max(worst, Math.max(row.lithiumDefect(), row.saltDefect()));
        }
    }
}

package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Drive;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The accounts of lithium and salt at every step of runs with remeshings. */
class LedgerVerification {
    private static final double BOUND = 1e-11;

    private static void check(String title, Drive drive, double end) {
        Recording run = Recording.of(Bump.scenario(drive, 50e-9, end));
        List<SeriesRow> rows = run.rows();
        double lithium = 0;
        double salt = 0;
        double swept = 0;
        int changes = 0;
        for (int k = 0; k < rows.size(); k++) {
            SeriesRow row = rows.get(k);
            lithium = Math.max(lithium, row.lithiumDefect());
            salt = Math.max(salt, row.saltDefect());
            if (k > 0) {
                SeriesRow before = rows.get(k - 1);
                double area = (row.frontMean() - before.frontMean()) * Bump.WIDTH;
                double deposited =
                        (row.charge() - before.charge()) * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
                swept = Math.max(swept, Math.abs(area / deposited - 1));
                changes += row.nodes() != before.nodes() ? 1 : 0;
            }
        }
        Report.title(title + ": " + rows.size() + " steps, " + changes + " remeshings");
        Report.absolute("lithium defect, relative", 0, lithium);
        Report.absolute("salt defect, relative", 0, salt);
        Report.absolute("swept area of a step, relative", 0, swept);
        assertThat(changes).isGreaterThanOrEqualTo(3);
        assertThat(lithium).isLessThan(BOUND);
        assertThat(salt).isLessThan(BOUND);
        assertThat(swept).isLessThan(1e-10);
        assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(BOUND);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(BOUND);
    }

    @Test
    void underCurrent() {
        check("Ledger of a bump under 3 A/m2", new Drive.CurrentDensity(3), 600);
    }

    @Test
    void underPotential() {
        check("Ledger of a bump at -50 mV", new Drive.Potential(-0.05), 600);
    }
}

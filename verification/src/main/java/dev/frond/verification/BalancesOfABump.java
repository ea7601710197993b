package dev.frond.verification;

import dev.frond.solver.model.Drive;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/** The balances of lithium and salt at every step of runs with remeshings. */
final class BalancesOfABump implements Case {
    private static final double BOUND = 1e-11;

    private static void check(Findings findings, String title, Drive drive) {
        Recording run = Recording.of(Bump.scenario(drive, 50e-9, 600));
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
        findings.absolute(title + ", " + changes + " remeshings: lithium", 0, lithium, changes >= 3 ? BOUND : 0);
        findings.absolute(title + ": salt", 0, salt, BOUND);
        findings.absolute(title + ": swept area", 0, swept, 1e-10);
    }

    @Override
    public String name() {
        return "balances";
    }

    @Override
    public String statement() {
        return "The balances of lithium and salt, and the area swept in each step against the charge passed, at every step of a growing "
                + "bump with remeshings: largest relative errors.";
    }

    @Override
    public void measure(Findings findings) {
        check(findings, "3 A/m²", new Drive.CurrentDensity(3));
        check(findings, "-50 mV", new Drive.Potential(-0.05));
    }
}

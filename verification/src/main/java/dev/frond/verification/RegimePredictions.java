package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/** What {@link Regime} predicts against what runs do. */
final class RegimePredictions implements Case {
    private static final double HEIGHT = 3e-6;
    private static final double CURRENT = 3;

    @Override
    public String name() {
        return "regime";
    }

    @Override
    public String statement() {
        return "What `frond regime` predicts from formulas against runs: depletion, the steady current at a potential, and how "
                + "much small bumps have grown, by linear theory on a planar cell whose salt relaxes. The growth is predicted for "
                + "a Gaussian of 20 nm on 5 µm, followed until it is 10 to 30 % higher or more.";
    }

    @Override
    public void measure(Findings findings) {
        depletion(findings);
        potential(findings);
        for (double ratio : new double[] {0.3, 0.6, 0.85}) {
            growth(findings, ratio);
        }
    }

    private static void depletion(Findings findings) {
        Planar cell = Planar.lowDiffusivity();
        Planar driven = cell.withDrive(new Drive.CurrentDensity(1.5 * cell.limitingCurrentDensity()));
        double predicted = Regime.of(driven.scenario()).depletionTime().orElse(Double.NaN);
        double got = Recording.of(driven.scenario()).summary().time();
        findings.relative("i/i_lim = 1.5: depletion, s", predicted, got, 3e-3);
    }

    private static void potential(Findings findings) {
        Planar cell = Planar.lowDiffusivity().withDrive(new Drive.Potential(-0.05));
        double predicted = Regime.of(cell.scenario()).currentDensity();
        double got = Recording.of(cell.scenario()).last().current();
        findings.relative("-50 mV: steady current, A/m²", predicted, got, 1e-3);
    }

    private static void growth(Findings findings, double ratio) {
        Scenario scenario = bump(ratio);
        double predicted = Regime.of(scenario).amplification();
        SeriesRow last = Recording.of(scenario).last();
        double mean = mean(scenario);
        double before = 20e-9 - mean;
        double after = last.frontTip() - mean - last.frontMean();
        findings.relative("i/i_lim = " + ratio + ": amplification of the bump", predicted, after / before, 0.03);
    }

    /** Height of the initial front, m. */
    private static double mean(Scenario scenario) {
        Defect.Gaussian bump = (Defect.Gaussian) scenario.anode().defects().get(0);
        return Math.sqrt(Math.PI)
                * bump.height()
                * bump.width()
                / scenario.cell().width();
    }

    /** Little salt, so that little is ploughed. */
    private static Scenario bump(double ratio) {
        double salt = 50;
        double diffusivity = CURRENT * HEIGHT / (2 * Constants.FARADAY * salt * ratio);
        return new Scenario(
                "small bump",
                318,
                new Electrolyte(salt, 0.42, new Electrolyte.Mobility.Diffusivity(diffusivity)),
                new Cell(5e-6, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(2.5e-6, 20e-9, 0.4e-6))),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(600, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 30)),
                new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK),
                new Output(600, List.of()));
    }
}

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
    private static final double HEIGHT_OF_BUMP = 20e-9;

    /**
     * Of the growth: the current is taken in the middle of panels of h, a sixth of the width of the bump, on chords that lie {@code (k h)^2/8}
     * below the crests of waves of wave number k, 3 % at 3 over the width; the salt is taken as steady, 3 to 4 % off at 0.85.
     */
    private static final double ERROR_OF_GROWTH = 0.07;

    @Override
    public String name() {
        return "regime";
    }

    @Override
    public String statement() {
        return "What `frond regime` forecasts against runs: depletion, the current at a potential, and how much the lead of the "
                + "tip grows, from a planar cell and the front in steady salt. The growth is that of a Gaussian of 20 nm on 5 µm.";
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
        double predicted = Regime.of(scenario).amplification().orElse(Double.NaN) - 1;
        SeriesRow last = Recording.of(scenario).last();
        double got = last.tipLead() / HEIGHT_OF_BUMP - 1;
        findings.relative("i/i_lim = " + ratio + ": growth of the lead over the lead", predicted, got, ERROR_OF_GROWTH);
    }

    /** Little salt, so that the front displaces little. */
    private static Scenario bump(double ratio) {
        double salt = 50;
        double diffusivity = CURRENT * HEIGHT / (2 * Constants.FARADAY * salt * ratio);
        return new Scenario(
                "small bump",
                318,
                new Electrolyte(salt, 0.42, new Electrolyte.TransportData.Diffusivity(diffusivity)),
                new Cell(5e-6, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(2.5e-6, HEIGHT_OF_BUMP, 0.4e-6))),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(600, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 30)),
                new MeshSource.Generated(MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK),
                new Output(600, List.of()));
    }
}

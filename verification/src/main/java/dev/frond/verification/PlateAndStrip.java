package dev.frond.verification;

import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Drive;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/** Metal is plated on a bare foil and stripped again. */
final class PlateAndStrip implements Case {
    private static final double CURRENT = 10;
    private static final double FOIL = 0.1;
    private static final double PLATED = 100;

    @Override
    public String name() {
        return "plate-and-strip";
    }

    @Override
    public String statement() {
        return "A bare foil of 0.1 A/m² is plated at 10 A/m² for 100 s: the potential begins with the kinetics of the foil and falls"
                + " to those of lithium, Butler-Volmer at `i/(i0 θ + i0_foil (1 - θ))`. Stripped for 90 s, 90 % come back: the Coulombic"
                + " efficiency by construction. Stripped for longer, the metal ends when all has come back.";
    }

    @Override
    public void measure(Findings findings) {
        FoilCell cell = new FoilCell(0.2e-6, 25e-9, new Collector(0, FOIL), List.of());
        Recording run = Recording.of(cell.scenario(cycle(0.9 * PLATED), 1.9 * PLATED, List.of()));
        double first = FoilCell.overpotential(-CURRENT, FOIL);
        SeriesRow begin = run.rows().get(0);
        findings.relative(
                "potential on the bare foil, V", first, run.frames().get(0).metalPotential(), 1e-5);
        double worst = 0;
        for (SeriesRow row : run.rows()) {
            worst = Math.max(worst, Math.abs(row.potential() - expected(cell, row.time())));
        }
        findings.absolute("largest error of the potential, V", 0, worst, 1e-6);
        findings.relative(
                "Coulombic efficiency, 90 % stripped",
                0.9, run.summary().ledger().coulombicEfficiency().orElse(Double.NaN), 1e-9);
        findings.absolute("lithium balance", 0, run.summary().ledger().lithiumDefectMax(), 1e-11);
        Recording all = Recording.of(cell.scenario(cycle(2 * PLATED), 3 * PLATED, List.of()));
        double time =
                all.summary().outcome() == Outcome.STRIPPED ? all.summary().time() : Double.NaN;
        findings.relative("time when all is stripped, s", 2 * PLATED, time, 1e-9);
        findings.relative(
                "Coulombic efficiency, all stripped",
                1,
                all.summary().ledger().coulombicEfficiency().orElse(Double.NaN),
                1e-8);
        findings.absolute(
                "width that is bare before, of the box",
                1,
                begin.collector().orElseThrow().bare() / cell.width(),
                0.5);
    }

    private static double expected(FoilCell cell, double time) {
        double thickness = FoilCell.volume() * CURRENT * (time <= PLATED ? time : 2 * PLATED - time);
        double covered = Collector.coverage(thickness / cell.covering());
        return time <= PLATED
                ? FoilCell.overpotential(-CURRENT, FoilCell.EXCHANGE * covered + FOIL * (1 - covered))
                : FoilCell.overpotential(CURRENT, FoilCell.EXCHANGE * covered);
    }

    private static Drive cycle(double stripping) {
        return new Drive.Profile(
                List.of(
                        new Drive.Segment(PLATED, new Drive.CurrentDensity(CURRENT)),
                        new Drive.Segment(stripping, new Drive.CurrentDensity(-CURRENT))),
                1);
    }
}

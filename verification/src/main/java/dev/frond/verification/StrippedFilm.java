package dev.frond.verification;

import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/** A flat film on a collector is stripped through. */
final class StrippedFilm implements Case {
    private static final double THICKNESS = 0.2e-6;
    private static final double CURRENT = 10;

    /** Coverage down to which potentials are compared: below, the rounding of heights of the order of 1 um shows. */
    private static final double LEAST_COVERAGE = 1e-4;

    @Override
    public String name() {
        return "stripped-film";
    }

    @Override
    public String statement() {
        return "A flat film of 0.2 µm on a collector, stripped at a given current: its end comes at the time that the charge says,"
                + " `T/(Vm i/F)`, and the potential on the way is that of Butler-Volmer with the share of the foil that is covered,"
                + " `i/(i0 θ)`, `θ = 1 - exp(-d/d0)`, `d0 = h/10`. At a given potential the thickness is"
                + " `d = d0 ln(1 + (exp(T/d0) - 1) exp(-v t/d0))`: at the time `T/v` of a sharp end `d0 ln 2` are left, a fifteenth of"
                + " an edge, which is of first order in h. (It is known to the error that a step may make: 1e-3 of an edge.)";
    }

    private static FoilCell cell(double size) {
        return new FoilCell(8 * size, size, new Collector(THICKNESS), List.of());
    }

    @Override
    public void measure(Findings findings) {
        current(findings);
        double[] left = new double[3];
        for (int k = 0; k < left.length; k++) {
            left[k] = potential(findings, 50e-9 / (1 << k));
        }
        findings.order("left at T/v of the thickness, edges of 50, 25, 12.5 nm", 0.99, left);
    }

    private static void current(Findings findings) {
        double speed = FoilCell.volume() * CURRENT;
        double end = THICKNESS / speed;
        FoilCell cell = cell(25e-9);
        Recording run = Recording.of(cell.scenario(new Drive.CurrentDensity(-CURRENT), 1.5 * end, List.of()));
        double time =
                run.summary().outcome() == Outcome.STRIPPED ? run.summary().time() : Double.NaN;
        findings.relative("given current: time of the end, s", end, time, 1e-9);
        double worst = 0;
        for (SeriesRow row : run.rows()) {
            double covered = Collector.coverage((THICKNESS - speed * row.time()) / cell.covering());
            if (covered > LEAST_COVERAGE) {
                double expected = FoilCell.overpotential(CURRENT, FoilCell.EXCHANGE * covered);
                worst = Math.max(worst, Math.abs(row.potential() - expected));
            }
        }
        findings.absolute("given current: largest error of the potential, V", 0, worst, 1e-6);
        findings.absolute(
                "given current: lithium balance", 0, run.summary().ledger().lithiumDefectMax(), 1e-11);
    }

    /** Share of the thickness that is left at the time of a sharp end. */
    private static double potential(Findings findings, double size) {
        double potential = 0.06;
        double speed = FoilCell.volume() * FoilCell.stripping(potential);
        double end = THICKNESS / speed;
        FoilCell cell = cell(size);
        Scenario scenario = cell.scenario(new Drive.Potential(potential), 1.05 * end, List.of(end));
        double left = THICKNESS + Recording.of(scenario).at(end).frontHeightMean();
        findings.relative(
                "given potential, edges of " + size * 1e9 + " nm: left at T/v, nm",
                cell.covering() * Math.log(2) * 1e9,
                left * 1e9,
                2e-2);
        return left / THICKNESS;
    }
}

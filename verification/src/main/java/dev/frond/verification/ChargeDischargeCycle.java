package dev.frond.verification;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.util.List;

/** Charge, rest and discharge. */
final class ChargeDischargeCycle implements Case {
    private static final double CURRENT = 3;
    private static final double HALF = 450;
    private static final double ROUND_OFF = 1e-11;

    @Override
    public String name() {
        return "charge-discharge-cycle";
    }

    @Override
    public String statement() {
        return "A bump at 3 A/m² for 450 s, rest for 100 s, and as much back, under a reservoir, between two electrodes, in a "
                + "membrane of 20 µm, and with a filler that lithium has closed round before it is stripped: the balances of lithium "
                + "(of all charge passed in either direction) and of salt at their worst step, and what thickness stays deposited.";
    }

    @Override
    public void measure(Findings findings) {
        check(findings, "reservoir", scenario(new Cell.Top.Reservoir(), List.of()));
        check(findings, "two electrodes", scenario(new Cell.Top.CounterElectrode(30), List.of()));
        check(findings, "membrane", scenario(new Cell.Top.Membrane(20e-6, 30), List.of()));
        FillerGroup filler = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                0.5e-6,
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(1.2e-6, 0.36e-6))));
        check(findings, "filler", scenario(new Cell.Top.Reservoir(), List.of(filler)));
    }

    private static void check(Findings findings, String name, Scenario scenario) {
        Recording run = Recording.of(scenario);
        Summary summary = run.summary();
        double way = run.rows().stream().mapToDouble(SeriesRow::frontMean).max().orElse(0);
        findings.absolute(name + ": lithium", 0, summary.ledger().lithiumDefectMax(), ROUND_OFF);
        findings.absolute(name + ": salt", 0, summary.ledger().saltDefectMax(), ROUND_OFF);
        double end = summary.outcome() == Outcome.FINISHED ? run.last().frontMean() / way : Double.NaN;
        findings.absolute(name + ": deposited thickness at the end, of its way", 0, end, ROUND_OFF);
    }

    /** Of the salt that each cell needs to stand the current. */
    private static Scenario scenario(Cell.Top top, List<FillerGroup> fillers) {
        Drive drive = new Drive.Profile(
                List.of(
                        new Drive.Segment(HALF, new Drive.CurrentDensity(CURRENT)),
                        new Drive.Segment(100, new Drive.Rest()),
                        new Drive.Segment(HALF, new Drive.CurrentDensity(-CURRENT))),
                1);
        Scenario bump = Bump.scenario(drive, 50e-9, 2 * HALF + 100);
        return new Scenario(
                "cycle",
                bump.temperature(),
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(Bump.WIDTH, 3e-6, top),
                bump.anode(),
                fillers,
                drive,
                new TimeControl(2 * HALF + 100, bump.time().scheme()),
                bump.mesh(),
                bump.output());
    }
}

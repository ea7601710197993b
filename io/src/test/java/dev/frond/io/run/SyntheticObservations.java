package dev.frond.io.run;

import dev.frond.io.vtkhdf.SyntheticRun;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.regime.Regime;
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Summary;
import java.util.List;
import java.util.Map;

/** What an observer of a small made-up run sees: two meshes, five steps, a contact. */
final class SyntheticObservations {
    static final Scenario SCENARIO = new Scenario(
            "synthetic",
            318,
            new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)),
            new Cell(SyntheticRun.WIDTH, SyntheticRun.HEIGHT, new Cell.Top.Reservoir()),
            new Anode(1, 0.5, 0.5, 0, true, List.of()),
            List.of(),
            new Drive.CurrentDensity(3),
            new TimeControl(30, new TimeControl.Scheme.ImplicitEuler(6)),
            new MeshSource.Generated(1e-7, 1e-7),
            new Output(15, List.of(), true));

    static final Regime REGIME = Regime.of(SCENARIO);

    static final List<SeriesRow> ROWS = List.of(row(1), row(2), row(3), row(4), row(5));

    static final Summary SUMMARY = new Summary(
            "a \"synthetic\" run",
            Outcome.SHORT_CIRCUIT,
            30,
            ROWS.get(4),
            new Summary.LedgerTotals(4.5e-4, 90, 4.66e-9, 0, 0, 1.5e-8, 1.4e-8, 1e-10, 0, 1e-12, 2e-13),
            List.of(new Event("filler-contact", 29.5, 2.5e-6, 1.4e-6, 2e-14, 3e-11)),
            Map.of(),
            new Summary.Costs(5, 1, 15, 10, 75, 1, 30, 0.1, 0.2, 0.05, 0.5));

    private SyntheticObservations() {}

    /** Numbers with all their digits, so that a rounding shows. */
    private static SeriesRow row(int k) {
        double t = k / 3.0;
        return new SeriesRow(
                6 * k, 6, -t, 3 * t, t * 1e-4, t * 1e-7, t * 1e-7, t * 3e-7, 0, t * 5e-6, 9 * t, 3 * t, 200 / t,
                300 / t, t * 1e-8, t * 1e-13, t * 1e-14, 700 + k, 3, 0.1 * k);
    }

    static void replay(Observer observer) {
        observer.started(SCENARIO, 600);
        observer.frame(SyntheticRun.snapshot(0, 30, 20));
        ROWS.subList(0, 3).forEach(observer::accepted);
        observer.frame(SyntheticRun.snapshot(15, 30, 20));
        ROWS.subList(3, 5).forEach(observer::accepted);
        observer.frame(SyntheticRun.snapshot(30, 40, 24));
        observer.finished(SUMMARY);
    }
}

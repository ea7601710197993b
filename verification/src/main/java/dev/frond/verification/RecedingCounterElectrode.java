package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Summary;
import java.util.List;

/** A counter electrode that recedes as the front advances: accounts of both, and room for what is deposited. */
final class RecedingCounterElectrode implements Case {
    private static final double WIDTH = 5e-6;
    private static final double HEIGHT = 3e-6;

    private static Scenario scenario(Cell.Top top, List<FillerGroup> fillers, Drive drive, double end) {
        return new Scenario(
                "receding",
                318,
                new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(5.06e-13)),
                new Cell(WIDTH, HEIGHT, top),
                new Anode(0.95, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.2e-6, 0.15e-6))),
                fillers,
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(50e-9, 150e-9),
                new Output(end, List.of()));
    }

    @Override
    public String name() {
        return "receding-counter-electrode";
    }

    @Override
    public String statement() {
        return "A counter electrode recedes by the charge: `rise of the top = Vm charge/(F width)`, salt and the lithium of both "
                + "electrodes to round-off. Two hours at 0.3 mA/cm², 2.91 µm of lithium, fit into a gap of 3 µm; a membrane of 3 µm is "
                + "the same; a membrane of 100 µm with a protrusion and fillers through contacts and remeshings; a current that follows "
                + "from a potential.";
    }

    @Override
    public void measure(Findings findings) {
        Drive drive = new Drive.CurrentDensity(3);
        Recording counter =
                closed(findings, "gap of 3 µm", scenario(new Cell.Top.CounterElectrode(0.95), List.of(), drive, 7200));
        findings.relative("gap of 3 µm: front, m", 2.90987e-6, counter.last().frontMean(), 1e-5);
        Recording membrane = closed(
                findings, "membrane of 3 µm", scenario(new Cell.Top.Membrane(HEIGHT, 0.95), List.of(), drive, 7200));
        // One problem, mesh and steps included.
        findings.relative(
                "membrane of 3 µm: potential, V",
                counter.last().potential(),
                membrane.last().potential(),
                1e-15);
        closed(
                findings,
                "gap of 3 µm at -0.1 V",
                scenario(new Cell.Top.CounterElectrode(0.95), List.of(), new Drive.Potential(-0.1), 1800));
        Recording filled = closed(
                findings,
                "membrane of 100 µm with fillers",
                scenario(new Cell.Top.Membrane(100e-6, 0.95), fillers(), drive, 7200));
        double engulfed = filled.summary().events().stream()
                .filter(event -> event.kind().equals("engulfed"))
                .count();
        findings.absolute("membrane of 100 µm with fillers: engulfed", 8, engulfed, 0.5);
    }

    private static List<FillerGroup> fillers() {
        return List.of(new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                0.5e-6,
                new FillerGroup.Placement.Random(8, 7, 0.1e-6, new FillerGroup.Region(0, WIDTH, 0.5e-6, 2e-6))));
    }

    private static Recording closed(Findings findings, String cell, Scenario scenario) {
        Recording run = Recording.of(scenario);
        Summary summary = run.summary();
        Summary.LedgerTotals balances = summary.ledger();
        double lithium = balances.charge() / Constants.FARADAY;
        findings.relative(cell + ": lithium deposited, mol/m", lithium, balances.lithiumDeposited(), 1e-12);
        findings.relative(cell + ": lithium stripped, mol/m", lithium, balances.lithiumStripped(), 1e-12);
        findings.absolute(cell + ": lithium balance error", 0, balances.lithiumDefectMax(), 1e-11);
        findings.absolute(cell + ": salt balance error", 0, balances.saltDefectMax(), 1e-12);
        findings.absolute(cell + ": runs that did not finish", 0, summary.outcome() == Outcome.FINISHED ? 0 : 1, 0.5);
        return run;
    }
}

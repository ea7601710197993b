package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.BoundaryTag;
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
import dev.frond.solver.run.Event;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A counter electrode that recedes as the front advances: accounts of both, and room for what is deposited. */
class RecedingCounterVerification {
    private static final double WIDTH = 5e-6;
    private static final double HEIGHT = 3e-6;

    private static Scenario scenario(Cell.Top top, List<FillerGroup> fillers, Drive drive, double end) {
        return new Scenario(
                "receding",
                318,
                new Electrolyte(2650, 0.42, new Electrolyte.Mobility.Diffusivity(5.06e-13)),
                new Cell(WIDTH, HEIGHT, top),
                new Anode(0.95, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.2e-6, 0.15e-6))),
                fillers,
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(50e-9, 150e-9),
                new Output(end, List.of()));
    }

    private static double top(Snapshot snapshot) {
        double[] xy = snapshot.mesh().coordinates().xy();
        int[] nodes = snapshot.mesh().topology().path(BoundaryTag.TOP);
        for (int node : nodes) {
            assertThat(xy[2 * node + 1]).isEqualTo(xy[2 * nodes[0] + 1]);
        }
        return xy[2 * nodes[0] + 1];
    }

    private static Recording closed(String title, Scenario scenario) {
        Recording run = Recording.of(scenario);
        Summary summary = run.summary();
        Summary.LedgerTotals ledger = summary.ledger();
        double charged = ledger.charge() / Constants.FARADAY;
        Report.title(title + ": " + summary.outcome() + ", " + summary.events().size() + " events");
        Report.relative("lithium deposited, mol/m", charged, ledger.lithiumDeposited());
        Report.relative("lithium stripped, mol/m", charged, ledger.lithiumStripped());
        Report.relative("salt, mol/m", ledger.saltStart(), ledger.saltNow() + ledger.saltEntrapped());
        Report.value("worst lithium defect", ledger.lithiumDefectMax());
        Report.value("worst salt defect", ledger.saltDefectMax());
        Costs.print(summary.costs());
        assertThat(ledger.lithiumDefectMax()).isLessThan(1e-11);
        assertThat(ledger.saltDefectMax()).isLessThan(1e-12);
        assertThat(ledger.saltThroughTop()).isEqualTo(0);
        double rise = charged * Constants.LITHIUM_MOLAR_VOLUME / WIDTH;
        double reached = top(run.frames().get(run.frames().size() - 1));
        double start = scenario.cell().farSide();
        assertThat(Report.absolute("rise of the top, um", 1e6 * rise, 1e6 * (reached - start)))
                .isLessThan(1e-10);
        assertThat(Costs.krylovPerSystem(summary.costs())).isLessThan(7);
        return run;
    }

    /** 2.91 um of lithium in a gap of 3 um; a membrane as thick as the box is high is the same. */
    @Test
    void twoHoursFitIntoAGapOfThreeMicrometres() {
        Drive drive = new Drive.CurrentDensity(3);
        Recording counter = closed(
                "Counter electrode at 3 um, two hours",
                scenario(new Cell.Top.CounterElectrode(0.95), List.of(), drive, 7200));
        Recording membrane = closed(
                "Membrane of 3 um, two hours", scenario(new Cell.Top.Membrane(HEIGHT, 0.95), List.of(), drive, 7200));
        assertThat(counter.summary().outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(counter.last().frontMean()).isCloseTo(2.91e-6, within(1e-9));
        // The two are one problem, mesh and steps included.
        assertThat(membrane.last().potential()).isEqualTo(counter.last().potential());
        assertThat(membrane.last().frontTip()).isEqualTo(counter.last().frontTip());
    }

    /** The top follows a current that the equations give. */
    @Test
    void underAPotential() {
        closed(
                "Counter electrode under -0.1 V, half an hour",
                scenario(new Cell.Top.CounterElectrode(0.95), List.of(), new Drive.Potential(-0.1), 1800));
    }

    @Test
    void aMembraneWithADefectAndFillers() {
        List<FillerGroup> fillers = List.of(new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                0.5e-6,
                new FillerGroup.Placement.Random(8, 7, 0.1e-6, new FillerGroup.Region(0, WIDTH, 0.5e-6, 2e-6))));
        Recording run = closed(
                "Membrane of 100 um with a defect and eight fillers, two hours",
                scenario(new Cell.Top.Membrane(100e-6, 0.95), fillers, new Drive.CurrentDensity(3), 7200));
        assertThat(run.summary().outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(run.summary().costs().remeshings()).isGreaterThan(20);
        assertThat(run.summary().events().stream().map(Event::kind)).contains("filler-contact", "engulfed");
    }
}

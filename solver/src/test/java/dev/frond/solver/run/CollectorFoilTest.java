package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CollectorFoilTest {
    private static final double WIDTH = 0.6e-6;
    private static final double CURRENT = 10;

    private final List<SeriesRow> rows = new ArrayList<>();
    private final List<Snapshot> frames = new ArrayList<>();

    private Summary run(Anode anode, Drive drive, double end) {
        Scenario scenario = Scenario.builder()
                .temperature(298.15)
                .electrolyte(new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-9)))
                .cell(new Cell(WIDTH, 1e-6, new Cell.Top.Reservoir()))
                .anode(anode)
                .drive(drive)
                .time(new TimeControl(end))
                .mesh(new MeshSource.Generated(50e-9))
                .build();
        assertThat(scenario.problems()).isEmpty();
        rows.clear();
        frames.clear();
        return Simulation.of(scenario).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }

            @Override
            public void frame(Snapshot snapshot) {
                frames.add(snapshot);
            }
        });
    }

    private static Drive drive(Drive.Segment... segments) {
        return new Drive.Profile(Arrays.asList(segments), 1);
    }

    private static Drive.Segment current(double duration, double value) {
        return new Drive.Segment(duration, new Drive.CurrentDensity(value));
    }

    private static List<String> kinds(Summary summary) {
        return summary.events().stream().map(Event::kind).toList();
    }

    /** A film with a hill: bare beside it first, then all over; the metal that it had is the charge that passed. */
    @Test
    void aFilmIsStrippedThrough() {
        Anode anode = new Anode(10, new Defect.Sinusoid(50e-9, 2 * WIDTH)).on(new Collector(60e-9, 1));
        Summary summary = run(anode, new Drive.CurrentDensity(-CURRENT), 100);
        assertThat(summary.outcome()).isEqualTo(Outcome.STRIPPED);
        assertThat(kinds(summary)).containsExactly("bare", "stripped");
        assertThat(summary.events().get(0).x()).isGreaterThan(0.9 * WIDTH);
        double time = 60e-9 / (Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY * CURRENT);
        // The front stops at the foil to a hundredth of an edge.
        assertThat(summary.time()).isCloseTo(time, Offset.offset(time * 0.01 * 50 / 60));
        assertThat(summary.ledger().lithiumDefectMax()).isLessThan(1e-9);
        assertThat(summary.ledger().coulombicEfficiency()).isEmpty();
        double lowest = rows.stream().mapToDouble(SeriesRow::frontMin).min().orElseThrow();
        assertThat(lowest).isGreaterThan(-60e-9 - 0.01 * 50e-9);
        for (int k = 1; k < rows.size(); k++) {
            assertThat(bare(k)).isGreaterThan(bare(k - 1) - 1e-3 * WIDTH);
        }
        assertThat(bare(rows.size() - 1)).isCloseTo(WIDTH, Offset.offset(1e-5 * WIDTH));
    }

    @Test
    void framesKnowWhereTheMetalEnds() {
        run(new Anode(10).on(new Collector(20e-9, 1)), new Drive.CurrentDensity(CURRENT), 1);
        assertThat(frames).hasSizeGreaterThan(1).allMatch(frame -> frame.collectorHeight()
                .equals(OptionalDouble.of(-20e-9)));
        run(new Anode(10), new Drive.CurrentDensity(CURRENT), 1);
        assertThat(frames).hasSizeGreaterThan(1).allMatch(frame -> frame.collectorHeight()
                .isEmpty());
    }

    private double bare(int row) {
        return rows.get(row).collector().orElseThrow().bare();
    }

    /** A limit of potential is come upon by steps of 2 R T/F ln(1/0.3), and a little for what has been stripped before. */
    @Test
    void thePotentialRisesStepByStep() {
        Anode anode = new Anode(10).on(new Collector(20e-9));
        Summary summary = run(anode, new Drive.CurrentDensity(-CURRENT), 100);
        assertThat(summary.outcome()).isEqualTo(Outcome.STRIPPED);
        double most = 2 * Constants.thermalVoltage(298.15) * Math.log(1 / 0.3);
        for (int k = 1; k < rows.size(); k++) {
            assertThat(rows.get(k).potential() - rows.get(k - 1).potential()).isLessThan(1.05 * most);
        }
        assertThat(rows.get(rows.size() - 1).potential()).isGreaterThan(0.8);
    }

    /** At a potential the current fades; at rest a bare foil does nothing; then it is plated again. */
    @Test
    void aBareFoilIsPlatedAgain() {
        Anode anode = new Anode(10).on(new Collector(20e-9, 1));
        Drive drive = drive(
                new Drive.Segment(100, new Drive.Potential(0.1)),
                new Drive.Segment(10, new Drive.Rest()),
                current(10, CURRENT));
        Summary summary = run(anode, drive, 120);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(kinds(summary)).containsExactly("bare");
        SeriesRow last = rows.get(rows.size() - 1);
        double grown = Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY * CURRENT * 10;
        assertThat(last.frontHeightMean()).isCloseTo(-20e-9 + grown, Offset.offset(0.01 * 50e-9));
        assertThat(summary.ledger().lithiumDefectMax()).isLessThan(1e-9);
    }

    @Test
    void nothingIsStrippedOffABareFoil() {
        Anode bare = new Anode(10).on(new Collector(0));
        assertThatThrownBy(() -> run(bare, new Drive.CurrentDensity(-CURRENT), 100))
                .isInstanceOf(UnsolvableStartException.class)
                .hasMessage("the drive strips at the start, but there is no metal on the collector");
        Drive later = drive(new Drive.Segment(1, new Drive.Rest()), current(10, -CURRENT));
        assertThat(run(bare, later, 10).outcome()).isEqualTo(Outcome.STRIPPED);
        assertThat(rows.get(rows.size() - 1).time()).isEqualTo(1);
    }

    /** Metal over a piece of insulation stays; beside it all goes. */
    @Test
    void insulationKeepsTheMetalBelow() {
        Anode anode = new Anode(10, new Defect.Insulating(WIDTH / 2, 0.2e-6)).on(new Collector(40e-9));
        Summary summary = run(anode, new Drive.Potential(0.1), 60);
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        SeriesRow last = rows.get(rows.size() - 1);
        assertThat(last.frontTip()).isCloseTo(0, Offset.offset(2e-9));
        assertThat(bare(rows.size() - 1)).isCloseTo(0.4e-6, Offset.offset(50e-9));
    }

    /** The run ends when the metal beside the insulation is gone, to an edge of the front at each end of it. */
    @Test
    void metalBelowInsulationCannotBeStripped() {
        Anode anode = new Anode(10, new Defect.Insulating(WIDTH / 2, 0.2e-6)).on(new Collector(40e-9));
        Summary summary = run(anode, new Drive.CurrentDensity(-CURRENT), 60);
        assertThat(summary.outcome()).isEqualTo(Outcome.STRIPPED);
        double perSecond = WIDTH * CURRENT * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
        assertThat(summary.time()).isCloseTo(40e-9 * 0.4e-6 / perSecond, Offset.offset(40e-9 * 50e-9 / perSecond));
        assertThat(rows.get(rows.size() - 1).frontMin()).isCloseTo(-40e-9, Offset.offset(1e-12));
    }
}

package dev.frond.solver.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Ions;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HomogenisedTwinTest {
    private static final double SPACING = 0.6e-6;
    private static final Electrolyte DILUTE =
            new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13));

    private static final double DIAMETER = 0.45e-6;

    /** A column of seven discs that take 44 % of the area, below a reservoir. */
    private static Scenario filled(Electrolyte electrolyte) {
        return filled(electrolyte, DIAMETER, column(0.5, 1));
    }

    /** In the middle of the box, row by row, spacings above the front. */
    private static List<FillerGroup.Point> column(double first, double step) {
        List<FillerGroup.Point> centres = new ArrayList<>();
        for (double row = first; row < 7; row += step) {
            centres.add(new FillerGroup.Point(SPACING / 2, row * SPACING));
        }
        return centres;
    }

    /** Every other row is moved by half a spacing: two halves at the sides. */
    private static List<FillerGroup.Point> staggered() {
        List<FillerGroup.Point> centres = column(0.5, 2);
        for (FillerGroup.Point moved : column(1.5, 2)) {
            centres.add(new FillerGroup.Point(0, moved.y()));
            centres.add(new FillerGroup.Point(SPACING, moved.y()));
        }
        return centres;
    }

    private static Scenario filled(Electrolyte electrolyte, double diameter, List<FillerGroup.Point> centres) {
        return new Scenario(
                "discs",
                318,
                electrolyte,
                new Cell(SPACING, 7 * SPACING, new Cell.Top.Reservoir()),
                new Anode(10, 0.5, 0.5, 0, false, List.of()),
                List.of(new FillerGroup(
                        new FillerGroup.Kind.Impermeable(), diameter, new FillerGroup.Placement.Explicit(centres))),
                new Drive.CurrentDensity(4),
                // Steps of 1 s: potentials are read between two rows, by a straight line.
                new TimeControl(200, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 1)),
                new MeshSource.Generated(25e-9, 60e-9),
                new Output(200, List.of()));
    }

    private static final class Rows implements Observer {
        private final List<SeriesRow> rows = new ArrayList<>();

        @Override
        public void accepted(SeriesRow row) {
            rows.add(row);
        }

        /** Between the two rows about a time, V. */
        double potential(double time) {
            int next = 1;
            while (rows.get(next).time() < time) {
                next++;
            }
            SeriesRow before = rows.get(next - 1);
            SeriesRow after = rows.get(next);
            double share = (time - before.time()) / (after.time() - before.time());
            return (1 - share) * before.potential() + share * after.potential();
        }
    }

    /**
     * The twin has as much salt and loses it as fast: within 3 %, where the error of homogenisation is about that part of the
     * depleted layer (1.6 um) by which the first disc stands nearer to the front than a layer of the composite would.
     */
    @ParameterizedTest
    @MethodSource
    void theTwinIsDepletedWhenTheDiscsAre(double diameter, List<FillerGroup.Point> centres) {
        Scenario resolved = filled(DILUTE, diameter, centres);
        Scenario twin = EffectiveTransport.of(resolved).homogenised(resolved);
        Rows ofResolved = new Rows();
        Rows ofTwin = new Rows();
        Summary first = Simulation.of(resolved).run(ofResolved);
        Summary second = Simulation.of(twin).run(ofTwin);
        assertThat(first.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(second.outcome()).isEqualTo(Outcome.DEPLETED);
        assertThat(second.time()).isCloseTo(first.time(), withinPercentage(3));
        // Discs are polygons of 24 corners at least on either mesh: areas to 1 %.
        assertThat(second.ledger().saltStart()).isCloseTo(first.ledger().saltStart(), withinPercentage(1));
        assertThat(second.ledger().saltDefectMax()).isLessThan(1e-11);
        for (double part : new double[] {0.1, 0.3, 0.6}) {
            double time = part * first.time();
            // As said by frond homogenise: within 2 %.
            assertThat(ofTwin.potential(time)).isCloseTo(ofResolved.potential(time), withinPercentage(2));
        }
    }

    static Stream<Arguments> theTwinIsDepletedWhenTheDiscsAre() {
        return Stream.of(
                Arguments.of(DIAMETER, column(0.5, 1)),
                Arguments.of(0.3e-6, column(0.5, 1)),
                Arguments.of(DIAMETER, staggered()));
    }

    /**
     * Rows that do not begin half a spacing above the front, or are not all there: times of depletion are 6 to 9 % off, potentials
     * 3 to 12 %, as frond homogenise says. The other way round where the rows begin farther off.
     */
    @ParameterizedTest
    @MethodSource
    void theTwinOfOtherRowsIsOff(int sign, List<FillerGroup.Point> centres) {
        Scenario resolved = filled(DILUTE, DIAMETER, centres);
        Scenario twin = EffectiveTransport.of(resolved).homogenised(resolved);
        Rows ofResolved = new Rows();
        Rows ofTwin = new Rows();
        double first = Simulation.of(resolved).run(ofResolved).time();
        double second = Simulation.of(twin).run(ofTwin).time();
        // Half a percent is the rounding of what is said.
        assertThat(sign * 100 * (second / first - 1)).isBetween(5.5, 9.5);
        for (double part : new double[] {0.1, 0.3, 0.6}) {
            double ratio = ofTwin.potential(part * first) / ofResolved.potential(part * first);
            assertThat(sign * 100 * (1 - ratio)).isBetween(2.5, 12.5);
        }
    }

    static Stream<Arguments> theTwinOfOtherRowsIsOff() {
        return Stream.of(
                Arguments.of(1, column(0.5 - 50e-9 / SPACING, 1)),
                Arguments.of(1, column(0.5, 2)),
                Arguments.of(1, column(0.5, 3)),
                Arguments.of(-1, column(1.5, 2)));
    }

    @Test
    void aConductivityStaysOneForAllTemperatures() {
        Electrolyte given = new Electrolyte(2650, 0.6, new Electrolyte.TransportData.Conductivity(0.036, 298.15, 0.24));
        EffectiveTransport found = EffectiveTransport.of(filled(given));
        Electrolyte twin = found.homogenised(filled(given)).electrolyte();
        assertThat(twin.transferenceNumber()).isEqualTo(0.6);
        assertThat(twin.porosity()).isCloseTo(found.saltShare(), withinPercentage(1e-3));
        Electrolyte.TransportData.NernstPlanck kept = (Electrolyte.TransportData.NernstPlanck) twin.transportData();
        assertThat(((Electrolyte.TransportData.Conductivity) kept.mobility())
                        .value()
                        .law())
                .isEqualTo(new TemperatureLaw.Arrhenius(298.15, 0.24));
        for (double temperature : new double[] {298.15, 318, 350}) {
            EffectiveTransport there = EffectiveTransport.of(filled(given).at(temperature));
            // Six digits are written.
            assertThat(twin.transportData().cationDiffusivity(temperature, twin, Ions.MONOVALENT))
                    .isCloseTo(there.cationDiffusivity(), withinPercentage(1e-3));
        }
    }

    /** Half the porosity is half the salt: everything happens in half the time, to round-off since the factor is a power of two. */
    @Test
    void porosityScalesTime() {
        List<SeriesRow> whole = rows(1);
        List<SeriesRow> half = rows(0.5);
        assertThat(half).hasSameSizeAs(whole);
        for (int k = 0; k < whole.size(); k++) {
            assertThat(half.get(k).time()).isCloseTo(whole.get(k).time() / 2, withinPercentage(1e-7));
            assertThat(half.get(k).potential()).isCloseTo(whole.get(k).potential(), withinPercentage(1e-7));
            assertThat(half.get(k).salt()).isCloseTo(whole.get(k).salt() / 2, withinPercentage(1e-7));
        }
    }

    private static List<SeriesRow> rows(double porosity) {
        Scenario scenario = new Scenario(
                "porous",
                318,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)).withPorosity(porosity),
                new Cell(0.5e-6, 2e-6, new Cell.Top.CounterElectrode(10)),
                new Anode(10, 0.5, 0.5, 0, false, List.of()),
                List.of(),
                new Drive.CurrentDensity(4),
                new TimeControl(16 * porosity, new TimeControl.Scheme.Adaptive(1e-3, 0.0625 * porosity, porosity)),
                new MeshSource.Generated(50e-9, 100e-9),
                new Output(16 * porosity, List.of()));
        Rows seen = new Rows();
        Simulation.of(scenario).run(seen);
        return seen.rows;
    }

    /** The front displaces the salt of the pores only, and none is lost. */
    @Test
    void aMovingFrontKeepsTheSaltOfThePores() {
        Scenario frozen =
                filled(new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)).withPorosity(0.5));
        Scenario moving = new Scenario(
                "moving",
                318,
                frozen.electrolyte(),
                new Cell(1e-6, 2e-6, new Cell.Top.CounterElectrode(10)),
                new Anode(10, 0.5, 0.5, 0, true, List.of()),
                List.of(),
                new Drive.CurrentDensity(2),
                new TimeControl(600, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 30)),
                new MeshSource.Generated(100e-9, 200e-9),
                new Output(600, List.of()));
        Summary summary = Simulation.of(moving).run(new Observer() {});
        assertThat(summary.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(summary.ledger().saltStart()).isCloseTo(0.5 * 1000 * 2e-12, withinPercentage(1e-10));
        assertThat(summary.ledger().saltNow()).isCloseTo(0.5 * 1000 * 2e-12, withinPercentage(1e-10));
        assertThat(summary.ledger().saltDefectMax()).isLessThan(1e-12);
    }
}

package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.regime.PlanarHistory.Sample;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the planar cell is made of and what is read off its history. */
class PlanarCellPartsTest {
    @Test
    void volumesGrowFromTheFront() {
        double[] faces = GradedVolumes.faces(false);
        assertThat(faces).hasSize(91);
        assertThat(faces[0]).isZero();
        assertThat(faces[1]).isCloseTo(2e-4, within(1e-9));
        assertThat(faces[90]).isCloseTo(1, within(1e-12));
        double ratio = (faces[2] - faces[1]) / faces[1];
        assertThat(ratio).isGreaterThan(1.01);
        for (int k = 2; k < 90; k++) {
            assertThat((faces[k + 1] - faces[k]) / (faces[k] - faces[k - 1])).isCloseTo(ratio, within(1e-9));
        }
    }

    @Test
    void orFromBothEnds() {
        double[] faces = GradedVolumes.faces(true);
        assertThat(faces[1]).isCloseTo(2e-4, within(1e-9));
        assertThat(faces[45]).isCloseTo(0.5, within(1e-12));
        for (int k = 0; k <= 90; k++) {
            assertThat(faces[k] + faces[90 - k]).isCloseTo(1, within(1e-12));
        }
        double ratio = (faces[2] - faces[1]) / faces[1];
        for (int k = 2; k < 45; k++) {
            assertThat((faces[k + 1] - faces[k]) / (faces[k] - faces[k - 1])).isCloseTo(ratio, within(1e-9));
        }
    }

    @Test
    void tridiagonalSystemsAreSolved() {
        Random random = new Random(3);
        int n = 20;
        double[] lower = random.doubles(n).toArray();
        double[] upper = random.doubles(n).toArray();
        double[] diagonal = random.doubles(n, 3, 4).toArray();
        double[] exact = random.doubles(n, -1, 1).toArray();
        double[] right = new double[n];
        for (int k = 0; k < n; k++) {
            right[k] = diagonal[k] * exact[k]
                    + (k > 0 ? lower[k] * exact[k - 1] : 0)
                    + (k < n - 1 ? upper[k] * exact[k + 1] : 0);
        }
        assertThat(GradedVolumes.tridiagonal(lower, diagonal, upper, right)).containsExactly(exact, within(1e-14));
    }

    /** The current that is found brings the cell to the potential it was asked for. */
    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, -1e-3, 1e-3, 0.5})
    void theCurrentAtAPotential(double potential) {
        for (Cell.Top top : List.of(new Cell.Top.Reservoir(), new Cell.Top.CounterElectrode(10))) {
            PlanarCell cell = new PlanarCell(Cells.of(Cells.anode(), top, new Drive.Potential(potential), 100));
            double current = new CurrentAtPotential(cell, 1).find(potential, 0.3, 20);
            assertThat(current * -potential).isPositive();
            PlanarCell after = cell.copy();
            after.step(1, current);
            assertThat(after.potential(current)).isCloseTo(potential, within(1e-5 * Math.abs(potential)));
            // the copy has moved on, the cell has not
            assertThat(cell.advance()).isZero();
            assertThat(after.advance())
                    .isCloseTo(Constants.LITHIUM_MOLAR_VOLUME * current / Constants.FARADAY, within(1e-20));
        }
    }

    /** A cell at rest has no potential against its top and stays. */
    @Test
    void aCellAtRestStays() {
        PlanarCell cell = new PlanarCell(Cells.with());
        cell.step(100, 0);
        assertThat(cell.advance()).isZero();
        assertThat(cell.atFront(0)).isCloseTo(1, within(1e-10));
        assertThat(cell.potential(0)).isCloseTo(0, within(1e-9));
        assertThat(cell.isShorted()).isFalse();
    }

    /**
     * Steady between front and reservoir, frozen, the salt falls by {@code i H (1 - t+)/(F c0 Ds)}, with Ds = 2 D+ (1 - t+) by
     * {@code i H/(2 F c0 D+)}.
     */
    @Test
    void theSteadySaltFallsLinearly() {
        Anode frozen = new Anode(20, 0.5, 0.5, 0, false, List.of());
        PlanarCell cell = new PlanarCell(Cells.of(frozen, Cells.PLATING));
        for (int k = 0; k < 400; k++) {
            cell.step(10, 2);
        }
        double fall = 2 * Cells.HEIGHT / (2 * Constants.FARADAY * 1000 * 1e-13);
        assertThat(cell.atFront(2)).isCloseTo(1 - fall, within(1e-6));
        // resting anions: ln(u) of diffusion potential, and the kinetics
        double eta = Overpotential.of(new ButlerVolmer(20, 0.5, 0.5), 1 - fall, 2);
        assertThat(cell.potential(2)).isCloseTo(Math.log(1 - fall) + eta, within(1e-4));
        assertThat(cell.distance()).isEqualTo(Cells.HEIGHT);
    }

    /** Until a thousandth of the height is left. */
    @Test
    void aFrontAtTheReservoirIsAShortCircuit() {
        PlanarCell cell = new PlanarCell(Cells.with());
        double speed = Constants.LITHIUM_MOLAR_VOLUME * 1e-3 / Constants.FARADAY;
        assertThat(cell.isBeyondTop(0.9985 * Cells.HEIGHT / speed, 1e-3)).isFalse();
        assertThat(cell.isBeyondTop(0.9995 * Cells.HEIGHT / speed, 1e-3)).isTrue();
        cell.step(0.5 * Cells.HEIGHT / speed, 1e-3);
        assertThat(cell.isShorted()).isFalse();
        assertThat(cell.distance()).isCloseTo(0.5 * Cells.HEIGHT, within(1e-15));
        cell.step(0.4995 * Cells.HEIGHT / speed, 1e-3);
        assertThat(cell.isShorted()).isTrue();
    }

    private static final PlanarHistory HISTORY = new PlanarHistory(
            List.of(
                    new Sample(2, 2, 0, false, 5, 0.9, 1e-9),
                    new Sample(5, 3, 1, false, 0, 0.95, 2e-9),
                    new Sample(7, 2, 0, false, 7, 0.8, 3e-9),
                    new Sample(10, 3, 1, false, 0, 0.9, 4e-9)),
            OptionalDouble.empty());

    @Test
    void currentsOfAHistory() {
        assertThat(HISTORY.meanCurrent(10)).isCloseTo(2.4, within(1e-15));
        assertThat(HISTORY.mostCurrent()).isEqualTo(7);
        assertThat(HISTORY.lastCurrent()).isEqualTo(7);
        assertThat(HISTORY.isFinite()).isTrue();
        for (int broken = 0; broken < 3; broken++) {
            Sample sample = new Sample(
                    1,
                    1,
                    0,
                    false,
                    broken == 0 ? Double.NaN : 1,
                    broken == 1 ? Double.NaN : 1,
                    broken == 2 ? 1 / 0.0 : 1);
            assertThat(new PlanarHistory(List.of(sample), OptionalDouble.empty()).isFinite())
                    .isFalse();
        }
    }

    /** From 1 s to 6 s: of the first part 1 s at 5 and 1 s at 7 A/m2, of the second all of 3 s. */
    @Test
    void loadsOfAWindow() {
        List<Load> loads = Load.of(HISTORY, 1, 6);
        assertThat(loads).hasSize(2);
        check(loads.get(0), 0.4, 6, 0.85, 2e-9);
        check(loads.get(1), 0.6, 0, 0.95, 2e-9);
        assertThat(Load.of(HISTORY, 7, 10)).hasSize(1);
        assertThat(Load.of(HISTORY, 2.5, 3).get(0).share()).isEqualTo(1);
    }

    private static void check(Load load, double share, double current, double front, double advance) {
        assertThat(load.share()).isCloseTo(share, within(1e-15));
        assertThat(load.current()).isCloseTo(current, within(1e-14));
        assertThat(load.front()).isCloseTo(front, within(1e-15));
        assertThat(load.advance()).isCloseTo(advance, within(1e-22));
        assertThat(load.controlsPotential()).isFalse();
    }

    @Test
    void aGivenPotentialIsKnownInTheLoad() {
        PlanarHistory held =
                new PlanarHistory(List.of(new Sample(2, 2, 0, true, 5, 0.9, 1e-9)), OptionalDouble.empty());
        assertThat(Load.of(held, 0, 2).get(0).controlsPotential()).isTrue();
    }

    /** The mean is over the profile, not over the run that goes on at rest after it. */
    @Test
    void meanAndPeakOfADrive() {
        Drive profile = new Drive.Profile(
                List.of(new Drive.Segment(2, new Drive.CurrentDensity(5)), new Drive.Segment(3, new Drive.Rest())), 2);
        DriveCurrent pulsed = DriveCurrent.of(Cells.driven(profile), HISTORY);
        assertThat(pulsed.mean()).isCloseTo(2.4, within(1e-15));
        assertThat(pulsed.peak()).isEqualTo(7);
        assertThat(pulsed.isPulsed()).isTrue();
        DriveCurrent steady = DriveCurrent.of(Cells.driven(new Drive.CurrentDensity(3)), HISTORY);
        assertThat(steady).isEqualTo(new DriveCurrent(3, 3));
        assertThat(steady.isPulsed()).isFalse();
        assertThat(DriveCurrent.of(Cells.driven(new Drive.Potential(-0.1)), HISTORY))
                .isEqualTo(new DriveCurrent(7, 7));
        assertThat(DriveCurrent.of(Cells.driven(new Drive.CurrentDensity(3)))).isEqualTo(new DriveCurrent(3, 3));
        assertThat(DriveCurrent.of(Cells.driven(new Drive.Potential(-0.1)))).isEqualTo(new DriveCurrent(0, 0));
    }
}

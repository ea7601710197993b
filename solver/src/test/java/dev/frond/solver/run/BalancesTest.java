package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Reservoir;
import dev.frond.solver.internal.step.Amounts;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.CycleTotals;
import dev.frond.solver.internal.step.Remeshing.Booked;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.model.Scales;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Balances.Electrodes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The errors of the balances, by hand, in a box 2 um wide between a planar front and a planar top. */
class BalancesTest {
    private static final double WIDTH = 2;
    private static final double POROSITY = 0.5;
    private static final Problem PROBLEM = Problem.binary(
            new BinaryElectrolyte(1, 0.4),
            List.of(),
            Electrode.uniform(new ButlerVolmer(1, 0.5, 0.5)),
            new Reservoir(),
            0.01,
            POROSITY,
            1,
            1);

    private static State state(double front, double top, double salt) {
        Topology topology =
                new Topology(4, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0, 1, 1, 2, 2, 3, 3, 0}, new int[] {
                    BoundaryTag.FRONT, BoundaryTag.RIGHT, BoundaryTag.TOP, BoundaryTag.LEFT
                });
        Mesh mesh = new Mesh(topology, new Coordinates(new double[] {0, front, WIDTH, front, WIDTH, top, 0, top}));
        double[] u = new double[4];
        Arrays.fill(u, salt);
        Fields still = new Fields(new double[4], new double[4], 0);
        return new State(0, mesh, new Fields(u, new double[4], 0), still, new double[][] {new double[2], {}});
    }

    private static Balances begun(double anode, double counter) {
        return Balances.of(state(0, 1, 1), PROBLEM, new Electrodes(anode, counter, WIDTH));
    }

    private static Accepted step(State end, double charge, double throughTop) {
        return new Accepted(end, charge, charge, () -> CycleTotals.NONE, Amounts.of(throughTop), 0, 1);
    }

    /** Gained 0.2 um2 for a charge that is worth 0.19, lost 0.12. */
    @Test
    void theLithiumDefectIsThatOfTheWorseElectrode() {
        Balances balances = begun(0.01, 0.01).plus(step(state(0.1, 1.06, 1), 19, 0));
        assertThat(balances.defects().lithium()).isCloseTo((0.19 - 0.12) / 0.19, within(1e-12));
        Balances one = begun(0.01, 0).plus(step(state(0.1, 1.06, 1), 19, 0));
        assertThat(one.defects().lithium()).isCloseTo((0.2 - 0.19) / 0.19, within(1e-12));
    }

    /** There and back: no net charge, twice the gross. */
    @Test
    void theLithiumDefectIsOverTheChargeInEitherDirection() {
        Balances there = begun(0.01, 0).plus(step(state(0.1, 1, 1), 20, 0));
        Balances back = there.plus(step(state(0.001, 1, 1), -20, 0));
        assertThat(there.defects().lithium()).isCloseTo(0, within(1e-12));
        assertThat(back.defects().lithium()).isCloseTo(0.002 / 0.4, within(1e-12));
        assertThat(back.worst().lithium()).isEqualTo(back.defects().lithium());
    }

    /** Half a unit in the last place of the top's y, per step, over the width. */
    @Test
    void theRoundingOfTheTopIsNoDefect() {
        double rounding = WIDTH * Math.ulp(1.5) / 2;
        double charge = Math.nextUp(1.0);
        assertThat(charge - 1).isEqualTo(rounding);
        assertThat(begun(0, 1).plus(step(state(0, 1.5, 1), charge, 0)).defects().lithium())
                .isZero();
        double twice = Math.nextUp(charge);
        assertThat(begun(0, 1).plus(step(state(0, 1.5, 1), twice, 0)).defects().lithium())
                .isEqualTo((2 * rounding - rounding) / twice);
    }

    /** A unit in the last place of the area below the top: a cell at rest passes less than that. */
    @Test
    void theRoundingOfTheAreaIsNoDefect() {
        double charge = 0.1 * Math.ulp(WIDTH);
        assertThat(begun(1, 0).plus(step(state(0, 1, 1), charge, 0)).defects().lithium())
                .isZero();
        assertThat(begun(1, 0).plus(step(state(0, 1, 1), 1e-6, 0)).defects().lithium())
                .isCloseTo(1, within(1e-9));
    }

    /** The front closes over 0.3 um2, of which 0.1 is lithium cut off, and a pocket with salt. */
    @Test
    void depositedIsLithiumDeadOrNot() {
        Balances balances = begun(0.01, 0).plus(step(state(0.1, 1, 1), 20, 0));
        Balances covering = balances.remeshed(state(0.25, 1, 1), 0.3, 0, List.of());
        assertThat(covering.deposited()).isCloseTo(0.2, within(1e-12));
        Balances cut = balances.remeshed(state(0.1, 1, 1), 0.1, 0.1, List.of());
        assertThat(cut.deposited()).isCloseTo(0.2, within(1e-12));
        assertThat(cut.defects().lithium()).isCloseTo(0, within(1e-12));
    }

    /** Salt of the electrolyte and of pockets, less that of the start and what came through the top. */
    @Test
    void theSaltDefectCountsEntrappedSalt() {
        Balances balances = begun(0.01, 0).plus(step(state(0.1, 1, 1.05), 20, 0.04));
        double now = WIDTH * 0.9 * 1.05;
        double start = WIDTH;
        assertThat(balances.defects().salt())
                .isCloseTo(Math.abs(POROSITY * (now - start) - 0.04) / (POROSITY * start), within(1e-12));
        TopologyEvent pocket = new TopologyEvent(TopologyEvent.Kind.SELF_CONTACT, 1, 0.1, 0.1, List.of(), 0);
        Balances closed =
                balances.remeshed(state(0.15, 1, 1.05), 0.1, 0, List.of(new Booked(pocket, Amounts.of(0.08))));
        double left = WIDTH * 0.85 * 1.05;
        assertThat(closed.defects().salt())
                .isCloseTo(Math.abs(POROSITY * (left + 0.08 - start) - 0.04) / (POROSITY * start), within(1e-12));
        assertThat(closed.worst().salt())
                .isEqualTo(Math.max(balances.defects().salt(), closed.defects().salt()));
    }

    /** 0.2 um2 of lithium and a pocket, a top that has gone up by 0.05 um, at c0 = 500 mol/m3: by hand in SI. */
    @Test
    void totalsAreInSi() {
        Balances moved = begun(0.01, 0.005).plus(step(state(0.1, 1.05, 1.02), 20, 0.04));
        TopologyEvent pocket = new TopologyEvent(TopologyEvent.Kind.SELF_CONTACT, 1, 0.1, 0.1, List.of(), 0);
        Balances closed =
                moved.remeshed(state(0.15, 1.05, 1.02), 0.13, 0.03, List.of(new Booked(pocket, Amounts.of(0.08))));
        Summary.LedgerTotals totals =
                closed.totals(new Scales(500, 500, Constants.FARADAY, 0.025), Constants.LITHIUM_MOLAR_VOLUME);
        double amount = 500 * 1e-12;
        double perVolume = 1e-12 / Constants.LITHIUM_MOLAR_VOLUME;
        assertThat(totals.charge()).isCloseTo(20 * Constants.FARADAY * amount, within(1e-16));
        assertThat(totals.capacity()).isCloseTo(20 * Constants.FARADAY * amount / 2e-6, within(1e-10));
        // 0.3 um2 under the front, 0.13 of it covered, 0.03 of that dead lithium
        assertThat(totals.lithiumDeposited()).isCloseTo(0.2 * perVolume, within(1e-20));
        assertThat(totals.lithiumStripped()).isCloseTo(2 * 0.05 * perVolume, within(1e-20));
        assertThat(totals.lithiumDead()).isCloseTo(0.03 * perVolume, within(1e-20));
        assertThat(totals.saltStart()).isCloseTo(0.5 * 2 * amount, within(1e-22));
        assertThat(totals.saltNow()).isCloseTo(0.5 * 2 * 0.9 * 1.02 * amount, within(1e-22));
        assertThat(totals.saltThroughTop()).isCloseTo(0.04 * amount, within(1e-22));
        assertThat(totals.saltEntrapped()).isCloseTo(0.5 * 0.08 * amount, within(1e-22));
        assertThat(totals.lithiumDefectMax()).isEqualTo(closed.worst().lithium());
        assertThat(totals.saltDefectMax()).isEqualTo(closed.worst().salt());
        assertThat(closed.charge()).isEqualTo(20);
        assertThat(closed.salt()).isCloseTo(0.5 * 2 * 0.9 * 1.02, within(1e-12));
    }
}

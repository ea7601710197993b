package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.regime.PlanarHistory.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dilute salt, 1 mol/L, t+ = 0.4, D+ = 1e-13 m2/s: D = Ds/(1 - t+) is 2e-13 m2/s, and Ds 1.2e-13 m2/s. */
class PlanarHistoryTest {
    private static final double FC = Constants.FARADAY * 1000;

    /** Ninety volumes, steps of 4 % of the time: second order in both. */
    private static final double FOLLOWED = 5e-3;

    private static final Anode FROZEN = Cells.anode().frozen();

    private static Scenario scenario(Anode anode, double height, Drive drive, double end) {
        Scenario cell = Cells.of(anode, drive);
        return new Scenario(
                cell.name(),
                300,
                cell.electrolyte(),
                new Cell(Cells.WIDTH, height, new Cell.Top.Reservoir()),
                anode,
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                cell.mesh(),
                cell.output());
    }

    private static double speed(double current) {
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    /** Each sample begins where the one before has ended. */
    private static void assertContiguous(List<Sample> samples, double end) {
        double time = 0;
        for (Sample sample : samples) {
            assertThat(sample.end() - sample.duration()).isCloseTo(time, within(1e-9 * end));
            time = sample.end();
        }
        assertThat(time).isCloseTo(end, within(1e-9 * end));
    }

    private static Drive pulses(double duration, int repeat) {
        return new Drive.Profile(
                List.of(
                        new Drive.Segment(duration, new Drive.CurrentDensity(3)),
                        new Drive.Segment(3 * duration, new Drive.CurrentDensity(1))),
                repeat);
    }

    @Test
    void stepsFillTheRunAndTheFrontComesByTheCharge() {
        PlanarHistory history = PlanarHistory.of(scenario(Cells.anode(), 1e-3, new Drive.CurrentDensity(2), 100));
        assertContiguous(history.samples(), 100);
        assertThat(history.samples()).hasSizeBetween(200, 600);
        assertThat(history.depletion()).isEmpty();
        for (Sample sample : history.samples()) {
            assertThat(sample.current()).isEqualTo(2);
            assertThat(sample.part()).isZero();
            assertThat(sample.controlsPotential()).isFalse();
            assertThat(sample.advance()).isCloseTo(speed(2) * sample.end(), within(1e-15));
            // 4 % of the time that has passed, or a two hundredth of the run; the last one up to half as much more
            double begun = sample.end() - sample.duration();
            assertThat(sample.duration()).isLessThanOrEqualTo(1.5 * 100 / 200 + 1e-9);
            if (begun > 1e-3 * 100) {
                assertThat(sample.duration()).isGreaterThan(0.9 * Math.min(0.04 * begun, 0.5 / 1.5));
            }
        }
    }

    /** In front of a frozen electrode u falls by sqrt(t/tau), tau Sand's time, and the run ends where it would be -1: at 4 tau. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 40})
    void theSaltFallsWithTheRootOfTime(double current) {
        double root = FC / (2 * current * 0.6);
        double tau = Math.PI * 1.2e-13 * root * root;
        PlanarHistory history = PlanarHistory.of(scenario(FROZEN, 1e-3, new Drive.CurrentDensity(current), 20 * tau));
        assertThat(history.depletion()).isPresent();
        assertThat(history.depletion().getAsDouble()).isCloseTo(tau, within(FOLLOWED * tau));
        for (Sample sample : history.samples()) {
            if (sample.end() > 0.01 * tau && sample.end() < tau) {
                assertThat(sample.front()).isCloseTo(1 - Math.sqrt(sample.end() / tau), within(FOLLOWED));
            }
            assertThat(sample.advance()).isZero();
        }
        int last = history.samples().size() - 1;
        assertThat(history.samples().get(last).front()).isLessThan(-1);
        assertThat(history.samples().get(last - 1).front()).isGreaterThan(-1);
    }

    /** At 2 of 4.8 A/m2 the front comes to the reservoir, and the history ends when the gap is filled. */
    @Test
    void aFrontAtTheReservoirEndsTheRun() {
        PlanarHistory history =
                PlanarHistory.of(scenario(Cells.anode(), Cells.HEIGHT, new Drive.CurrentDensity(2), 1e5));
        double time = Cells.HEIGHT / speed(2);
        assertContiguous(history.samples(), time);
        Sample last = history.samples().get(history.samples().size() - 1);
        assertThat(last.advance()).isEqualTo(Cells.HEIGHT);
        assertThat(last.current()).isEqualTo(2);
        assertThat(history.depletion()).isEmpty();
    }

    /** Few pulses are followed one by one, in steps of 4 % of the time since each has begun. */
    @ParameterizedTest
    @ValueSource(ints = {5, 50})
    void pulsesAreFollowedOneByOne(int repeat) {
        PlanarHistory history = PlanarHistory.of(scenario(FROZEN, 1e-3, pulses(1, repeat), 4 * repeat + 10));
        assertContiguous(history.samples(), 4 * repeat + 10);
        double[] times = new double[3];
        for (Sample sample : history.samples()) {
            times[sample.part()] += sample.duration();
            double middle = sample.end() - 0.5 * sample.duration();
            assertThat(sample.current()).isEqualTo(middle > 4 * repeat ? 0 : middle % 4 < 1 ? 3 : 1);
        }
        assertThat(times).containsExactly(new double[] {repeat, 3 * repeat, 10}, within(1e-9 * repeat));
        // 16 steps of a pulse at most where there are many, five times as many where there are few
        assertThat(history.samples().size() / (2.0 * repeat))
                .isBetween(repeat > 30 ? 8.0 : 30.0, repeat > 30 ? 18.0 : 300.0);
    }

    /**
     * Fast pulses are told by their mean, 1.5 A/m2, with what each changes u by as in a semi-infinite electrolyte: {@code 2 (1 - t+)
     * (i - mean)/(F c0 Ds) sqrt(Ds d/pi)}.
     */
    @Test
    void fastPulsesAreToldByTheirMean() {
        PlanarHistory history = PlanarHistory.of(scenario(FROZEN, 1e-3, pulses(0.01, 2500), 100));
        PlanarHistory mean = PlanarHistory.of(scenario(FROZEN, 1e-3, new Drive.CurrentDensity(1.5), 100));
        assertThat(history.meanCurrent(100)).isCloseTo(1.5, within(1e-12));
        assertThat(history.mostCurrent()).isEqualTo(3);
        double per = 2 * 0.6 / (FC * 1.2e-13) / Math.sqrt(Math.PI) * Math.sqrt(1.2e-13);
        double least = mean.samples().get(mean.samples().size() - 1).front();
        List<Sample> samples = history.samples();
        assertThat(samples.get(samples.size() - 2).front())
                .isCloseTo(least - per * 1.5 * Math.sqrt(0.01), within(FOLLOWED * (1 - least)));
        assertThat(samples.get(samples.size() - 1).front())
                .isCloseTo(least + per * 0.5 * Math.sqrt(0.03), within(FOLLOWED * (1 - least)));
        for (int k = 0; k < samples.size(); k += 2) {
            assertThat(samples.get(k).part()).isZero();
            assertThat(samples.get(k + 1).part()).isEqualTo(1);
            assertThat(samples.get(k + 1).end()).isEqualTo(samples.get(k).end());
            assertThat(samples.get(k + 1).duration() / samples.get(k).duration())
                    .isCloseTo(3, within(1e-6));
        }
    }

    /** The mean is followed until the profile is over, and to the reservoir at most. */
    @Test
    void fastPulsesEndWithTheirProfileOrAtTheTop() {
        PlanarHistory over = PlanarHistory.of(scenario(Cells.anode(), 1e-3, pulses(0.01, 2100), 1e4));
        assertThat(over.samples().stream().mapToDouble(Sample::duration).sum()).isCloseTo(84, within(1e-9));
        assertThat(over.samples().get(over.samples().size() - 1).end()).isCloseTo(84, within(1e-9));
        PlanarHistory shorted = PlanarHistory.of(scenario(Cells.anode(), Cells.HEIGHT, pulses(0.5, 100000), 1e5));
        double time = Cells.HEIGHT / speed(1.5);
        List<Sample> samples = shorted.samples();
        // The last step, a two hundredth of the run, is left out.
        assertThat(samples.get(samples.size() - 1).end()).isBetween(time - 1.5e5 / 200, time);
    }

    /** At a potential the current follows: the kinetics at first, what the salt carries in the end. */
    @Test
    void atAPotentialTheCurrentFollows() {
        double thermal = Constants.GAS * 300 / Constants.FARADAY;
        PlanarHistory history =
                PlanarHistory.of(scenario(FROZEN, Cells.HEIGHT, new Drive.Potential(-2 * thermal), 2000));
        assertContiguous(history.samples(), 2000);
        assertThat(history.depletion()).isEmpty();
        Sample first = history.samples().get(0);
        double resistance = Cells.HEIGHT / (FC * 1e-13 / 0.4);
        // The ohmic drop first, with conductivity F c0 D+/t+ over R T/F, then 40 sinh(eta/2) of the kinetics.
        double eta = 2 - first.current() * resistance;
        assertThat(first.current()).isCloseTo(40 * Math.sinh(eta / 2), within(0.01 * first.current()));
        Sample last = history.samples().get(history.samples().size() - 1);
        assertThat(last.controlsPotential()).isTrue();
        double u = 1 - last.current() * Cells.HEIGHT / (FC * 2e-13);
        assertThat(last.front()).isCloseTo(u, within(1e-4));
        double drop = 2 + Math.log(u);
        assertThat(last.current())
                .isCloseTo(20 * (u * Math.exp(drop / 2) - Math.exp(-drop / 2)), within(1e-3 * last.current()));
    }

    @Test
    void atRestNothingFlows() {
        PlanarHistory history = PlanarHistory.of(scenario(Cells.anode(), Cells.HEIGHT, new Drive.Rest(), 10));
        assertThat(history.lastCurrent()).isZero();
        assertThat(history.mostCurrent()).isZero();
        assertContiguous(history.samples(), 10);
    }
}

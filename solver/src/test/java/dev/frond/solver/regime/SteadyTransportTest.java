package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dilute salt, 1 mol/L, t+ = 0.4, D+ = 1e-13 m2/s, so that Ds = 2 D+ (1 - t+). */
class SteadyTransportTest {
    private static final double FC = Constants.FARADAY * 1000;
    private static final double DISPLACED = 1000 * Constants.LITHIUM_MOLAR_VOLUME;
    private final SteadyTransport transport = new SteadyTransport(Cells.with());

    /** P = F c0 Ds/(1 - t+ - u c0 Vm), whose integral is a logarithm. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.02", "0.3, 1", "1, 4", "0.002, 7"})
    void thetaIsTheIntegralOfTheCurrentPerGradient(double from, double to) {
        double expected = FC * 1.2e-13 / DISPLACED * Math.log((0.6 - from * DISPLACED) / (0.6 - to * DISPLACED));
        assertThat(transport.theta(to) - transport.theta(from)).isCloseTo(expected, within(1e-5 * expected));
        double middle = 0.5 * (from + to);
        double perGradient = FC * 1.2e-13 / (0.6 - middle * DISPLACED);
        assertThat(transport.currentPerGradient(middle)).isCloseTo(perGradient, within(1e-12 * perGradient));
        assertThat(transport.thetaSlope(middle)).isCloseTo(perGradient, within(2e-3 * perGradient));
    }

    /** Anions at rest are in equilibrium: u exp(-psi) is the same everywhere. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.02", "0.3, 1", "1, 4", "0.002, 7"})
    void restingAnionsAreInEquilibrium(double from, double to) {
        double expected = Math.log(to / from);
        assertThat(transport.psi(to) - transport.psi(from)).isCloseTo(expected, within(1e-9));
        assertThat(transport.psiSlope(to)).isCloseTo(1 / to, within(1e-9 / to));
        assertThat(transport.cations(to)).isEqualTo(to);
        assertThat(transport.initial()).isEqualTo(1);
    }

    /** A front that displaces all that the current leaves behind: the share stays at a thousandth. */
    @Test
    void theShareOfTheAnionsStaysPositive() {
        assertThat(transport.currentPerGradient(1e3)).isCloseTo(FC * 2e-13 * 1000, within(1e-6));
    }

    /** Of 1e7: the salt and its slopes beyond the table go on as at its end. */
    @Test
    void theTableGoesOnBeyondItsEnds() {
        assertThat(transport.theta(1e-7)).isCloseTo(0, within(1e-20));
        assertThat(transport.theta(0.5e-7)).isCloseTo(-0.5e-7 * FC * 2e-13, within(1e-3 * 0.5e-7 * FC * 2e-13));
        assertThat(transport.psi(1e3) - transport.psi(1)).isCloseTo(Math.log(1e3), within(1e-9));
    }

    private SmallWave wave(double exchange, double surfaceEnergy, double distance) {
        Scenario scenario =
                Cells.of(new Anode(exchange, 0.5, 0.5, surfaceEnergy, true, List.of()), new Drive.CurrentDensity(2));
        return new SmallWave(scenario, transport, 2, 0.8, distance, 0);
    }

    private static final double SPEED = Constants.LITHIUM_MOLAR_VOLUME * 2 / Constants.FARADAY;

    /** As salt follows Laplace's equation under fast kinetics: speed times k coth(k L). */
    @ParameterizedTest
    @CsvSource({"1e5, 3e-6", "1e6, 3e-6", "4e6, 1e-6", "1e7, 1"})
    void fastKineticsLetAWaveGrowWithItsNumber(double k, double distance) {
        double expected = SPEED * k / Math.tanh(k * distance);
        assertThat(wave(1e12, 0, distance).growth(k)).isCloseTo(expected, within(1e-4 * expected));
        assertThat(wave(1e12, 0, distance).kineticLength()).isLessThan(1e-12);
    }

    /** The kinetic length adds to 1/k: waves much shorter all grow at speed/length. */
    @Test
    void slowKineticsEvenWavesOut() {
        SmallWave slow = wave(1, 0, 1);
        double length = slow.kineticLength();
        assertThat(slow.growth(1 / length)).isCloseTo(0.5 * SPEED / length, within(1e-6 * SPEED / length));
        assertThat(slow.growth(1e6 / length)).isCloseTo(SPEED / length, within(1e-5 * SPEED / length));
        assertThat(slow.fastest()).isEmpty();
        assertThat(slow.capillaryLength()).isZero();
    }

    /** P over dj/du at resting anions, by hand: j = u e(-eta/2) - e(eta/2), deta/du = -1/u. */
    @Test
    void theKineticLengthIsThatOfTheKinetics() {
        double half = Math.log((2 + Math.sqrt(4 + 4 * 0.8)) / (2 * 0.8)) / 1;
        // e(-eta/2) solves 0.8 e^2 - 2 e - 1 = 0 with i/i0 = 2
        double cathodic = Math.exp(half);
        double slope = 0.5 * 0.8 * cathodic + 0.5 / cathodic;
        double byConcentration = cathodic + slope / 0.8;
        double perGradient = FC * 1.2e-13 / (0.6 - 0.8 * DISPLACED);
        assertThat(wave(1, 0, 1).kineticLength())
                .isCloseTo(perGradient / byConcentration, within(1e-9 * perGradient / byConcentration));
    }

    /** sigma is speed k (1 - (k l)^2) far from the top under fast kinetics: largest at k l = 1/sqrt(3). */
    @Test
    void surfaceEnergySmoothesShortWaves() {
        SmallWave fast = wave(1e12, 0.5, 1);
        double l = fast.capillaryLength();
        assertThat(fast.growth(1 / l)).isCloseTo(0, within(1e-9 * SPEED / l));
        assertThat(fast.growth(0.5 / l)).isCloseTo(SPEED * 0.375 / l, within(1e-4 * SPEED / l));
        assertThat(fast.growth(2 / l)).isNegative();
        assertThat(fast.fastest()).hasValueCloseTo(2 * Math.PI * Math.sqrt(3) * l, within(1e-3 * l));
        // l^2 = (gamma Vm/R T) |dj/deta| P/(J i), where J = dj/deta/u under fast kinetics
        double perGradient = FC * 1.2e-13 / (0.6 - 0.8 * DISPLACED);
        double capillarity = 0.5 * Constants.LITHIUM_MOLAR_VOLUME / (Constants.GAS * 300);
        // J = 0.8^0.5 (1 + 1) i0 / ... : cathodic = i0 sqrt(0.8) e(0) ... in equilibrium u e(-eta) = e(eta): dj/deta =
        // i0 sqrt(0.8)
        double ratio = Math.sqrt(0.8) / (1 / Math.sqrt(0.8) + Math.sqrt(0.8) / 0.8);
        assertThat(l).isCloseTo(Math.sqrt(capillarity * ratio * perGradient / 2), within(1e-4 * l));
    }
}

package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.SurfacePlace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Currents that meet kinetics and transport, the equations written out here. Unless said otherwise each panel has its own column of
 * salt, 4 um high: {@code j = (theta_top - theta(u))/H}.
 */
class CurrentDistributionTest {
    private static final double H = Cells.HEIGHT;
    private final SteadyTransport transport = new SteadyTransport(Cells.with());
    private final double top = transport.theta(1);

    /** Newton's iteration ends when u changes by less than 1e-6 of itself: the next, quadratic, is far below this. */
    private static final double CONVERGED = 1e-8;

    private static Scenario scenario(double exchange, double surfaceEnergy, Defect... defects) {
        return Cells.of(new Anode(exchange, 0.6, 0.4, surfaceEnergy, true, List.of(defects)), Cells.PLATING);
    }

    private static double[] columns(int panels) {
        double[] fluxes = new double[panels * panels];
        for (int k = 0; k < panels; k++) {
            fluxes[k * panels + k] = 1 / H;
        }
        return fluxes;
    }

    private static double[] ones(int panels) {
        double[] ones = new double[panels];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static SurfacePlace[] places(double[] rates) {
        return Arrays.stream(rates).mapToObj(SurfacePlace::of).toArray(SurfacePlace[]::new);
    }

    private PanelCurrents begin(int panels) {
        return new PanelCurrents(new double[panels], ones(panels), transport.psi(1));
    }

    private static double total(FrontGraph front, PanelCurrents found) {
        double total = 0;
        for (int k = 0; k < front.panels(); k++) {
            total += found.current()[k] * front.length(k);
        }
        return total;
    }

    /** By how much a panel's current is not that of its kinetics. */
    private double excess(Scenario scenario, PanelCurrents found, int panel, double rate, double curvature) {
        ButlerVolmer kinetics = new ButlerVolmer(scenario.kinetics().exchangeCurrentDensity(), 0.6, 0.4);
        double capillarity = scenario.anode().surfaceEnergy()
                * Constants.LITHIUM_MOLAR_VOLUME
                / (Constants.GAS * scenario.temperature());
        double u = found.salt()[panel];
        double eta = found.voltage() - transport.psi(u) + capillarity * curvature;
        return found.current()[panel] - rate * (u * kinetics.cathodic(eta) - kinetics.anodic(eta));
    }

    /** A level front has the same current everywhere, and the salt of its column. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 4.8, -3, 1e-3})
    void aLevelFrontHasAnEvenCurrent(double current) {
        Scenario scenario = scenario(20, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        PanelCurrents found = new CurrentDistribution(scenario, transport, front, columns(n), places(ones(n)))
                .find(top, new CurrentDistribution.Given(true, current * Cells.WIDTH), begin(n), 0)
                .orElseThrow();
        for (int k = 0; k < n; k++) {
            assertThat(found.current()[k]).isCloseTo(current, within(CONVERGED * Math.abs(current) + 1e-9));
            assertThat(transport.theta(found.salt()[k])).isCloseTo(top - current * H, within(1e-6 * top));
            assertThat(excess(scenario, found, k, 1, 0)).isCloseTo(0, within(1e-6));
        }
    }

    /** Of livelier kinetics: the total is shared out by the rates as far as the salt lets it. */
    @ParameterizedTest
    @CsvSource({"20, 2", "1, 2", "1, -4", "300, 3"})
    void theTotalIsSharedOut(double exchange, double mean) {
        Scenario scenario = scenario(exchange, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        double[] rates = new double[n];
        Arrays.setAll(rates, k -> 1 + 0.5 * k);
        double given = mean * Cells.WIDTH;
        PanelCurrents found = new CurrentDistribution(scenario, transport, front, columns(n), places(rates))
                .find(top, new CurrentDistribution.Given(true, given), begin(n), 0)
                .orElseThrow();
        assertThat(total(front, found)).isCloseTo(given, within(CONVERGED * Math.abs(given)));
        for (int k = 0; k < n; k++) {
            double j = found.current()[k];
            assertThat(transport.theta(found.salt()[k])).isCloseTo(top - j * H, within(1e-9 * top));
            assertThat(excess(scenario, found, k, rates[k], 0)).isCloseTo(0, within(1e-6 * exchange));
            if (k > 0) {
                assertThat(j * Math.signum(mean)).isGreaterThan(found.current()[k - 1] * Math.signum(mean));
            }
        }
    }

    /** The potential is kept, and the current follows. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.4, -3, 0.5})
    void aGivenPotentialIsKept(double eta) {
        Scenario scenario = scenario(20, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        double voltage = transport.psi(1) + eta;
        PanelCurrents found = new CurrentDistribution(scenario, transport, front, columns(n), places(ones(n)))
                .find(top, new CurrentDistribution.Given(false, voltage), begin(n), 0)
                .orElseThrow();
        assertThat(found.voltage()).isCloseTo(voltage, within(1e-9));
        for (int k = 0; k < n; k++) {
            assertThat(found.current()[k] * -eta).isPositive();
            assertThat(transport.theta(found.salt()[k])).isCloseTo(top - found.current()[k] * H, within(1e-9 * top));
            assertThat(excess(scenario, found, k, 1, 0)).isCloseTo(0, within(1e-5));
        }
    }

    /**
     * Surface energy holds back what bulges: by the curvature that the front has, and by what the current adds to it until then. Salt
     * above the wave by boundary elements.
     */
    @ParameterizedTest
    @CsvSource({"true, 0", "true, 1e-10", "false, 0", "false, 1e-10"})
    void surfaceEnergyHoldsBackWhatBulges(boolean whole, double advance) {
        Scenario scenario = scenario(5, 0.5, new Defect.Sinusoid(0.2e-6, Cells.WIDTH / 2, 0));
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        double[] fluxes = new HarmonicSalt(Cells.WIDTH, H, front.x(), front.height()).fluxes();
        CurrentDistribution.Given given = whole
                ? new CurrentDistribution.Given(true, 2 * Cells.WIDTH)
                : new CurrentDistribution.Given(false, transport.psi(1) - 0.5);
        PanelCurrents found = new CurrentDistribution(scenario, transport, front, fluxes, places(ones(n)))
                .find(top, given, begin(n), advance)
                .orElseThrow();
        double[] motion = Arrays.stream(found.current()).map(j -> j * advance).toArray();
        double[] curvature = front.curvature();
        double[] more = front.curvatureOf(motion);
        for (int i = 0; i < n; i++) {
            double flux = 0;
            for (int k = 0; k < n; k++) {
                flux += fluxes[i * n + k] * (top - transport.theta(found.salt()[k]));
            }
            assertThat(found.current()[i]).isCloseTo(flux, within(1e-9));
            assertThat(excess(scenario, found, i, 1, curvature[i] + more[i])).isCloseTo(0, within(1e-6));
        }
        if (whole) {
            assertThat(total(front, found)).isCloseTo(given.value(), within(CONVERGED * given.value()));
        } else {
            assertThat(found.voltage()).isCloseTo(given.value(), within(1e-9));
        }
    }

    /** The column carries theta_top/H at most, 4.9 A/m2. */
    @Test
    void moreThanTheLimitingCurrentHasNoSolution() {
        Scenario scenario = scenario(20, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        CurrentDistribution columns = new CurrentDistribution(scenario, transport, front, columns(n), places(ones(n)));
        double limit = top / H;
        assertThat(columns.find(top, new CurrentDistribution.Given(true, 0.99 * limit * Cells.WIDTH), begin(n), 0))
                .isPresent();
        assertThat(columns.find(top, new CurrentDistribution.Given(true, 1.01 * limit * Cells.WIDTH), begin(n), 0))
                .isEmpty();
    }

    /** A start that is far off ends at the same currents, and is left as it is. */
    @Test
    void theStartDoesNotMatter() {
        Scenario scenario = scenario(20, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        CurrentDistribution columns = new CurrentDistribution(scenario, transport, front, columns(n), places(ones(n)));
        CurrentDistribution.Given given = new CurrentDistribution.Given(true, 2 * Cells.WIDTH);
        PanelCurrents near = columns.find(top, given, begin(n), 0).orElseThrow();
        for (double u : new double[] {1e-5, 30}) {
            double[] salt = new double[n];
            Arrays.fill(salt, u);
            PanelCurrents far = columns.find(top, given, new PanelCurrents(new double[n], salt, near.voltage() + 20), 0)
                    .orElseThrow();
            assertThat(far.salt()).containsExactly(near.salt(), within(CONVERGED));
            assertThat(far.voltage()).isCloseTo(near.voltage(), within(CONVERGED));
            assertThat(salt).containsOnly(u);
        }
    }

    /** Without any flux no current can be given. */
    @Test
    void singularEquationsHaveNoSolution() {
        Scenario scenario = scenario(20, 0);
        FrontGraph front = FrontGraph.of(scenario);
        int n = front.panels();
        Optional<PanelCurrents> found = new CurrentDistribution(
                        scenario, transport, front, new double[n * n], places(ones(n)))
                .find(top, new CurrentDistribution.Given(true, 1), begin(n), 0);
        assertThat(found).isEmpty();
    }
}

package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.experiment.Coefficients;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.Curve;
import dev.frond.solver.physics.TetheredElectrolyte;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metals and salts of any charges, beside formulas in the ions' own charges. */
class ValenceTest {
    private static final double SALT = 400;
    private static final double DIFFUSIVITY = 7e-10;
    private static final double TRANSFERENCE = 0.35;
    private static final double TEMPERATURE = 300;
    private static final double STEP = 1e-6;

    private static Scenario scenario(String metal, int anion, TransportData.CationMobility transport) {
        Metal named = Metal.named(metal).orElseThrow();
        return Scenario.builder()
                .temperature(TEMPERATURE)
                .metal(named)
                .electrolyte(new Electrolyte(SALT, TRANSFERENCE, transport).withAnionValence(anion))
                .cell(new Cell(5e-6, 3e-6))
                .anode(new Anode(20, 1.5, 0.5, 0.7, true, List.of()))
                .drive(new Drive.CurrentDensity(3))
                .end(60)
                .build();
    }

    private static Scenario ideal(String metal, int anion) {
        return scenario(metal, anion, new TransportData.Diffusivity(DIFFUSIVITY));
    }

    /** D-, Ds, kappa by the ions: cations and anions in a formula. */
    @ParameterizedTest
    @CsvSource({"lithium, 1, 1, 1", "copper, 2, 1, 1", "magnesium, 1, 1, 2", "silver, 2, 2, 1", "zinc, 3, 3, 2"})
    void transportIsThatOfTheIons(String metal, int anion, int cations, int anions) {
        int z = Metal.named(metal).orElseThrow().valence();
        double other = z * DIFFUSIVITY * (1 - TRANSFERENCE) / (anion * TRANSFERENCE);
        double salt = (z + anion) * DIFFUSIVITY * other / (z * DIFFUSIVITY + anion * other);
        double conductivity = Constants.FARADAY
                * Constants.FARADAY
                / (Constants.GAS * TEMPERATURE)
                * SALT
                * (z * z * cations * DIFFUSIVITY + anion * anion * anions * other);
        Scenario scenario = ideal(metal, anion);
        Coefficients found = new Coefficients(scenario);
        assertThat(found.transferenceNumber()).isEqualTo(TRANSFERENCE);
        assertThat(found.saltDiffusivity()).isCloseTo(salt, within(1e-13 * salt));
        assertThat(found.conductivity()).isCloseTo(conductivity, within(1e-13 * conductivity));
        assertThat(scenario.ions().cationsPerFormula()).isEqualTo(cations);
        Scenario measured = scenario(metal, anion, new TransportData.Conductivity(conductivity, TEMPERATURE, 0.3));
        assertThat(measured.cationDiffusivity()).isCloseTo(DIFFUSIVITY, within(1e-13 * DIFFUSIVITY));
        assertThat(measured.metalVolume())
                .isCloseTo(cations * SALT * scenario.metal().molarVolume(), within(1e-15));
        // the current of a gradient of salt without a field: z F N+ - |z-| F N-
        TransportCoefficients at = new TransportCoefficients();
        scenario.law(1).at(1, at);
        double current = Constants.FARADAY * SALT * (z * cations * DIFFUSIVITY - anion * anions * other);
        Scales scales = Scales.of(scenario);
        assertThat(scales.cationCharge() * at.diffusional)
                .isCloseTo(current, within(1e-12 * Constants.FARADAY * SALT * DIFFUSIVITY));
    }

    /** Concentrated-solution theory with the coefficients of an ideal solution is that solution. */
    @ParameterizedTest
    @CsvSource({"lithium, 1", "copper, 2", "magnesium, 1", "silver, 2"})
    void anIdealConcentratedSolutionIsTheSame(String metal, int anion) {
        TransportLaw ideal = ideal(metal, anion).law(1);
        TransportCoefficients at = new TransportCoefficients();
        ideal.at(1, at);
        double slope = at.conductivity;
        TransportLaw law = new ConcentratedElectrolyte(
                line(slope), constant(at.saltDiffusivity), constant(TRANSFERENCE), constant(1), ratio(metal, anion));
        TransportCoefficients same = new TransportCoefficients();
        for (double u : new double[] {0.2, 1, 1.7}) {
            ideal.at(u, at);
            law.at(u, same);
            assertThat(same.diffusional).isCloseTo(at.diffusional, within(1e-13 * slope));
            assertThat(same.conductivity).isCloseTo(at.conductivity, within(1e-13 * slope));
        }
    }

    private static double ratio(String metal, int anion) {
        return (double) anion / Metal.named(metal).orElseThrow().valence();
    }

    private static Curve constant(double value) {
        return Curve.constant(value);
    }

    private static Curve line(double slope) {
        return new Curve() {
            @Override
            public double at(double x) {
                return slope * x;
            }

            @Override
            public double slope(double x) {
                return slope;
            }
        };
    }

    /** N- without current, by elimination of the field; slopes by differences. */
    @ParameterizedTest
    @CsvSource({"1", "0.5", "2", "1.5"})
    void boundAnionsOfAnyCharge(double ratio) {
        double bound = 0.3;
        TetheredElectrolyte law = new TetheredElectrolyte(2, 0.4, bound, ratio);
        double own = law.anionDiffusivity() / ratio;
        TransportCoefficients at = new TransportCoefficients();
        TransportCoefficients next = new TransportCoefficients();
        for (double u : new double[] {0.1, 0.7, 1.3}) {
            law.at(u, at);
            law.at(u + STEP, next);
            // i = 0: grad psi = -diffusional/conductivity grad u; N- = -D- (grad u - r u grad psi)
            double field = -(2 - own) / (2 * (u + bound) + ratio * own * u);
            assertThat(at.saltDiffusivity).isCloseTo(own * (1 - ratio * u * field), within(1e-13));
            assertThat(at.diffusional).isCloseTo(2 - own, within(1e-13));
            assertThat(at.transference).isCloseTo(2 * (u + bound) / (2 * (u + bound) + ratio * own * u), within(1e-13));
            assertThat((next.saltDiffusivity - at.saltDiffusivity) / STEP)
                    .isCloseTo(at.saltDiffusivitySlope, within(1e-4));
            assertThat((next.transference - at.transference) / STEP).isCloseTo(at.transferenceSlope, within(1e-4));
            assertThat((next.conductivity - at.conductivity) / STEP).isCloseTo(at.conductivitySlope, within(1e-6));
        }
        law.at(law.initial(), at);
        assertThat(at.transference).isCloseTo(0.4, within(1e-15));
    }

    /** alpha F eta/(R T), Vm/(z F) and gamma Vm K/(z F). */
    @Test
    void kineticsAndMotionCountTheCharges() {
        Scenario copper = ideal("copper", 2);
        Scales scales = Scales.of(copper);
        double eta = -0.08;
        double perVolt = Constants.FARADAY / (Constants.GAS * TEMPERATURE);
        ButlerVolmer kinetics = copper.kinetics();
        assertThat(kinetics.cathodic(eta / scales.potential()))
                .isCloseTo(20 * Math.exp(-0.5 * perVolt * eta), within(1e-12));
        assertThat(kinetics.anodic(eta / scales.potential()))
                .isCloseTo(20 * Math.exp(1.5 * perVolt * eta), within(1e-12));
        double molarVolume = 63.546e-3 / 8960;
        assertThat(copper.advancePerCharge()).isCloseTo(molarVolume / (2 * Constants.FARADAY), within(1e-25));
        assertThat(copper.capillarity() * scales.potential())
                .isCloseTo(0.7 * molarVolume / (2 * Constants.FARADAY), within(1e-22));
        assertThat(scales.currentDensity()).isCloseTo(2 * Constants.FARADAY * SALT * 1e-6, within(1e-12));
        assertThat(scales.flux()).isCloseTo(SALT * 1e-6, within(1e-18));
    }

    @Test
    void metalsAreNamed() {
        assertThat(Metal.COPPER.cation()).isEqualTo("Cu2+");
        assertThat(Metal.LITHIUM.cation()).isEqualTo("Li+");
        assertThat(Metal.NAMED)
                .extracting(Metal::fluxName)
                .startsWith("flux_Li")
                .containsOnlyOnce("flux_Li");
        assertThat(Metal.of(63.546e-3, 8960, 2)).isEqualTo(Metal.COPPER);
        assertThat(Metal.of(26.98e-3, 2700, 3)).satisfies(metal -> {
            assertThat(metal.isNamed()).isFalse();
            assertThat(metal.cation()).isEqualTo("M3+");
        });
    }
}

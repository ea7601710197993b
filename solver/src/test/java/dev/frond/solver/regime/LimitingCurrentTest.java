package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand: D+ = 1e-13 m2/s, so that Ds/(1 - t+) = 2e-13 m2/s, and 1 mol/L. */
class LimitingCurrentTest {
    private static final double FC = Constants.FARADAY * 1000;

    private static LimitingCurrent under(Cell.Top top) {
        return new LimitingCurrent(Cells.of(Cells.anode(), top, Cells.PLATING, 100));
    }

    private static LimitingCurrent of(Electrolyte electrolyte, Anode anode) {
        Scenario cell = Cells.with();
        return new LimitingCurrent(new Scenario(
                cell.name(),
                300,
                electrolyte,
                cell.cell(),
                anode,
                cell.fillers(),
                cell.drive(),
                cell.time(),
                cell.mesh(),
                cell.output()));
    }

    private static Electrolyte salt(double concentration, double transference) {
        return new Electrolyte(concentration, transference, new Electrolyte.TransportData.Diffusivity(1e-13));
    }

    private static double frozenSandTime(double concentration, double transference, double current) {
        double root = Constants.FARADAY * concentration / (2 * current * (1 - transference));
        return Math.PI * 2e-13 * (1 - transference) * root * root;
    }

    /** Over the height of 4 um to a reservoir; over half the distance to an electrode, at 4 um or at 100 um. */
    @Test
    void theDensityIsThatOfSteadyDiffusion() {
        double reservoir = FC * 2e-13 / 4e-6;
        assertThat(under(new Cell.Top.Reservoir()).density()).isCloseTo(reservoir, within(1e-12 * reservoir));
        assertThat(under(new Cell.Top.CounterElectrode(1)).density())
                .isCloseTo(2 * reservoir, within(1e-12 * reservoir));
        assertThat(under(new Cell.Top.Membrane(100e-6, 1)).density())
                .isCloseTo(2 * reservoir / 25, within(1e-12 * reservoir));
    }

    /** In the ions' own charges: z F Ds c+/((1 - t+) H), c+ of one or two cations in a formula. */
    @ParameterizedTest
    @CsvSource({"copper, 2, 1", "copper, 1, 1", "magnesium, 1, 1", "silver, 2, 2", "lithium, 1, 1"})
    void theDensityCountsTheCharges(String name, int anion, int cations) {
        Metal metal = Metal.named(name).orElseThrow();
        Scenario cell = Cells.with().toBuilder()
                .metal(metal)
                .electrolyte(salt(1000, 0.4).withAnionValence(anion))
                .build();
        double anionDiffusivity = metal.valence() * 1e-13 * 0.6 / (anion * 0.4);
        double diffusivity = (metal.valence() + anion)
                * 1e-13
                * anionDiffusivity
                / (metal.valence() * 1e-13 + anion * anionDiffusivity);
        double expected = metal.valence() * FC * cations * diffusivity / (0.6 * Cells.HEIGHT);
        LimitingCurrent limit = new LimitingCurrent(cell);
        assertThat(limit.density()).isCloseTo(expected, within(1e-12 * expected));
        double root = metal.valence() * FC * cations / (2 * 5 * 0.6);
        double sand = Math.PI * diffusivity * root * root;
        LimitingCurrent frozen = new LimitingCurrent(
                cell.toBuilder().anode(cell.anode().frozen()).build());
        assertThat(frozen.sandTime(5)).isCloseTo(sand, within(1e-12 * sand));
    }

    /** With a fifth of the anions bound 0.8 of the salt's anions move. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 10, 1e4})
    void aFrozenFrontHasSandsTime(double current) {
        double sand = frozenSandTime(1000, 0.4, current);
        assertThat(of(salt(1000, 0.4), Cells.anode().frozen()).sandTime(current))
                .isCloseTo(sand, within(1e-12 * sand));
        assertThat(of(salt(1000, 0.4).withPorosity(0.5), Cells.anode().frozen()).sandTime(current))
                .isCloseTo(0.5 * sand, within(1e-12 * sand));
    }

    /** Over Sand's time, from an independent solution, to four decimals; whatever the current. */
    @ParameterizedTest
    @CsvSource({
        "1000, 0.42, 10, 1.0279",
        "2650, 0.42, 10, 1.0770",
        "2650, 0.6, 10, 1.1150",
        "2650, 0.6, 1e-3, 1.1150",
        "2650, 0.6, 1e6, 1.1150"
    })
    void aFrontThatMovesDisplacesSalt(double concentration, double transference, double current, double ratio) {
        double frozen = frozenSandTime(concentration, transference, current);
        assertThat(of(salt(concentration, transference), Cells.anode()).sandTime(current) / frozen)
                .isCloseTo(ratio, within(5e-5));
    }

    /** Half of the volume holds half of the salt, of which the front displaces half as much. */
    @Test
    void aPorousElectrolyteLosesLessToTheFront() {
        double half = of(salt(2650, 0.42).withPorosity(0.5), Cells.anode()).sandTime(10);
        double full = of(salt(1325, 0.42), Cells.anode()).sandTime(10);
        // Sand's times go with the square of the concentration: 4, times a half.
        assertThat(half / full).isCloseTo(2, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1})
    void withoutDepositionTheSaltLasts(double current) {
        assertThat(of(salt(1000, 0.4), Cells.anode()).sandTime(current)).isInfinite();
        assertThat(of(salt(1000, 0.4), Cells.anode().frozen()).sandTime(current))
                .isInfinite();
    }

    /** The front displaces c0 per volume of lithium, the current leaves (1 - t+)/Vm behind. */
    @Test
    void aFrontThatDisplacesMoreThanTheCurrentTakesIsNotDepleted() {
        double level = 0.1 / Constants.LITHIUM_MOLAR_VOLUME;
        assertThat(of(salt(1.001 * level, 0.9), Cells.anode()).sandTime(1)).isInfinite();
        assertThat(of(salt(0.999 * level, 0.9), Cells.anode()).sandTime(1)).isFinite();
        assertThat(of(salt(1.001 * level, 0.9), Cells.anode().frozen()).sandTime(1))
                .isFinite();
    }
}

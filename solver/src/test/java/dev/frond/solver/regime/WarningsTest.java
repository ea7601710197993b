package dev.frond.solver.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Metal;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTest {
    private static List<String> of(Scenario scenario) {
        return Warnings.of(scenario, Optional.empty());
    }

    private static Scenario anode(Anode anode) {
        return Cells.of(anode, Cells.PLATING);
    }

    /** The kinetic length is near 1,000 nm for 20 A/m2, and goes with 1/i0; edges of 50 nm. */
    private static List<String> ofWave(double exchange, double surfaceEnergy, boolean moving) {
        Scenario scenario = anode(new Anode(exchange, 0.5, 0.5, surfaceEnergy, moving, List.of()));
        SmallWave wave = new SmallWave(scenario, new SteadyTransport(scenario), 2, 1, Cells.HEIGHT, 0);
        return Warnings.of(scenario, Optional.of(wave));
    }

    @Test
    void wavesThatOnlyTheMeshEndsAreSaid() {
        assertThat(ofWave(20, 0, true)).isEmpty();
        assertThat(ofWave(2e6, 0, true)).singleElement().satisfies(text -> assertThat(text)
                .startsWith(
                        "The finest waves of the result are those of the mesh: at the end, with the salt that is left")
                .contains(" nm) and the capillary length (no surface energy) are below mesh.front = 50.0 nm. Set")
                .containsPattern(" kinetic length \\(([0-9.]+ nm)\\) .* Set mesh.front below \\1, or"));
        assertThat(ofWave(2e6, 0, false)).isEmpty();
    }

    /** As the square root of the surface energy: at 0.5 J/m2 about 100 nm, at 1e-4 J/m2 two. */
    @Test
    void surfaceEnergyEndsThemToo() {
        assertThat(ofWave(2e6, 0.5, true)).isEmpty();
        assertThat(ofWave(2e6, 1e-4, true)).singleElement().satisfies(text -> assertThat(text)
                .containsPattern("the capillary length \\([0-9.]+ nm\\) are below"));
    }

    /** Copper: 1.5 + 0.5 is the valence, 0.5 + 0.5 is half of it. Lithium's defaults say nothing. */
    @Test
    void anEquilibriumThatIsNotNernstsIsSaid() {
        Scenario lithium = anode(Cells.anode());
        Scenario copper = lithium.toBuilder().metal(Metal.COPPER).build();
        Scenario nernst = copper.toBuilder()
                .anode(Cells.anode().withChargeTransfer(1.5, 0.5))
                .build();
        assertThat(of(lithium)).isEmpty();
        assertThat(of(nernst)).isEmpty();
        assertThat(of(copper))
                .containsExactly(
                        "The equilibrium of the copper electrode is not Nernst's: alpha_a + alpha_c = 1, the valence"
                                + " is 2. At rest its potential shifts with the concentration by 2 times that of Nernst's equation.");
    }

    @Test
    void cornersOfAFrozenFrontAreSaid() {
        Defect wedge = new Defect.Wedge(3e-6, 1e-6, 2e-6);
        Defect bump = new Defect.Gaussian(3e-6, 1e-6, 1e-6);
        assertThat(of(anode(Cells.anode(bump, wedge).frozen())))
                .containsExactly("The front is frozen and has corners: j_max grows as mesh.front is refined.");
        assertThat(of(anode(Cells.anode(bump).frozen()))).isEmpty();
        assertThat(of(anode(Cells.anode(wedge)))).isEmpty();
    }

    private static Scenario with(Electrolyte electrolyte, double temperature, List<FillerGroup> fillers) {
        Scenario cell = Cells.with();
        return new Scenario(
                cell.name(),
                temperature,
                electrolyte,
                cell.cell(),
                cell.anode(),
                fillers,
                cell.drive(),
                cell.time(),
                cell.mesh(),
                cell.output());
    }

    @Test
    void fillersAreLeftOut() {
        FillerGroup disc = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                1e-6,
                new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(3e-6, 2e-6))));
        assertThat(of(with(Cells.with().electrolyte(), 300, List.of(disc))))
                .containsExactly("The forecast leaves out the fillers.");
    }

    /** Three discs that touch enclose {@code (sqrt(3) - pi/2) R^2}, 5.1 % of theirs; notches outside come to it. One stands apart. */
    @Test
    void electrolyteTooNarrowForTheMeshIsSaid() {
        FillerGroup discs = new FillerGroup(
                new FillerGroup.Kind.Impermeable(),
                1e-6,
                new FillerGroup.Placement.Explicit(List.of(
                        new FillerGroup.Point(2e-6, 2e-6),
                        new FillerGroup.Point(3e-6, 2e-6),
                        new FillerGroup.Point(2.5e-6, 2.866026e-6),
                        new FillerGroup.Point(4.5e-6, 1.5e-6))));
        Scenario cell = Cells.with();
        Pattern sentence = Pattern.compile("Electrolyte too narrow for the mesh, in gaps beside fillers and in notches"
                + " sharper than 50 degrees, is filled at 3 of 4 fillers: ([0-9.]+) um2, ([0-9.]+) % of their area\\."
                + " A smaller mesh\\.front leaves more of it open\\.");
        assertThat(of(with(cell.electrolyte(), 300, List.of(discs)))).hasSize(2).satisfies(notes -> {
            Matcher found = sentence.matcher(notes.get(1));
            assertThat(found.matches()).as(notes.get(1)).isTrue();
            double filled = Double.parseDouble(found.group(1));
            double part = Double.parseDouble(found.group(2));
            double enclosed = (Math.sqrt(3) - Math.PI / 2) / 4;
            assertThat(filled).isBetween(enclosed, 4 * enclosed);
            // Three digits each.
            assertThat(part).isCloseTo(100 * filled / (3 * Math.PI / 4), withinPercentage(2));
        });
    }

    /** Salt does not move in a single-ion conductor: a power of its concentration is one. */
    @Test
    void anExponentThatChangesNothingIsSaid() {
        ExchangeCurrent power = new ExchangeCurrent(new ExchangeCurrent.Power(20, 0.7), new TemperatureLaw.Unchanged());
        Scenario salt = anode(Cells.anode().withExchangeCurrent(power));
        Electrolyte single = new Electrolyte(1000, 1, new Electrolyte.TransportData.Diffusivity(1e-13));
        assertThat(of(salt)).isEmpty();
        assertThat(of(with(single, 300, List.of()))).isEmpty();
        Scenario counter = Cells.of(Cells.anode(), new Cell.Top.CounterElectrode(power), Cells.PLATING, 100);
        for (Scenario of : List.of(salt, counter)) {
            assertThat(of(of.toBuilder().electrolyte(single).build()))
                    .containsExactly(
                            "The concentration stays at salt_concentration, since transference_number is 1: how"
                                    + " exchange current densities go with the concentration (exponent, tables) changes nothing.");
        }
    }

    /** Numbers without trailing zeros. */
    @ParameterizedTest
    @CsvSource({"298.15, 318, 298.15 K, 318 K", "320, 300.5, 320 K, 300.5 K"})
    void anotherTemperatureThanThatOfTheConductivityIsSaid(double at, double temperature, String from, String to) {
        Electrolyte measured = new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Conductivity(0.01, at, 0.3));
        assertThat(of(with(measured, temperature, List.of())))
                .containsExactly("The conductivity of " + from + " is converted to " + to
                        + "; the exchange current density of 20 A/m2 is used as it is given.");
        assertThat(of(with(measured, at, List.of()))).isEmpty();
    }

    @Test
    void aMeshFromAFileHasNoEdgeLengthToCompareWith() {
        Scenario cell = anode(new Anode(2e6, 0.5, 0.5, 0, true, List.of()));
        Scenario file = new Scenario(
                cell.name(),
                300,
                cell.electrolyte(),
                cell.cell(),
                cell.anode(),
                List.of(),
                cell.drive(),
                cell.time(),
                new MeshSource.GmshFile("mesh.msh", 1, Map.of()),
                cell.output());
        SmallWave wave = new SmallWave(cell, new SteadyTransport(cell), 2, 1, Cells.HEIGHT, 0);
        assertThat(Warnings.of(file, Optional.of(wave))).isEmpty();
    }
}

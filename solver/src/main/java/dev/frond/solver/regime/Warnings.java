package dev.frond.solver.regime;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TemperatureLaw;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.units.SignificantDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a result depends on besides the physics, and what a forecast leaves out. */
final class Warnings {
    /** By which alpha_a + alpha_c may miss the valence: the rounding of what people write in digits. */
    private static final double SAME_SUM = 1e-9;

    private Warnings() {}

    static List<String> of(Scenario scenario, Optional<SmallWave> wave) {
        List<String> warnings = new ArrayList<>();
        wave.ifPresent(found -> addLengths(warnings, scenario, found));
        boolean sharp = scenario.anode().defects().stream().anyMatch(Defect.Wedge.class::isInstance);
        if (!scenario.anode().moving() && sharp) {
            warnings.add("The front is frozen and has corners: j_max grows as mesh.front is refined.");
        }
        if (!scenario.fillers().isEmpty()) {
            warnings.add("The forecast leaves out the fillers.");
            warnings.addAll(FillerLayout.notes(scenario));
        }
        if (!scenario.time().stop().isEmpty() && DriveClock.isKnown(scenario.drive())) {
            warnings.add("The forecast leaves out time.stop, which may end the run before.");
        }
        addTemperature(warnings, scenario);
        addEquilibrium(warnings, scenario);
        addUnchangedSalt(warnings, scenario);
        return warnings;
    }

    private static void addLengths(List<String> warnings, Scenario scenario, SmallWave wave) {
        if (scenario.anode().moving()
                && scenario.mesh() instanceof MeshSource.Generated mesh
                && wave.kineticLength() < mesh.front()
                && wave.capillaryLength() < mesh.front()) {
            String largest = Phrasing.length(Math.max(wave.kineticLength(), wave.capillaryLength()));
            warnings.add(String.format(
                    Locale.ROOT,
                    "The finest waves of the result are those of the mesh: at the end, with the salt that is left at the front,"
                            + " the kinetic length (%s) and the capillary length (%s) are below mesh.front = %s. Set mesh.front"
                            + " below %s, or read no meaning into ripples as short as a few edges.",
                    Phrasing.length(wave.kineticLength()),
                    wave.capillaryLength() > 0 ? Phrasing.length(wave.capillaryLength()) : "no surface energy",
                    Phrasing.length(mesh.front()),
                    largest));
        }
    }

    /** What is given at one temperature is no longer right at another one. */
    private static void addTemperature(List<String> warnings, Scenario scenario) {
        if (scenario.anode().exchangeCurrentDensity().law() instanceof TemperatureLaw.Unchanged
                && scenario.electrolyte().transportData() instanceof TransportData.NernstPlanck ideal
                && ideal.mobility() instanceof TransportData.Conductivity conductivity
                && conductivity.value().law() instanceof TemperatureLaw.Arrhenius arrhenius
                && arrhenius.at() != scenario.temperature()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The conductivity of %s K is converted to %s K; the exchange current density of %s A/m2 is used as it is given.",
                    number(arrhenius.at()),
                    number(scenario.temperature()),
                    number(scenario.kinetics().exchangeCurrentDensity())));
        }
    }

    /** Transfer coefficients that do not sum up to the valence. */
    private static void addEquilibrium(List<String> warnings, Scenario scenario) {
        double sum = scenario.anode().alphaAnodic() + scenario.anode().alphaCathodic();
        int valence = scenario.metal().valence();
        if (Math.abs(sum - valence) > SAME_SUM) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The equilibrium of the %s electrode is not Nernst's: alpha_a + alpha_c = %s, the valence is %d. At rest its"
                            + " potential shifts with the concentration by %s times that of Nernst's equation.",
                    scenario.metal().name(),
                    number(sum),
                    valence,
                    number(Math.rint(1e3 * valence / sum) / 1e3)));
        }
    }

    /** An exchange current density over the concentration, where that stays what it is. */
    private static void addUnchangedSalt(List<String> warnings, Scenario scenario) {
        boolean overConcentration =
                exchangeCurrents(scenario).anyMatch(density -> !(density.over() instanceof ExchangeCurrent.Kinetic));
        if (overConcentration && scenario.law(1) instanceof SingleIonConductor) {
            warnings.add(
                    "The concentration stays at salt_concentration, since transference_number is 1: how exchange current"
                            + " densities go with the concentration (exponent, tables) changes nothing.");
        }
    }

    private static Stream<ExchangeCurrent> exchangeCurrents(Scenario scenario) {
        ExchangeCurrent anode = scenario.anode().exchangeCurrentDensity();
        Cell.Top top = scenario.cell().top();
        if (top instanceof Cell.Top.CounterElectrode counter) {
            return Stream.of(anode, counter.exchangeCurrentDensity());
        }
        return top instanceof Cell.Top.Membrane membrane
                ? Stream.of(anode, membrane.exchangeCurrentDensity())
                : Stream.of(anode);
    }

    private static String number(double value) {
        return SignificantDigits.text(value, 6).replaceAll("\\.?0+$", "");
    }
}

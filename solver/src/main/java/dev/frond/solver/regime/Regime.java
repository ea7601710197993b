package dev.frond.solver.regime;

import dev.frond.solver.model.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What to expect of a scenario: a planar cell in one dimension is followed through the drive, and the initial front in the steady
 * salt about it. Fillers are left out.
 *
 * @param currentDensity mean of the drive, at a given potential the one at the end, A/m2; negative strips metal; not a number where
 *     limits end the steps of a profile
 * @param peakCurrentDensity largest of the drive, at a given potential the one at the end, A/m2
 * @param limitingCurrentDensity of the whole electrolyte up to the reservoir or the counter electrode, before the front moves, A/m2
 * @param wagnerNumber of the width of the box
 * @param kineticLength conductivity times charge transfer resistance at rest, m: features smaller than this grow evenly
 * @param sandTime of a semi-infinite electrolyte under the mean current, or the largest where that is not known, the salt displaced by the front counted in, s; infinite
 *     without deposition
 * @param depletionTime when the salt at a flat anode is used up, s; none when it is not, within the run
 * @param fastestWavelength m; none without deposition or surface energy, without which the shortest waves grow fastest
 * @param amplification of the tip's lead, end over start; of a small wave as wide as the box if the front is flat; none when it
 *     cannot be computed
 * @param forecast how the run ends; none when it cannot be computed
 * @param warnings what the result depends on besides the physics, a sentence each
 * @param words one sentence
 */
public record Regime(
        double currentDensity,
        double peakCurrentDensity,
        double limitingCurrentDensity,
        double wagnerNumber,
        double kineticLength,
        double sandTime,
        OptionalDouble depletionTime,
        OptionalDouble fastestWavelength,
        OptionalDouble amplification,
        Optional<Forecast> forecast,
        List<String> warnings,
        String words) {
    public Regime {
        warnings = List.copyOf(warnings);
    }

    /** Never fails: what cannot be computed is left out, and the words say so. */
    public static Regime of(Scenario scenario) {
        return new Expectation(scenario).regime();
    }

    /** The mean current over the limiting current. */
    public double cellRatio() {
        return currentDensity / limitingCurrentDensity;
    }

    /** The largest current over the limiting current. */
    public double peakRatio() {
        return peakCurrentDensity / limitingCurrentDensity;
    }

    /** Whether the drive's current changes with time. */
    public boolean isPulsed() {
        return peakCurrentDensity > currentDensity;
    }
}

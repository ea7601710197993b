package dev.frond.solver.regime;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import java.util.OptionalDouble;

/**
 * What to expect of a scenario. Fillers are left out, and the coefficients are those of the initial concentration.
 *
 * @param currentDensity the current that is reckoned with, A/m2: the drive's, its largest if it changes, the steady one at a
 *     given potential; 0 when no lithium is deposited
 * @param boxRatio over the limiting current of the box under a reservoir
 * @param cellRatio over the limiting current of all electrolyte up to the counter electrode; as {@code boxRatio} under a
 *     reservoir
 * @param wagnerNumber of the width of the box
 * @param kineticLength conductivity times charge transfer resistance, m: features smaller than this grow evenly
 * @param sandTime of a semi-infinite electrolyte, s; infinite without current
 * @param depletionTime when this electrolyte is depleted at a flat anode, s; none when it is not, ever
 * @param fastestWavelength m; none without surface energy, where the shortest waves grow fastest
 * @param amplification of the height of the initial front's tip over its mean, of a small wave as wide as the box if the front
 *     is flat; by linear theory to the end of the run or to depletion
 * @param words one sentence
 */
public record Regime(
        double currentDensity,
        double boxRatio,
        double cellRatio,
        double wagnerNumber,
        double kineticLength,
        double sandTime,
        OptionalDouble depletionTime,
        OptionalDouble fastestWavelength,
        double amplification,
        String words) {

    public static Regime of(Scenario scenario) {
        PlanarCell cell = new PlanarCell(scenario);
        double current = ReckonedCurrent.of(scenario, cell);
        double kineticLength = cell.conductivity()
                * Constants.thermalVoltage(scenario.temperature())
                / (scenario.anode().exchangeCurrentDensity()
                        * (scenario.anode().alphaAnodic() + scenario.anode().alphaCathodic()));
        Outlook outlook = Outlook.of(scenario, cell, current);
        double cellRatio = current / cell.cellLimit();
        return new Regime(
                current,
                current / cell.boxLimit(),
                cellRatio,
                kineticLength / scenario.cell().width(),
                kineticLength,
                current > 0 ? cell.sandTime(current) : Double.POSITIVE_INFINITY,
                outlook.depletion(),
                outlook.fastest(),
                outlook.amplification(),
                Wording.of(scenario, current, cellRatio, outlook));
    }
}

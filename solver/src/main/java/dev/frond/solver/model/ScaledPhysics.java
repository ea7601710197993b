package dev.frond.solver.model;

import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.Physics;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.Constants;

/** A scenario's physics in the scaled variables of the solver. */
public final class ScaledPhysics {
    private ScaledPhysics() {}

    public static Physics of(Scenario scenario) {
        Scales scales = Scales.of(scenario);
        Electrolyte electrolyte = scenario.electrolyte();
        Anode anode = scenario.anode();
        double cationDiffusivity = electrolyte.mobility().cationDiffusivity(scenario.temperature(), electrolyte)
                / (Scales.LENGTH * Scales.LENGTH);
        return new Physics(
                new BinaryElectrolyte(cationDiffusivity, electrolyte.transferenceNumber()),
                new ButlerVolmer(
                        anode.exchangeCurrentDensity() / scales.currentDensity(),
                        anode.alphaAnodic(),
                        anode.alphaCathodic()),
                control(scenario, scales),
                electrolyte.saltConcentration() * Constants.LITHIUM_MOLAR_VOLUME);
    }

    private static Control control(Scenario scenario, Scales scales) {
        if (scenario.drive() instanceof Drive.Potential potential) {
            return new Control.Potentiostatic(potential.value() / scales.potential());
        }
        double current = ((Drive.CurrentDensity) scenario.drive()).value();
        return new Control.Galvanostatic(
                current / scales.currentDensity() * (scenario.cell().width() * Scales.PER_METRE));
    }
}

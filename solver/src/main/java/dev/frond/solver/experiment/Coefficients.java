package dev.frond.solver.experiment;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;

/** What a scenario's electrolyte was given: the values that experiments should give back. SI. */
public final class Coefficients {
    private final TransportCoefficients at = new TransportCoefficients();
    private final double conductivity;

    public Coefficients(Scenario scenario) {
        TransportLaw law = scenario.electrolyte().law(scenario.temperature(), 1);
        law.at(law.initial(), at);
        this.conductivity = Constants.FARADAY
                * scenario.electrolyte().saltConcentration()
                * at.conductivity
                / Constants.thermalVoltage(scenario.temperature());
    }

    /** kappa, S/m. */
    public double conductivity() {
        return conductivity;
    }

    public double transferenceNumber() {
        return at.transference;
    }

    /** Ds, m2/s. */
    public double saltDiffusivity() {
        return at.saltDiffusivity;
    }
}

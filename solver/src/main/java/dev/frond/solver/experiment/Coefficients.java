package dev.frond.solver.experiment;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;

/** What a scenario's electrolyte was given: the values that experiments should give back. SI. */
public final class Coefficients {
    private final TransportCoefficients at = new TransportCoefficients();
    private final double conductivity;

    public Coefficients(Scenario scenario) {
        TransportLaw law = scenario.law(1);
        law.at(law.initial(), at);
        Scales scales = Scales.of(scenario);
        this.conductivity = scales.cationCharge() * at.conductivity / scales.potential();
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

package dev.frond.solver.regime;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.SingleIonConductor;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;

/** A single-ion conductor as forecasts need it, which follow the salt: u is a salt that takes no part in anything, 1 at the start. */
final class SingleIon {
    private SingleIon() {}

    /** The law of a scenario, where salt is followed in time; that of a single-ion conductor stays as it is. */
    static TransportLaw still(Scenario scenario) {
        TransportLaw law = scenario.law(1);
        return law instanceof SingleIonConductor ion ? new Passive(ion, false) : law;
    }

    /**
     * The law of a scenario, where anions rest: in a single-ion conductor those of a trace of salt, which the potential alone places. So
     * the current is the gradient of a function of u, as in any electrolyte.
     */
    static TransportLaw resting(Scenario scenario) {
        TransportLaw law = scenario.law(1);
        return law instanceof SingleIonConductor ion ? new Passive(ion, true) : law;
    }

    /** @param drifts whether the passive salt's anions follow the field */
    private record Passive(SingleIonConductor ion, boolean drifts) implements TransportLaw {
        @Override
        public void at(double u, TransportCoefficients out) {
            ion.at(0, out);
            if (drifts) {
                out.transference = 1 - u;
                out.transferenceSlope = -1;
            }
        }

        @Override
        public double anionShare() {
            return ion.anionShare();
        }

        @Override
        public double initial() {
            return 1;
        }

        @Override
        public double cations(double u) {
            return ion.cations(0);
        }
    }
}

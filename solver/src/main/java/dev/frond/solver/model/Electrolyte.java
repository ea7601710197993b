package dev.frond.solver.model;

import dev.frond.solver.physics.Constants;

/**
 * A binary 1:1 salt.
 *
 * @param saltConcentration initial and reservoir concentration c0, mol/m3
 * @param transferenceNumber t+ of the cation, in (0, 1)
 * @param mobility how the cation's diffusivity is given
 */
public record Electrolyte(double saltConcentration, double transferenceNumber, Mobility mobility) {
    /** How D+ is given. */
    public sealed interface Mobility {
        /** D+ in m2/s at {@code temperature}, K. */
        double cationDiffusivity(double temperature, Electrolyte electrolyte);

        /** D+ itself, m2/s, at the scenario's temperature. */
        record Diffusivity(double value) implements Mobility {
            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte) {
                return value;
            }
        }

        /**
         * From a measured conductivity: Arrhenius to the scenario's temperature, then Nernst-Einstein, D+ = t+ kappa R T
         * / (F^2 c0).
         *
         * @param value conductivity, S/m
         * @param at temperature of the measurement, K
         * @param activationEnergy eV
         */
        record Conductivity(double value, double at, double activationEnergy) implements Mobility {
            @Override
            public double cationDiffusivity(double temperature, Electrolyte electrolyte) {
                double kappa =
                        value * Math.exp(-activationEnergy / Constants.BOLTZMANN_EV * (1 / temperature - 1 / at));
                return electrolyte.transferenceNumber
                        * kappa
                        * Constants.GAS
                        * temperature
                        / (Constants.FARADAY * Constants.FARADAY * electrolyte.saltConcentration);
            }
        }
    }
}

package dev.frond.solver.model;

import dev.frond.solver.physics.Constants;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;

/** How a measured property changes with temperature. */
public sealed interface TemperatureLaw {
    /** Factor on what was measured, at {@code temperature}, K. */
    double factor(double temperature);

    /** Checks its values by themselves, and that it holds at {@code temperature}, K. */
    void check(Problems problems, double temperature);

    /** The same at every temperature, or given at the scenario's. */
    record Unchanged() implements TemperatureLaw {
        @Override
        public double factor(double temperature) {
            return 1;
        }

        @Override
        public void check(Problems problems, double temperature) {
            // has no values
        }
    }

    /**
     * {@code exp(-E/k (1/T - 1/T1))}, after S. Arrhenius.
     *
     * @param at T1, temperature of the measurement, K
     * @param activationEnergy E, eV
     */
    record Arrhenius(double at, double activationEnergy) implements TemperatureLaw {
        @Override
        public double factor(double temperature) {
            return Math.exp(-activationEnergy / Constants.BOLTZMANN_EV * (1 / temperature - 1 / at));
        }

        @Override
        public void check(Problems problems, double temperature) {
            problems.quantity("at", at, QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);
            problems.quantity("activation_energy", activationEnergy, QuantityKind.ENERGY, Range.NOT_NEGATIVE);
        }
    }

    /**
     * {@code exp(-B/(T - T0))} on the value at infinite temperature, after H. Vogel, G. Tammann and G. S. Fulcher: polymers above their
     * glass transition.
     *
     * @param activation B, K
     * @param ideal T0, K, some 50 K below the glass transition
     */
    record Vtf(double activation, double ideal) implements TemperatureLaw {
        @Override
        public double factor(double temperature) {
            return Math.exp(-activation / (temperature - ideal));
        }

        @Override
        public void check(Problems problems, double temperature) {
            Problems own = problems.in("vtf");
            own.quantity("B", activation, QuantityKind.VTF_ACTIVATION, Range.POSITIVE);
            own.quantity("T0", ideal, QuantityKind.TEMPERATURE, Bounds.IDEAL_TEMPERATURE);
            if (ideal >= temperature) {
                own.report(
                        "T0",
                        "T0 must be below the temperature of the scenario, "
                                + Quantities.format(temperature, QuantityKind.TEMPERATURE));
            }
        }
    }
}

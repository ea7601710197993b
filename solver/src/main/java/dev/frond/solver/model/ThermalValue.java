package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;

/**
 * A number that may depend on temperature.
 *
 * @param value as measured, SI
 */
public record ThermalValue(double value, TemperatureLaw law) {
    /** The same at every temperature. */
    public ThermalValue(double value) {
        this(value, new TemperatureLaw.Unchanged());
    }

    /** At {@code temperature}, K. */
    public double at(double temperature) {
        return value * law.factor(temperature);
    }

    /** The same law on another value. */
    public ThermalValue withValue(double other) {
        return new ThermalValue(other, law);
    }

    /** Checks its values by themselves, and that its law holds at {@code temperature}, K. */
    void check(Problems problems, String key, QuantityKind kind, Range range, double temperature) {
        problems.quantity(key, value, kind, range);
        law.check(problems.in(key), temperature);
    }
}

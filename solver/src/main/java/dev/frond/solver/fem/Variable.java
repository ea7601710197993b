package dev.frond.solver.fem;

import java.util.OptionalDouble;

/**
 * An unknown with one value per node. Values are scaled; {@code scale} makes SI of them.
 *
 * @param name of its array in result files
 * @param unit SI, of that array
 * @param scale SI per scaled value
 * @param initial value everywhere at the start, and held by a reservoir from then on
 * @param storage amount per volume and value, where its equation balances an amount: that variable has a rate, its local error
 *     bounds the step, and its integral survives a remeshing. Empty where the equation holds at every instant
 * @param least value from which on there are no solutions; minus infinity where there is none such
 */
public record Variable(String name, String unit, double scale, double initial, OptionalDouble storage, double least) {
    /** Whether its equation balances an amount. */
    public boolean isConserved() {
        return storage.isPresent();
    }

    /** Whether it has a least value. */
    public boolean isBounded() {
        return least > Double.NEGATIVE_INFINITY;
    }

    /** What to add to a value to see how far it is from the least. */
    public double bound() {
        return 0 - least;
    }
}

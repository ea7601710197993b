package dev.frond.solver.units;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit as an exact fraction of the SI unit: SI value = number * numerator / denominator + offset.
 *
 * @param offset zero but for degrees Celsius
 */
record Unit(BigDecimal numerator, BigDecimal denominator, BigDecimal offset, Dimension dimension) {
    private static final MathContext ROOT = new MathContext(40);

    static final Unit ONE = of(BigDecimal.ONE, Dimension.NONE);

    static Unit of(BigDecimal factor, Dimension dimension) {
        return new Unit(factor, BigDecimal.ONE, BigDecimal.ZERO, dimension);
    }

    boolean hasOffset() {
        return offset.signum() != 0;
    }

    Unit times(Unit other) {
        return new Unit(
                numerator.multiply(other.numerator),
                denominator.multiply(other.denominator),
                BigDecimal.ZERO,
                dimension.times(other.dimension));
    }

    /** The square root, to more digits than a double has; its dimension {@link Dimension#hasRoot has one}. */
    Unit root() {
        return new Unit(root(numerator), root(denominator), BigDecimal.ZERO, dimension.root());
    }

    /** By Newton's method, which doubles the sixteen digits each time: the solver in a browser has no BigDecimal.sqrt. */
    private static BigDecimal root(BigDecimal square) {
        BigDecimal root = BigDecimal.valueOf(Math.sqrt(square.doubleValue()));
        for (int k = 0; k < 3; k++) {
            root = root.add(square.divide(root, ROOT)).divide(BigDecimal.valueOf(2), ROOT);
        }
        return root;
    }

    Unit power(int exponent) {
        int size = Math.abs(exponent);
        BigDecimal top = exponent < 0 ? denominator : numerator;
        BigDecimal bottom = exponent < 0 ? numerator : denominator;
        return new Unit(top.pow(size), bottom.pow(size), BigDecimal.ZERO, dimension.power(exponent));
    }
}

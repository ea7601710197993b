package dev.frond.solver.units;

import java.math.BigDecimal;

/**
 * A dimension whose quantities stand for those of another one, by a constant of nature (CODATA 2018).
 *
 * @param factor by which a unit of the dimension becomes one of the other
 */
record Equivalent(Dimension dimension, Unit factor) {
    private static final BigDecimal CHARGE = new BigDecimal("1.602176634e-19");
    private static final BigDecimal FARADAY = new BigDecimal("96485.33212");
    private static final BigDecimal GAS = new BigDecimal("8.314462618");

    private static final Dimension ENERGY = Dimension.of(2, 1, -2, 0, 0, 0, 0);
    private static final Dimension MOLAR_ENERGY = Dimension.of(2, 1, -2, 0, 0, -1, 0);
    private static final Dimension MOLE = Dimension.of(0, 0, 0, 0, 0, 1, 0);

    /** kJ/mol for energies of one particle: over N = F/e. */
    static final Equivalent PER_MOLE = new Equivalent(MOLAR_ENERGY, ratio(CHARGE, FARADAY, MOLE));

    /** kJ/mol for temperatures: over R. */
    static final Equivalent MOLAR_HEAT =
            new Equivalent(MOLAR_ENERGY, ratio(BigDecimal.ONE, GAS, Dimension.of(-2, -1, 2, 0, 1, 1, 0)));

    /** eV for temperatures: over k = R e/F. */
    static final Equivalent HEAT =
            new Equivalent(ENERGY, ratio(FARADAY, GAS.multiply(CHARGE), Dimension.of(-2, -1, 2, 0, 1, 0, 0)));

    private static Unit ratio(BigDecimal numerator, BigDecimal denominator, Dimension dimension) {
        return new Unit(numerator, denominator, BigDecimal.ZERO, dimension);
    }
}

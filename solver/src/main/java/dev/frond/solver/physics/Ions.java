package dev.frond.solver.physics;

import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The charges of a binary salt's ions: {@code nu+ z+ = nu- |z-|} in a formula.
 *
 * @param cation z+
 * @param anion |z-|
 */
public record Ions(int cation, int anion) {
    /** One charge each. */
    public static final Ions MONOVALENT = new Ions(1, 1);

    /** |z-|/z+. */
    public double ratio() {
        return (double) anion / cation;
    }

    /** nu+: cations in a formula of the salt. */
    public int cationsPerFormula() {
        return anion / ArithmeticUtils.gcd(cation, anion);
    }
}

package dev.frond.solver.fem;

import dev.frond.solver.physics.ButlerVolmer;
import java.util.function.DoubleUnaryOperator;

/**
 * What a lithium surface does, in scaled units.
 *
 * @param kinetics exchange current density over F c0, um/s
 * @param rateFactor factor on the exchange current density over x in um
 * @param capillarity gamma Vm/(R T), um: overpotential over R T/F per curvature of the surface
 * @param bound concentration of bound anions over c0, whose counter-charge reacts as well
 */
public record Electrode(ButlerVolmer kinetics, DoubleUnaryOperator rateFactor, double capillarity, double bound) {
    /** Everywhere the same, without surface energy. */
    public static Electrode uniform(ButlerVolmer kinetics) {
        return new Electrode(kinetics, x -> 1, 0, 0);
    }
}

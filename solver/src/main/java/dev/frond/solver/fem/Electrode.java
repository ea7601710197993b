package dev.frond.solver.fem;

import dev.frond.solver.physics.ButlerVolmer;

/**
 * What a metal surface does, in scaled units.
 *
 * @param kinetics exchange current density over z F c0, um/s
 * @param surface what its places are like
 * @param capillarity gamma Vm/(R T), um: overpotential over R T/(z F) per curvature of the surface
 * @param bound concentration of bound anions over c0, whose counter-charge reacts as well
 * @param capacitance of the double layer, um: over z F c0 and times R T/(z F); 0 when that is charged at once
 */
public record Electrode(ButlerVolmer kinetics, Surface surface, double capillarity, double bound, double capacitance) {
    /** Its double layer charged at once. */
    public Electrode(ButlerVolmer kinetics, Surface surface, double capillarity, double bound) {
        this(kinetics, surface, capillarity, bound, 0);
    }

    /** Everywhere the same, without surface energy. */
    public static Electrode uniform(ButlerVolmer kinetics) {
        return new Electrode(kinetics, Surface.UNIFORM, 0, 0);
    }
}

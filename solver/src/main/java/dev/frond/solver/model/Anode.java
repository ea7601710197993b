package dev.frond.solver.model;

import java.util.List;

/**
 * The lithium electrode, Butler-Volmer.
 *
 * @param exchangeCurrentDensity i0, A/m2
 * @param alphaAnodic alpha_a
 * @param alphaCathodic alpha_c
 * @param surfaceEnergy gamma, J/m2
 * @param moving false freezes the front
 * @param defects shapes that are summed to the initial front, and places of livelier kinetics
 */
public record Anode(
        double exchangeCurrentDensity,
        double alphaAnodic,
        double alphaCathodic,
        double surfaceEnergy,
        boolean moving,
        List<Defect> defects) {
    public Anode {
        defects = List.copyOf(defects);
    }

    /** Factor on the exchange current density at x, m. */
    public double rateFactor(double x) {
        double factor = 1;
        for (Defect defect : defects) {
            factor *= defect.rateFactor(x);
        }
        return factor;
    }
}

package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
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
    /** Of either charge transfer coefficient where one charge passes. */
    public static final double DEFAULT_CHARGE_TRANSFER = 0.5;

    /** J/m2. */
    public static final double DEFAULT_SURFACE_ENERGY = 0;

    public static final boolean DEFAULT_MOVING = true;

    public Anode {
        defects = List.copyOf(defects);
    }

    /** Of lithium, with the defaults of a file. */
    public Anode(double exchangeCurrentDensity, Defect... defects) {
        this(Scenario.DEFAULT_METAL, exchangeCurrentDensity, defects);
    }

    /** With the defaults of a file. */
    public Anode(Metal metal, double exchangeCurrentDensity, Defect... defects) {
        this(
                exchangeCurrentDensity,
                defaultChargeTransfer(metal),
                defaultChargeTransfer(metal),
                DEFAULT_SURFACE_ENERGY,
                DEFAULT_MOVING,
                List.of(defects));
    }

    /** Of either charge transfer coefficient: half the metal's valence, so that the equilibrium is Nernst's. */
    public static double defaultChargeTransfer(Metal metal) {
        return DEFAULT_CHARGE_TRANSFER * metal.valence();
    }

    /** The same with other charge transfer coefficients. */
    public Anode withChargeTransfer(double anodic, double cathodic) {
        return new Anode(exchangeCurrentDensity, anodic, cathodic, surfaceEnergy, moving, defects);
    }

    /** The same with another surface energy, J/m2. */
    public Anode withSurfaceEnergy(double other) {
        return new Anode(exchangeCurrentDensity, alphaAnodic, alphaCathodic, other, moving, defects);
    }

    /** The same with a front that stays. */
    public Anode frozen() {
        return new Anode(exchangeCurrentDensity, alphaAnodic, alphaCathodic, surfaceEnergy, false, defects);
    }

    void check(Problems problems) {
        problems.quantity(
                "exchange_current_density", exchangeCurrentDensity, QuantityKind.CURRENT_DENSITY, Range.POSITIVE);
        problems.number("alpha_a", alphaAnodic, Bounds.CHARGE_TRANSFER);
        problems.number("alpha_c", alphaCathodic, Bounds.CHARGE_TRANSFER);
        problems.quantity("surface_energy", surfaceEnergy, QuantityKind.SURFACE_ENERGY, Range.NOT_NEGATIVE);
        for (int i = 0; i < defects.size(); i++) {
            defects.get(i).check(problems.in("defects", i));
        }
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

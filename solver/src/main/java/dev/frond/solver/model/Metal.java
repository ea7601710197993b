package dev.frond.solver.model;

import dev.frond.solver.physics.Constants;
import dev.frond.solver.units.QuantityKind;
import dev.frond.solver.units.Range;
import java.util.List;
import java.util.Optional;

/**
 * The metal that is deposited. Atomic weights are the abridged standard ones of IUPAC, densities those near 20 degC; lithium's are
 * those of the literature on its deposition.
 *
 * @param name in words, such as lithium
 * @param symbol chemical
 * @param molarMass kg/mol
 * @param density kg/m3
 * @param valence charges of the cation, z+
 */
public record Metal(String name, String symbol, double molarMass, double density, int valence) {
    public static final Metal LITHIUM = new Metal("lithium", "Li", 6.941e-3, 534, 1);
    public static final Metal SODIUM = new Metal("sodium", "Na", 22.990e-3, 968, 1);
    public static final Metal POTASSIUM = new Metal("potassium", "K", 39.098e-3, 862, 1);
    public static final Metal MAGNESIUM = new Metal("magnesium", "Mg", 24.305e-3, 1738, 2);
    public static final Metal ZINC = new Metal("zinc", "Zn", 65.38e-3, 7140, 2);
    public static final Metal COPPER = new Metal("copper", "Cu", 63.546e-3, 8960, 2);
    public static final Metal SILVER = new Metal("silver", "Ag", 107.868e-3, 10_490, 1);

    /** Those that have a name. */
    public static final List<Metal> NAMED = List.of(LITHIUM, SODIUM, POTASSIUM, MAGNESIUM, ZINC, COPPER, SILVER);

    /** Of a metal that is given by its numbers. */
    public static final String UNNAMED = "metal";

    /** Of a metal that is given by its numbers. */
    public static final String UNNAMED_SYMBOL = "M";

    /** Of the cation's flux in files, whatever the metal; of lithium too, where a name is read. */
    public static final String CATION_FLUX = "flux_cation";

    /** Most charges of an ion in solution. */
    public static final int MOST_CHARGES = 4;

    /** A metal by its numbers; a named one when they are its own. */
    public static Metal of(double molarMass, double density, int valence) {
        return NAMED.stream()
                .filter(metal -> metal.molarMass == molarMass && metal.density == density && metal.valence == valence)
                .findFirst()
                .orElse(new Metal(UNNAMED, UNNAMED_SYMBOL, molarMass, density, valence));
    }

    /** The named metal. */
    public static Optional<Metal> named(String name) {
        return NAMED.stream().filter(metal -> metal.name.equals(name)).findFirst();
    }

    /** Whether it has a name of its own. */
    public boolean isNamed() {
        return NAMED.contains(this);
    }

    void check(Problems problems) {
        problems.quantity("molar_mass", molarMass, QuantityKind.MOLAR_MASS, Range.POSITIVE);
        problems.quantity("density", density, QuantityKind.DENSITY, Range.POSITIVE);
        problems.count("valence", valence, MOST_CHARGES);
    }

    /** Vm, m3/mol. */
    public double molarVolume() {
        return molarMass / density;
    }

    /** z F, C/mol. */
    public double chargePerMole() {
        return valence * Constants.FARADAY;
    }

    /** Vm/(z F), m3/C. */
    public double volumePerCharge() {
        return molarVolume() / chargePerMole();
    }

    /** Such as {@code Li+} and {@code Cu2+}. */
    public String cation() {
        return symbol + charge();
    }

    /** Of the cation, such as {@code +} and {@code 2+}. */
    public String charge() {
        return (valence == 1 ? "" : Integer.toString(valence)) + "+";
    }

    /** Of the cation's flux in files: lithium's is older than the other metals. */
    public String fluxName() {
        return equals(LITHIUM) ? "flux_Li" : CATION_FLUX;
    }
}

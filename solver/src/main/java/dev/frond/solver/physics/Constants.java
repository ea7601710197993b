package dev.frond.solver.physics;

/** Physical constants (CODATA 2018) and properties of lithium metal, SI. */
public final class Constants {
    /** Faraday constant, C/mol. */
    public static final double FARADAY = 96485.33212;

    /** Gas constant, J/(mol K). */
    public static final double GAS = 8.314462618;

    /** Boltzmann constant over the elementary charge, eV/K: R/F. */
    public static final double BOLTZMANN_EV = GAS / FARADAY;

    /** Molar mass of lithium, kg/mol. */
    public static final double LITHIUM_MOLAR_MASS = 6.941e-3;

    /** Density of lithium, kg/m3. */
    public static final double LITHIUM_DENSITY = 534;

    /** Molar volume of lithium, m3/mol. */
    public static final double LITHIUM_MOLAR_VOLUME = LITHIUM_MOLAR_MASS / LITHIUM_DENSITY;

    private Constants() {}

    /** Thermal voltage R T / F, V, at {@code temperature} in K. */
    public static double thermalVoltage(double temperature) {
        return GAS * temperature / FARADAY;
    }
}

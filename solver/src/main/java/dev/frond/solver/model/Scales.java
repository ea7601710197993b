package dev.frond.solver.model;

import dev.frond.solver.physics.Constants;

/**
 * Between SI and the scaled variables of the solver: lengths in um, concentrations over those at the start, potentials over
 * R T/(z F), current densities over those of cations at the start that move 1 um/s; times stay in s. In these variables the
 * equations of all metals are the same: charges of the ions are nowhere else.
 *
 * @param concentration c0 of the salt, mol/m3
 * @param cations c0 of the cations, mol/m3
 * @param chargePerMole z F, C/mol
 * @param potential R T/(z F), V
 */
public record Scales(double concentration, double cations, double chargePerMole, double potential) {
    /** Length unit of the solver, m. */
    public static final double LENGTH = 1e-6;

    /** Solver lengths per metre; a whole number, so that micrometres come out exact. */
    public static final double PER_METRE = 1e6;

    public static Scales of(Scenario scenario) {
        double salt = scenario.electrolyte().saltConcentration();
        double charge = scenario.metal().chargePerMole();
        double potential = Constants.GAS * scenario.temperature() / charge;
        return new Scales(salt, scenario.ions().cationsPerFormula() * salt, charge, potential);
    }

    /** C/m3 of cations at the start. */
    public double cationCharge() {
        return chargePerMole * cations;
    }

    /** A/m2 per unit of scaled current density: z F c0 times 1 um/s. */
    public double currentDensity() {
        return chargePerMole * cations * LENGTH;
    }

    /** mol/(m2 s) of cations per unit of scaled flux. */
    public double flux() {
        return cations * LENGTH;
    }

    /** mol/m of salt per unit of scaled salt (u times um2). */
    public double amount() {
        return concentration * LENGTH * LENGTH;
    }

    /** C/m per unit of scaled charge. */
    public double charge() {
        return chargePerMole * (cations * LENGTH * LENGTH);
    }
}

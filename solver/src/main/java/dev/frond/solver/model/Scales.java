package dev.frond.solver.model;

import dev.frond.solver.physics.Constants;

/**
 * Between SI and the scaled variables of the solver: lengths in um, concentrations over c0, potentials over R T/F; times
 * stay in s.
 *
 * @param concentration c0, mol/m3
 * @param potential R T/F, V
 */
public record Scales(double concentration, double potential) {
    /** Length unit of the solver, m. */
    public static final double LENGTH = 1e-6;

    /** Solver lengths per metre; a whole number, so that micrometres come out exact. */
    public static final double PER_METRE = 1e6;

    public static Scales of(Scenario scenario) {
        return new Scales(scenario.electrolyte().saltConcentration(), Constants.thermalVoltage(scenario.temperature()));
    }

    /** A/m2 per unit of scaled current density: F c0 times 1 um/s. */
    public double currentDensity() {
        return Constants.FARADAY * concentration * LENGTH;
    }

    /** mol/(m2 s) per unit of scaled flux. */
    public double flux() {
        return concentration * LENGTH;
    }

    /** mol/m per unit of scaled salt (u times um2). */
    public double amount() {
        return concentration * LENGTH * LENGTH;
    }

    /** C/m per unit of scaled charge. */
    public double charge() {
        return Constants.FARADAY * amount();
    }
}

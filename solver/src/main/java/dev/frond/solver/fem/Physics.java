package dev.frond.solver.fem;

import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ButlerVolmer;

/**
 * The scaled physics of a run: lengths in um, times in s, concentrations over c0, potentials over R T/F, current
 * densities over F c0.
 *
 * @param kinetics exchange current density over F c0, um/s
 * @param lithiumVolume c0 times the molar volume of lithium: volume deposited per unit of scaled charge
 */
public record Physics(BinaryElectrolyte electrolyte, ButlerVolmer kinetics, Control control, double lithiumVolume) {}
